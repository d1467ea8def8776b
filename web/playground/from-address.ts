import { withOperationFirst } from './operation-first';

interface Initial {
  initialQuery: string;
  initialVariables: string;
}

/** What `?query=…&variables=…&operationName=…` asks to be shown; nothing of it is run. Null where no query is named. */
export function fromAddress(search: string): Initial | null {
  const asked = new URLSearchParams(search);
  const query = asked.get('query');
  if (query === null) return null;
  const operationName = asked.get('operationName');
  return {
    initialQuery: operationName === null ? query : withOperationFirst(query, operationName),
    // Text even when none are given: GraphiQL would fill the gap with the variables that it stored for another query.
    initialVariables: indented(asked.get('variables') ?? ''),
  };
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
