import type { AnyVariables, Client, RequestPolicy, TypedDocumentNode } from '@urql/core';

/** Asks the graph once: past what is kept, unless `cache-first` is asked for. Rejects with a `CombinedError`. */
export async function askOnce<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  requestPolicy: RequestPolicy = 'network-only',
): Promise<Data> {
  const { data, error } = await client.query(document, variables, { requestPolicy }).toPromise();
  if (error) throw error;
  if (data === undefined) throw new Error('The server answered with nothing');
  return data;
}
