import { ExportRequestError, NotInGraphError } from '../export/errors.js';
import { CurationError } from '../ingest/curation-error.js';
import { ListingError } from '../listing/errors.js';
import { ProtocolError } from '../mcp/protocol-error.js';
import { ProfileError } from '../recognition/profile-error.js';
import { StoreError, StoreUrlError } from '../store/errors.js';

/** The exit status of the program, as `govgraph --help` lists it. */
export const EXIT_STATUS = {
  /** Success; an ingest read at least one row. */
  ok: 0,
  /** An error of a file, a store or a port, or what was asked for does not exist. */
  error: 1,
  /** An error of the command line: an unknown option, a store URL of no engine. */
  usage: 2,
} as const;

type ExitStatus = (typeof EXIT_STATUS)[keyof typeof EXIT_STATUS];

/** Ends a command with one line and a status. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    readonly status: ExitStatus = EXIT_STATUS.error,
  ) {
    super(message);
  }
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use; stop the program that uses it, or choose another port with --port',
  EACCES: 'is not allowed; choose a port above 1023 with --port',
  EADDRNOTAVAIL: 'is not an address of this machine; choose another with --host',
  ENOTFOUND: 'is not an address of this machine; choose another with --host',
};

/** Why a server cannot listen; null if the error is another. */
export function listenFailure(error: unknown, address: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = LISTEN_ERRORS[code];
  return reason === undefined ? null : new Failure(`${address} ${reason}`);
}

/** The line and the status with which an error ends the program. An error of an unknown class is a fault of govgraph. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof StoreUrlError || error instanceof ExportRequestError) {
    return new Failure(error.message, EXIT_STATUS.usage);
  }
  if (error instanceof ProfileError) return new Failure(error.message);
  if (error instanceof NotInGraphError || error instanceof ProtocolError) return new Failure(error.message);
  if (error instanceof StoreError || error instanceof ListingError || error instanceof CurationError) {
    return new Failure(error.message);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new Failure(
    `internal error: ${message.replace(/\s+/g, ' ').slice(0, 1000)}; please report it, with the command that you ran`,
  );
}
