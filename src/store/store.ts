import type { ReadStatements, WriteStatements } from './statements.generated.js';

/**
 * One listing as it was published at one time. A store keeps all of them, by hash, and the graph is
 * a function of their set.
 */
export interface StoredReading {
  /** Of `published` in UTF-8, in hexadecimal digits: identifies the reading. */
  readonly sha256: string;
  /** The listing's own part of the page, exactly as published. */
  readonly published: string;
  /** The file or address that it came from, for messages. */
  readonly source: string;
  /** The line in the source at which the part begins, from 1. */
  readonly firstLine: number;
  readonly format: string;
  /** The group that the caller named, where the page does not. */
  readonly group?: string;
  /** The names of columns that the caller gave, as the option `--columns` has them. */
  readonly columns?: string;
  /** ISO 8601, UTC. */
  readonly asOf: string;
  readonly ingestedAt: string;
}

/** A profile that was chosen for a store: the conventions by which its readings are read. */
export interface StoredProfile {
  /** The name of a profile of the package, or the path of a file, as it was given. */
  readonly name: string;
  /** The YAML of the file, as it was read. */
  readonly text: string;
  /** Of `text` in UTF-8, in hexadecimal digits. */
  readonly sha256: string;
}

/** Texts of listings as published, by their hash: used before stored ones, which may be missing or damaged. */
export type PublishedTexts = ReadonlyMap<string, string>;

/** Runs the statements in `cypher/read` by name. */
export interface GraphReader {
  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]>;
}

/** The graph with the readings that it is made from. */
export interface StoreReader extends GraphReader {
  /**
   * All readings, by hash. Throws `StoreDamagedError` where the text of one is missing or has been
   * changed and `texts` does not have it.
   */
  readings(texts?: PublishedTexts): Promise<StoredReading[]>;
  /** The profile that was kept last; null where the default one holds. */
  profile(): Promise<StoredProfile | null>;
}

/** The graph while it is being changed. Sees its own writes. */
export interface WriteTransaction extends StoreReader {
  /** Adds a reading, or replaces the one of the same hash. Repairs its stored text. */
  keepReading(reading: StoredReading): Promise<void>;
  /** Replaces the profile. The facts must then be those of all readings, read with it. */
  keepProfile(profile: StoredProfile): Promise<void>;
  write<N extends keyof WriteStatements>(statement: N, parameters: WriteStatements[N]['parameters']): Promise<void>;
}

/**
 * The interface of an engine. All errors are `StoreError`s, which name the store, say what is
 * wrong and what to do.
 */
export interface Store extends StoreReader {
  /** As given, without a password. */
  readonly url: string;
  /**
   * Runs `change` as the only writer. What it writes becomes visible, as a whole, when it resolves.
   * Where it throws, the graph and the readings stay as they were, and its error is thrown. A
   * server may have it run again from the start, so it must change nothing but the transaction.
   */
  update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Where the graph is a file of its own: makes it again from the readings. Resolves to their number. */
  rebuild?(): Promise<number>;
  /** One line for each stored reading that is missing or damaged, with what to do; costs a read of all of them. */
  findDamagedReadings(): Promise<string[]>;
  /** Resolves when the store can answer; rejects with the reason where it cannot. */
  ready(): Promise<void>;
  /** Waits for the operations under way. Closing twice is fine. */
  close(): Promise<void>;
}
