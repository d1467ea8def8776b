import type { CombinedError } from '@urql/core';

const sentences: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'The address asks for something that makes no sense.',
  QUERY_TOO_COMPLEX: 'That is more than one request may ask for.',
  TIMEOUT: 'The answer took too long.',
  STORE_UNAVAILABLE: 'The store does not answer.',
  GRAPHQL_VALIDATION_FAILED: 'This page is older than the server. Load it again.',
};

/** An error in one sentence, with what the server says about it. */
export function errorInWords({ networkError, graphQLErrors }: CombinedError): string {
  const [first] = graphQLErrors;
  if (first) {
    const code = typeof first.extensions.code === 'string' ? first.extensions.code : '';
    return `${sentences[code] ?? 'The server could not answer.'} ${first.message}`;
  }
  return networkError ? 'The server does not answer. Is it running?' : 'The server could not answer.';
}
