import { executeInProcess } from '../api/execute.js';
import { SERVER_BUDGET } from '../api/limits/request-budget.js';
import type { GraphReader } from '../store/store.js';

/** Asks the API. `T` is the shape that the query selects. Throws `Refused`. */
export type Ask = <T>(query: string, variables: Readonly<Record<string, unknown>>) => Promise<T>;

/** The API did not answer. The message is its own words: what was asked wrongly, or that the graph is out of reach. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The API on this graph, in this process, with the limits of the server. `report` gets the faults that are ours. */
export const asking =
  (graph: GraphReader, report: (error: unknown) => void): Ask =>
  async <T>(query: string, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await executeInProcess(graph, query, variables, { budget: SERVER_BUDGET, report });
    if (errors) throw new Refused([...new Set(errors.map(({ message }) => message))].join(' '));
    return data as T;
  };
