import { stringifyDocument } from '@urql/core';
import type { Asked } from './use-answer';

/** The playground with the very question that made a view, and its variables. */
export function graphiqlAddress({ document, variables }: Asked): string {
  const query = new URLSearchParams({ query: stringifyDocument(document) });
  if (Object.keys(variables).length > 0) query.set('variables', JSON.stringify(variables));
  return `/graphiql?${query}`;
}
