import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { writeDurably } from '../store/durable-files.js';
import { Failure } from './failure.js';

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist; create it first',
  ENOTDIR: 'its folder is a file; choose another path',
  EEXIST: 'it is a file; choose a folder',
  EISDIR: 'it is a folder; choose a file in it',
  EACCES: 'permission denied; check the permissions',
  EPERM: 'permission denied; check the permissions',
  EROFS: 'its file system is read-only; choose another path',
  ENOSPC: 'the disk is full; free some space, or choose another path',
};

/**
 * Writes a file completely or not at all. A pipe or a device is written to directly. Throws a
 * `Failure` if it cannot be written.
 */
export async function writeWholeFile(path: string, text: AsyncIterable<string>): Promise<void> {
  try {
    if (await isPipeOrDevice(path)) {
      await pipeline(text, createWriteStream(path));
      return;
    }
    await writeDurably(path, text);
  } catch (error) {
    throw writeFailure(path, error) ?? error;
  }
}

async function isPipeOrDevice(path: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Why a file cannot be written; null if the error is another. */
export function writeFailure(path: string, error: unknown): Failure | null {
  const reason = WRITE_ERRORS[codeOf(error)];
  return reason === undefined ? null : new Failure(`${path} cannot be written: ${reason}`);
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
