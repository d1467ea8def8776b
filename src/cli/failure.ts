import { ExportRequestError, NotInGraphError } from '../export/errors.js';
import { CurationError } from '../ingest/curation-error.js';
import { ListingError } from '../listing/errors.js';
import { ProtocolError } from '../mcp/protocol-error.js';
import { StoreError, StoreUrlError } from '../store/errors.js';
import { EXIT_STATUS, type ExitStatus } from './exit-status.js';

/** Ends a command with one line and a status. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    readonly status: ExitStatus = EXIT_STATUS.fault,
  ) {
    super(message);
  }
}

const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use; stop what listens there, or choose another with --port',
  EACCES: 'may not be used; choose one above 1023 with --port',
  EADDRNOTAVAIL: 'is no address of this machine; choose another with --host',
  ENOTFOUND: 'is no address of this machine; choose another with --host',
};

/** A failure of a server to listen, in the words of a person; null where the error is another. */
export function listenFailure(error: unknown, address: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fault = SYSTEM_FAULTS[code];
  return fault === undefined ? null : new Failure(`${address} ${fault}`);
}

/** The line and the status that an error ends the program with. An error of no known class is a fault of the program. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof StoreUrlError || error instanceof ExportRequestError) {
    return new Failure(error.message, EXIT_STATUS.usage);
  }
  if (error instanceof NotInGraphError || error instanceof ProtocolError) return new Failure(error.message);
  if (error instanceof StoreError || error instanceof ListingError || error instanceof CurationError) {
    return new Failure(error.message);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new Failure(
    `a fault of govgraph itself: ${message.replace(/\s+/g, ' ')}; please report it with the command that you ran`,
  );
}
