import type { GraphReader } from '../store/store.js';
import { Failure } from './failure.js';

/** Asks the API in this process. `T` is the shape that the query selects. Throws a `Failure` with the API's own words. */
export async function ask<T>(
  store: GraphReader,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { executeInProcess } = await import('../api/execute.js');
  const { data, errors } = await executeInProcess(store, query, variables);
  const error = errors?.[0];
  if (error) throw new Failure(error.message);
  return data as T;
}
