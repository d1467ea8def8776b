import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Correction } from '../graph/corrections/correction.js';
import { defaultProfile, type Profile } from '../recognition/profile.js';
import { readStoreUrl } from '../store/store-url.js';
import { CurationError } from './curation-error.js';
import { readCuration } from './read-curation.js';

/** The name of the file beside a store's folder. */
const CURATION_FILE = 'curation.yaml';

/** `curation.yaml` beside the folder of a store; null where there is none, or the store is not a folder. */
function curationBeside(store: string): string | null {
  const address = readStoreUrl(store);
  if (address.engine !== 'folder') return null;
  const file = join(dirname(address.path), CURATION_FILE);
  return existsSync(file) ? file : null;
}

/**
 * The corrections of the file that was given, else of the one beside the store, else none.
 *
 * Throws a `CurationError` where the file is missing or malformed.
 */
export async function correctionsFor(
  store: string,
  given?: string,
  profile: Profile = defaultProfile(),
): Promise<Correction[]> {
  const file = given ?? curationBeside(store);
  if (file === null) return [];
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new CurationError(
      file,
      null,
      missing ? 'the file does not exist' : 'the file cannot be read',
      'check the path and its permissions',
    );
  }
  return readCuration(given ?? CURATION_FILE, text, profile);
}
