import type { AnyVariables, Client, RequestPolicy, TypedDocumentNode } from '@urql/core';

/** Runs a query once; skips the cache unless `cache-first` is given. Rejects with a `CombinedError`. */
export async function queryOnce<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  requestPolicy: RequestPolicy = 'network-only',
): Promise<Data> {
  const { data, error } = await client.query(document, variables, { requestPolicy }).toPromise();
  if (error) throw error;
  if (data === undefined) throw new Error('The server returned no data');
  return data;
}
