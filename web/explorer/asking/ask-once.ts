import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';

/** Asks the graph once, past what is kept. Rejects with a `CombinedError`. */
export async function askOnce<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
  if (error) throw error;
  if (data === undefined) throw new Error('The server answered with nothing');
  return data;
}
