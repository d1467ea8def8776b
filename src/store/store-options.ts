import type { GraphFacts } from '../graph/facts.js';
import type { StoredReading } from './store.js';

/** How a store is opened; each engine takes what concerns it. */
export interface StoreOptions {
  /** For Neo4j; what the URL says goes before it. */
  readonly user?: string;
  readonly password?: string;
  /** Refuses every update, and makes nothing on disk. */
  readonly readOnly?: boolean;
  /** Gets one line when something is done that takes time and nobody asked for. */
  readonly notice?: (line: string) => void;
  /** Names the rules that infer the graph; a graph made by others is made again. */
  readonly rulesVersion?: string;
  /** Makes the facts again from the readings kept; without it, a missing graph file is an error. */
  readonly rebuild?: (readings: StoredReading[]) => Promise<GraphFacts>;
  /** Milliseconds after which Neo4j ends a statement that only reads; a minute where this is left out. */
  readonly answerWithin?: number;
  /** For tests: rows come in random order where the statement asks for none. */
  readonly shuffleUnordered?: boolean;
}
