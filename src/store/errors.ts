/** The kind of the error, for programs; the message is for people. */
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
 * An error of a store. `message` is one line: it names the store, says what is wrong and what to
 * do, and contains no statement, parameter or password. The engine's own error is the `cause`.
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

/** The URL names no engine, or is malformed: an error of the command line. */
export class StoreUrlError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('STORE_URL', message, cause);
  }
}

/** The server does not answer (`UNREACHABLE`), or refuses the user (`UNAUTHORISED`). */
export class StoreUnavailableError extends StoreError {
  constructor(code: 'UNREACHABLE' | 'UNAUTHORISED', message: string, cause?: unknown) {
    super(code, message, cause);
  }
}

/** What is stored is missing, is not as it was written, or cannot be read. */
export class StoreDamagedError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('DAMAGED', message, cause);
  }
}

/** The folder holds other files, and no store. */
export class StoreForeignError extends StoreError {
  constructor(message: string) {
    super('FOREIGN', message);
  }
}

/** The store cannot be written: permissions, a full disk, a read-only server or option. */
export class StoreNotWritableError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('NOT_WRITABLE', message, cause);
  }
}

/** A statement, or the wait for another writer, took too long. */
export class StoreTimeoutError extends StoreError {
  constructor(message: string, cause?: unknown) {
    super('TIMEOUT', message, cause);
  }
}

/** A parameter that the guard refuses. */
export class ParameterError extends StoreError {
  constructor(message: string) {
    super('PARAMETER', message);
  }
}

/** Facts that contradict each other or the ontology: an error in the rules. */
export class InconsistentFactsError extends StoreError {
  constructor(message: string) {
    super('INCONSISTENT_FACTS', message);
  }
}
