import { cacheExchange, Client, fetchExchange } from '@urql/core';

/** Asks the server that sent this page. What was asked before is shown at once, and asked again behind it. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
  // The server answers a GET only where it comes with a header that no link can send.
  preferGetMethod: false,
});
