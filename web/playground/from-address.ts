import { withOperationFirst } from './operation-first';

interface Initial {
  initialQuery: string;
  initialVariables: string;
}

/** The query and variables to show, from `?query=…&variables=…&operationName=…`. Null without a query. */
export function fromAddress(search: string): Initial | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null) return null;
  const operationName = parameters.get('operationName');
  return {
    initialQuery: operationName === null ? query : withOperationFirst(query, operationName),
    // Always a text: without one, GraphiQL shows the variables that it stored for another query.
    initialVariables: indented(parameters.get('variables') ?? ''),
  };
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
