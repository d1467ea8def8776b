import { Kind, parse, type DocumentNode } from 'graphql';

/**
 * The query with the named operation before the others. GraphiQL chooses the first; its property `operationName`
 * would force the name on every tab and take the choice between operations away.
 */
export function withOperationFirst(query: string, name: string): string {
  const place = parsed(query)?.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
  )?.loc;
  if (!place) return query;
  const before = query.slice(0, place.start);
  if (before.trim() === '') return query;
  return `${query.slice(place.start, place.end)}\n\n${before}${query.slice(place.end).trimStart()}`;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
