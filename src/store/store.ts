import type { ReadStatements, WriteStatements } from './statements.generated.js';

/**
 * One listing as it was published at one time: what the graph is made from. Kept for ever, by hash.
 * The graph is a function of the set of these.
 */
export interface StoredReading {
  /** Of `published` in UTF-8, in hexadecimal digits: the reading's identity. */
  readonly sha256: string;
  /** The listing's own part of the page, exactly as published. */
  readonly published: string;
  /** What messages call the source it came from: a file, an address. */
  readonly source: string;
  /** The line in the source at which the part begins, from 1. */
  readonly firstLine: number;
  readonly format: string;
  /** The group that the caller named, where the page does not. */
  readonly group?: string;
  /** ISO 8601, UTC. */
  readonly asOf: string;
  readonly ingestedAt: string;
}

/** Asks the graph, by the name of a statement in `cypher/`. */
export interface GraphReader {
  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]>;
}

/** The graph while it is being changed. Sees its own writes. */
export interface WriteTransaction extends GraphReader {
  /** All readings kept, by hash. */
  readings(): Promise<StoredReading[]>;
  /** Adds a reading to the record, or changes the one of the same hash. */
  keepReading(reading: StoredReading): Promise<void>;
  write<N extends keyof WriteStatements>(statement: N, parameters: WriteStatements[N]['parameters']): Promise<void>;
}

/**
 * The port behind which an engine stands. All errors are `StoreError`s, which name the store, say
 * what is wrong and what to do.
 */
export interface Store extends GraphReader {
  /** As given, without a password. */
  readonly url: string;
  /**
   * Runs `change` as the only writer. What it writes becomes visible, whole, when it resolves;
   * where it throws, the graph and the readings stay as they were, and what it threw is thrown. A
   * server may have it run again from the start, so it changes nothing but the transaction.
   */
  update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Where the graph is a file of its own: makes it again from the readings. Resolves to their number. */
  rebuild?(): Promise<number>;
  /** Resolves when the store can answer; rejects with the reason why not. */
  ready(): Promise<void>;
  /** Waits for what is under way. Closing twice is fine. */
  close(): Promise<void>;
}
