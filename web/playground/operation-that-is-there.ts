import { Kind, parse } from 'graphql';

interface Asked {
  readonly query: string;
  readonly operationName?: string | null;
}

/**
 * Sends what GraphiQL asks, but for the name of an operation that the query does not have: just
 * after a change of tabs, GraphiQL still names the one of the tab before.
 */
export const fetchOperationThatIsThere: typeof fetch = (address, request) => {
  if (typeof request?.body !== 'string') return fetch(address, request);
  const { operationName, ...asked } = JSON.parse(request.body) as Asked;
  const body = JSON.stringify(names(asked.query).includes(operationName) ? { ...asked, operationName } : asked);
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
