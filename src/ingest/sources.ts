import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ListingError } from '../listing/errors.js';
import type { Source } from '../listing/listing.js';
import { decode } from './decode.js';
import { fetchPage, isWebAddress } from './fetch-page.js';

/** What a folder's files must end in to be read as listings. */
const LISTING_FILES = /^[^.].*\.(?:txt|text|html?|csv|tsv|json)$/i;

const reasons: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  EACCES: ['it may not be read', 'check its permissions'],
  EPERM: ['it may not be read', 'check its permissions'],
};

function toListingError(name: string, error: unknown): Error {
  if (error instanceof ListingError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [fault, remedy] = reasons[code] ?? [`it cannot be read (${code || 'unknown fault'})`, 'check the path'];
  return new ListingError(name, null, fault, remedy);
}

/**
 * The text of a file, of every listing in a folder (by name), of a page of the web, or of standard input (`-`).
 *
 * Throws a `ListingError` where there is nothing to be read.
 */
export async function readSources(path: string, standardInput: NodeJS.ReadableStream): Promise<Source[]> {
  if (path === '-') return [decode('standard input', await buffer(standardInput))];
  if (isWebAddress(path)) return [await fetchPage(path)];
  try {
    if (!(await stat(path)).isDirectory()) return [decode(path, await readFile(path))];
    const entries = await readdir(path, { withFileTypes: true });
    const names = entries
      .filter((entry) => !entry.isDirectory() && LISTING_FILES.test(entry.name))
      .map(({ name }) => name);
    if (names.length === 0) {
      throw new ListingError(
        path,
        null,
        'the folder holds no listings',
        'put files that end in .txt, .html, .csv, .tsv or .json into it, or name a file',
      );
    }
    return await Promise.all(
      names.sort().map(async (name) => decode(join(path, name), await readFile(join(path, name)))),
    );
  } catch (error) {
    throw toListingError(path, error);
  }
}
