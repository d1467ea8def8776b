import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { writeDurably } from '../store/durable-files.js';
import { Failure } from './failure.js';

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there; make it first',
  ENOTDIR: 'its folder is a file; choose another',
  EEXIST: 'it is a file; name a folder',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'it may not be written; check the permissions',
  EPERM: 'it may not be written; check the permissions',
  EROFS: 'its file system can only be read; choose another place',
  ENOSPC: 'the disk is full; free some space, or choose another place',
};

/**
 * Writes a file that is there whole or not at all; what is there and is no file (a pipe, a device)
 * is written into. Throws a `Failure` where it cannot be written.
 */
export async function writeWholeFile(path: string, text: AsyncIterable<string>): Promise<void> {
  try {
    if (await isWrittenInto(path)) {
      await pipeline(text, createWriteStream(path));
      return;
    }
    await writeDurably(path, text);
  } catch (error) {
    throw writeFailure(path, error) ?? error;
  }
}

async function isWrittenInto(path: string): Promise<boolean> {
  try {
    const there = await stat(path);
    return !there.isFile() && !there.isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A fault of a file in the words of a person; null where the error is another. */
export function writeFailure(path: string, error: unknown): Failure | null {
  const fault = FAULTS[codeOf(error)];
  return fault === undefined ? null : new Failure(`${path} cannot be written: ${fault}`);
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
