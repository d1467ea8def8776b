import { randomBytes } from 'node:crypto';
import { open, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Files that are there whole or not at all, and stay so when the power goes. */

/** Replaces the file at once: whoever reads it has the old text or the new one. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const building = `${path}.building-${process.pid}-${randomBytes(4).toString('hex')}`;
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

/** Where a file in use cannot be renamed over, tries for about a second. */
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

/** Makes renames in the folder last; some systems cannot and need not. */
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

/** The system's word for what went wrong (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
