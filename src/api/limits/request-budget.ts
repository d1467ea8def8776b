import { StoreTimeoutError } from '../../store/errors.js';
import type { GraphReader } from '../../store/store.js';
import { LIMITS } from './limits.js';

export interface RequestBudget {
  /** Milliseconds after which no further statement starts: `TIMEOUT`. */
  readonly time: number;
  /** Statements that run at the same time; others wait. */
  readonly concurrent: number;
}

/** What a request to the server may use. */
export const SERVER_BUDGET: RequestBudget = { time: LIMITS.time, concurrent: LIMITS.statementsAtOnce };

export interface BudgetedReader extends GraphReader {
  /** Starts the time again. */
  restart(): void;
}

/**
 * Limits what one request reads. The time of a single statement is limited elsewhere: on Neo4j by the
 * store, on the embedded engine, which cannot stop a statement, by the statement's size.
 */
export function withBudget(
  graph: GraphReader,
  { time, concurrent }: RequestBudget,
  now: () => number = () => performance.now(),
): BudgetedReader {
  let end = now() + time;
  const waiting: (() => void)[] = [];
  let free = concurrent;
  const acquire = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const release = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return {
    read: async (statement, parameters) => {
      await acquire();
      try {
        if (now() > end) throw new StoreTimeoutError(`the request took longer than ${time} ms`);
        return await graph.read(statement, parameters);
      } finally {
        release();
      }
    },
    restart: () => {
      end = now() + time;
    },
  };
}
