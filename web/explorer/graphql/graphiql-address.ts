import { stringifyDocument } from '@urql/core';
import type { Operation } from './use-query-result';

/** The address of GraphiQL with a query and its variables filled in. */
export function graphiqlAddress({ document, variables }: Operation): string {
  const query = new URLSearchParams({ query: stringifyDocument(document) });
  if (Object.keys(variables).length > 0) query.set('variables', JSON.stringify(variables));
  return `/graphiql?${query}`;
}
