import { cacheExchange, Client, fetchExchange } from '@urql/core';

/** The client of the server that sent this page. Shows cached data at once and refreshes it in the background. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  requestPolicy: 'cache-and-network',
  // The server accepts GET only with a header that no link can send.
  preferGetMethod: false,
});
