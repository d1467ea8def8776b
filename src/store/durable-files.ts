import { mkdir, open, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './file-errors.js';
import { buildingName } from './process-mark.js';

/** Files that are complete or absent at any moment, also after a power cut. */

/** Replaces the file in one step: a reader gets the old text or the new one. */
export async function writeDurably(path: string, text: string | AsyncIterable<string>): Promise<void> {
  const building = `${path}.${buildingName()}`;
  try {
    await writeFile(building, text, { encoding: 'utf8', flush: true });
    await renameDurably(building, path);
  } catch (error) {
    await unlink(building).catch(() => undefined);
    throw error;
  }
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Retries for about a second, since some systems refuse to rename over a file in use. */
export async function renameDurably(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      break;
    } catch (error) {
      if (attempt === 6 || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await pause(2 ** attempt * 15);
    }
  }
  await syncFolder(dirname(to));
}

/** Makes renames in the folder permanent; systems that cannot sync a folder do not need it. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error;
  }
}

/**
 * Creates the folder and those above it. Resolves to the topmost that was created; undefined where
 * the folder was there. (`mkdir` with `recursive` never ends in file systems such as /proc, which
 * report a missing parent where the parent is there.)
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return undefined;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    const made = await makeFolder(dirname(path));
    await mkdir(path).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
    return made ?? path;
  }
}
