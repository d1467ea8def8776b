import { getSystemErrorName } from 'node:util';
import { StoreNotWritableError } from './errors.js';

const NO_PERMISSION = 'permission denied; give this user the right to write in the folder, or name another folder';
const DISK_FULL = 'the disk is full; free some space and run the command again';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EROFS: 'the file system is read-only; name a folder on another file system',
  ENOSPC: DISK_FULL,
  EDQUOT: 'the disk quota is used up; free some space and run the command again',
  EIO: 'the disk reports an error; check the disk, or name a folder on another one',
  EMFILE: 'this process has too many open files; raise the limit (ulimit -n) and run the command again',
  ENFILE: 'the system has too many open files; close some programs and run the command again',
  ENOENT: 'the folder cannot be created; name another folder',
  ENOTDIR: 'this is not a folder; name a folder',
  EEXIST: 'this is not a folder; name a folder',
  ENAMETOOLONG: 'the path is too long; name another folder',
  ELOOP: 'the path contains a loop of symbolic links; name another folder',
};

/** What an engine may report of the file system that is no fault of the graph file. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE']);

/** An error of the file system as a `StoreNotWritableError` with its remedy; every other error as it is. */
export function fileError(url: string, error: unknown): unknown {
  return error instanceof Error && 'syscall' in error ? fileFault(url, codeOf(error), error) : error;
}

/** By the system's code: `ENOSPC`. */
export function fileFault(url: string, code: string, cause?: unknown): StoreNotWritableError {
  const unknown = `the folder cannot be used (${code || 'unknown reason'}); check that it exists and can be written`;
  return new StoreNotWritableError(`${url}: ${REASONS[code] ?? unknown}`, cause);
}

/** Of an error of the embedded engine, which reports the file system's as `… (os error 28)`; else undefined. */
export function fileFaultOfEngine(url: string, error: unknown): StoreNotWritableError | undefined {
  const number = error instanceof Error ? /\(os error (\d{1,4})\)/.exec(error.message)?.[1] : undefined;
  if (number === undefined) return undefined;
  const code = getSystemErrorName(-Number(number));
  return OF_THE_SYSTEM.has(code) ? fileFault(url, code, error) : undefined;
}

/** The system's code (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
