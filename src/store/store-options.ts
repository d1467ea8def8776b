import type { GraphFacts } from '../graph/facts.js';
import type { StoredProfile, StoredReading } from './store.js';

/** How a store is opened. Each engine uses the options that apply to it. */
export interface StoreOptions {
  /** For Neo4j; the user and password of the URL go before these. */
  readonly user?: string;
  readonly password?: string;
  /** Refuses every update, and writes nothing to disk. */
  readonly readOnly?: boolean;
  /** Receives one line when the store does something slow that was not asked for, or waits. */
  readonly notice?: (line: string) => void;
  /** Names the rules that infer the graph; a graph inferred by other rules is made again. */
  readonly rulesVersion?: string;
  /** Infers the facts from the stored readings, read with the stored profile; without it, a missing graph file is an error. */
  readonly rebuild?: (readings: StoredReading[], profile: StoredProfile | null) => Promise<GraphFacts>;
  /** Milliseconds after which Neo4j ends a statement that only reads; by default a minute. */
  readonly answerWithin?: number;
  /** For tests: rows are in random order where the statement asks for none. */
  readonly shuffleUnordered?: boolean;
}
