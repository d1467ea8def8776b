import grafeo from '@grafeo-db/js';
import { createHash } from 'node:crypto';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StoreForeignError } from '../errors.js';
import { codeOf } from '../file-errors.js';
import { textIndexes } from '../grafeo/text-indexes.js';
import { buildingName, isLeftBehind } from '../process-mark.js';
import { statementsOf } from '../statements.js';
import { indexText, readingsFolder, type ReadingIndex } from './reading-index.js';

/** Grows when what a graph file holds for the same readings and rules changes. */
const LAYOUT_VERSION = 1;
const LOCK = 'writing.lock';
const GRAPH = /^graph-[0-9a-f]{16}\.grafeo/;
const BUILDING = /^building-.*\.grafeo/;
/** What a folder that is to become a store may hold. */
const ALLOWED = [
  /^\./,
  /^lost\+found$/,
  /^readings$/,
  /^writing\.lock/,
  GRAPH,
  BUILDING,
  /^curation\.ya?ml$/,
  /^README/i,
];

export const lockPath = (folder: string): string => join(folder, LOCK);

/**
 * The file of the graph made from the readings of `index`. Its name is the fingerprint of all that
 * it was made from, so a file of that name is the right one, and those of other versions are not found.
 */
export function graphPath(folder: string, index: ReadingIndex, rulesVersion: string): string {
  const hash = createHash('sha256');
  for (const part of [
    indexText(index),
    LAYOUT_VERSION,
    grafeo.version(),
    rulesVersion,
    ...statementsOf('grafeo').schema,
    ...textIndexes().map((textIndex) => textIndex.join('.')),
  ]) {
    hash.update(`${part}\n`);
  }
  return join(folder, `graph-${hash.digest('hex').slice(0, 16)}.grafeo`);
}

/** A new name for a graph that is being built. */
export const buildingPath = (folder: string): string => join(folder, `${buildingName()}.grafeo`);

/** Removes a graph that is not published, with its log. What cannot be removed now, the next sweep removes. */
export async function discardGraph(path: string): Promise<void> {
  for (const file of [path, `${path}.wal`, `${path}.creating`]) await remove(file);
}

/** Removes what no reader needs: all graphs but `keep`, and the files of killed writers. For the only writer. */
export async function sweep(folder: string, keep: readonly string[]): Promise<void> {
  for (const path of await within(folder)) {
    const name = basename(path);
    if (!keep.includes(path) && (GRAPH.test(name) || BUILDING.test(name))) await remove(path);
  }
  for (const path of await within(readingsFolder(folder))) {
    if (basename(path).includes('.building-')) await remove(path);
  }
}

/** Removes the unfinished files of processes of this machine that have ended. For anyone who may write. */
export async function removeLeftBehind(folder: string): Promise<void> {
  for (const path of [...(await within(folder)), ...(await within(readingsFolder(folder)))]) {
    if (isLeftBehind(basename(path))) await remove(path);
  }
}

/** Removes the folder if it is empty, and those above it up to `made`. */
export async function removeEmpty(folder: string, made: string): Promise<void> {
  try {
    for (let path = folder; path.startsWith(made); path = dirname(path)) await rmdir(path);
  } catch {
    // It is not empty.
  }
}

async function within(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
}

/** A system that locks open files keeps those that a reader has open. */
async function remove(path: string): Promise<void> {
  await rm(path, { force: true, recursive: true }).catch(() => undefined);
}

/** Throws `StoreForeignError` where the folder is there and holds other things than a store. */
export async function refuseForeignFolder(url: string, folder: string): Promise<void> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const inReadings = names.includes('readings') ? await readdir(readingsFolder(folder)) : [];
  if (inReadings.includes('index.json')) return;
  const foreign = names.filter((name) => !ALLOWED.some((pattern) => pattern.test(name)));
  if (foreign.length === 0) return;
  const shown = foreign.sort().slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
  throw new StoreForeignError(
    `${url}: this folder is not a store: it holds ${shown} and no readings/index.json; name another folder`,
  );
}
