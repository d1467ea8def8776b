import { StoreTimeoutError } from '../../store/errors.js';
import type { GraphReader } from '../../store/store.js';
import { LIMITS } from './limits.js';

export interface Allowance {
  /** Milliseconds, from now, after which no statement begins: `TIMEOUT`. */
  readonly time: number;
  /** Statements under way together; others wait for one to end. */
  readonly atOnce: number;
}

/** What a request of a caller that we do not know may ask of the graph. */
export const ALLOWANCE: Allowance = { time: LIMITS.time, atOnce: LIMITS.statementsAtOnce };

/**
 * The same graph for one request. What a single statement may take is bounded elsewhere: by a time
 * limit in the database on Neo4j, by its size on the embedded engine, which can stop none.
 */
export function allotted(
  graph: GraphReader,
  { time, atOnce }: Allowance,
  now: () => number = () => performance.now(),
): GraphReader {
  const end = now() + time;
  const waiting: (() => void)[] = [];
  let free = atOnce;
  const turn = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const pass = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return {
    read: async (statement, parameters) => {
      await turn();
      try {
        if (now() > end) throw new StoreTimeoutError('the request took longer than it may');
        return await graph.read(statement, parameters);
      } finally {
        pass();
      }
    },
  };
}
