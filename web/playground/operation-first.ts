import { Kind, parse, type DocumentNode } from 'graphql';

/**
 * The query with the named operation first. GraphiQL runs the first operation; its property `operationName` would apply
 * to every tab and remove the choice of operations.
 */
export function withOperationFirst(query: string, name: string): string {
  const location = parsed(query)?.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === name,
  )?.loc;
  if (!location) return query;
  const before = query.slice(0, location.start);
  if (before.trim() === '') return query;
  return `${query.slice(location.start, location.end)}\n\n${before}${query.slice(location.end).trimStart()}`;
}

function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}
