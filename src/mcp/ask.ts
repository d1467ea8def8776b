import { executeInProcess } from '../api/execute.js';
import { SERVER_BUDGET } from '../api/limits/request-budget.js';
import { profileOfStore } from '../ingest/stored-profile.js';
import { defaultProfile } from '../recognition/profile.js';
import type { StoreReader } from '../store/store.js';
import { textOf, type TypedQuery } from '../typed-query.js';

/** Runs a query on the API. Throws `QueryError`. */
export type Ask = <Result, Variables extends Readonly<Record<string, unknown>>>(
  query: TypedQuery<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** The API refused the query, or the store cannot be reached. The message is the API's. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}

/** The API on this graph, in this process, with the limits of the server. `report` gets the errors of govgraph itself. */
export const createAsk =
  (graph: StoreReader, report: (error: unknown) => void): Ask =>
  async <Result, Variables extends Readonly<Record<string, unknown>>>(
    query: TypedQuery<Result, Variables>,
    variables: Variables,
  ) => {
    const { data, errors } = await executeInProcess(graph, textOf(query), variables, {
      // A store that fails here fails again in the query, which says why.
      profile: await profileOfStore(graph).catch(() => defaultProfile()),
      budget: SERVER_BUDGET,
      report,
    });
    if (errors) throw new QueryError([...new Set(errors.map(({ message }) => message))].join(' '));
    // The API has checked the query against the schema that its types come from.
    return data as Result;
  };
