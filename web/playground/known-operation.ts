import { Kind, parse } from 'graphql';

interface RequestBody {
  readonly query: string;
  readonly operationName?: string | null;
}

/**
 * Sends the request of GraphiQL, without the name of an operation that the query does not have: just after a change of
 * tabs, GraphiQL still sends the name from the previous tab.
 */
export const fetchKnownOperation: typeof fetch = (address, request) => {
  if (typeof request?.body !== 'string') return fetch(address, request);
  const { operationName, ...rest } = JSON.parse(request.body) as RequestBody;
  const body = JSON.stringify(names(rest.query).includes(operationName) ? { ...rest, operationName } : rest);
  return fetch(address, { ...request, body });
};

function names(query: string): unknown[] {
  try {
    return parse(query).definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? definition.name?.value : undefined,
    );
  } catch {
    return [];
  }
}
