import type { StoreReader } from '../store/store.js';
import { textOf, type TypedQuery } from '../typed-query.js';
import { Failure } from './failure.js';

/** Runs a query on the API in this process. Throws a `Failure` with the API's message. */
export async function queryStore<Result, Variables extends Readonly<Record<string, unknown>>>(
  store: StoreReader,
  query: TypedQuery<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { executeInProcess } = await import('../api/execute.js');
  const { profileOfStore } = await import('../ingest/stored-profile.js');
  const { data, errors } = await executeInProcess(store, textOf(query), variables, {
    profile: await profileOfStore(store),
  });
  const error = errors?.[0];
  if (error) throw new Failure(error.message);
  // The API has checked the query against the schema that its types come from.
  return data as Result;
}
