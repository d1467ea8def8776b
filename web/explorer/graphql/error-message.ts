import type { CombinedError } from '@urql/core';

const messages: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'This address is not valid.',
  QUERY_TOO_COMPLEX: 'The request is too large.',
  TIMEOUT: 'The request timed out.',
  STORE_UNAVAILABLE: 'The store is unavailable.',
  GRAPHQL_VALIDATION_FAILED: 'This page is out of date. Reload it.',
};

/** A short sentence for an error, followed by the server's own message. */
export function errorMessage({ networkError, graphQLErrors }: CombinedError): string {
  const [first] = graphQLErrors;
  if (first) {
    const code = typeof first.extensions.code === 'string' ? first.extensions.code : '';
    return `${messages[code] ?? 'The request failed.'} ${first.message}`;
  }
  return networkError ? 'The server is not responding. Check that it is running.' : 'The request failed.';
}
