import { StoreNotWritableError } from '../errors.js';
import { codeOf } from '../durable-files.js';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'the folder may not be used; give this user the right to write there, or name another folder',
  EPERM: 'the folder may not be used; give this user the right to write there, or name another folder',
  EROFS: 'the file system is read-only; name a folder elsewhere',
  ENOSPC: 'the disk is full; make room and run again',
  EDQUOT: 'the disk quota is used up; make room and run again',
  ENOTDIR: 'is not a folder; name a folder',
  EEXIST: 'is not a folder; name a folder',
  ENAMETOOLONG: 'the path is too long; name another folder',
  ELOOP: 'the path leads round in a circle; name another folder',
};

/** What the file system refused, in words and with what to do; all other errors as they are. */
export function folderError(url: string, error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? folderFault(url, codeOf(error), error) : error;
}

/** By the system's word for what went wrong: `ENOSPC`. */
export function folderFault(url: string, code: string, cause?: unknown): StoreNotWritableError {
  const unknown = `the folder cannot be used (${code || 'unknown reason'}); see whether it is there and may be written`;
  return new StoreNotWritableError(`${url}: ${REASONS[code] ?? unknown}`, cause);
}
