/** What went wrong, for programs; the message says it to people. */
export type StoreErrorCode =
  | 'STORE_URL'
  | 'UNREACHABLE'
  | 'UNAUTHORISED'
  | 'DAMAGED'
  | 'FOREIGN'
  | 'NOT_WRITABLE'
  | 'TIMEOUT'
  | 'PARAMETER'
  | 'INCONSISTENT_FACTS'
  | 'REFUSED';

/**
 * A fault of a store. `message` is one line: it names the store, says what is wrong and what to
 * do, and holds no statement, no parameters and no password. What the engine said is in `cause`.
 */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message.replace(/\s+/g, ' ').trim(), cause === undefined ? undefined : { cause });
    this.name = new.target.name;
  }
}

/** The URL names no engine, or cannot be read. A mistake of the command line. */
export class StoreUrlError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('STORE_URL', message, cause);
  }
}

/** Nothing answers (`UNREACHABLE`), or what answers does not let us in (`UNAUTHORISED`). */
export class StoreUnavailableError extends StoreError {
  constructor(code: 'UNREACHABLE' | 'UNAUTHORISED', message: string, cause?: unknown) {
    super(code, message, cause);
  }
}

/** What is stored cannot be read as ours, or not as it was written. */
export class StoreDamagedError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('DAMAGED', message, cause);
  }
}

/** The folder holds other things, and nothing of ours. */
export class StoreForeignError extends StoreError {
  constructor(message: string) {
    super('FOREIGN', message);
  }
}

/** The store can be read at most: a file system's permissions, a full disk, a read-only server or option. */
export class StoreNotWritableError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('NOT_WRITABLE', message, cause);
  }
}

/** The answer, or the turn to write, did not come in time. */
export class StoreTimeoutError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('TIMEOUT', message, cause);
  }
}

/** A parameter that the guard lets through to no engine. */
export class ParameterError extends StoreError {
  constructor(message: string) {
    super('PARAMETER', message);
  }
}

/** Facts that contradict each other or the ontology: a fault of the program that made them. */
export class InconsistentFactsError extends StoreError {
  constructor(message: string) {
    super('INCONSISTENT_FACTS', message);
  }
}
