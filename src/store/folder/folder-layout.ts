import grafeo from '@grafeo-db/js';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StoreForeignError } from '../errors.js';
import { textIndexes } from '../grafeo/text-indexes.js';
import { statementsOf } from '../statements.js';
import { codeOf } from '../durable-files.js';
import { indexText, type ReadingIndex } from './reading-index.js';

/** Grows when what a graph file holds for the same readings and rules changes. */
const LAYOUT_VERSION = 1;
const LOCK = 'writing.lock';
const GRAPH = /^graph-[0-9a-f]{16}\.grafeo/;
const BUILDING = /^building-.*\.grafeo/;
/** What may stand in a folder that is to become a store. */
const WELCOME = [
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
 * The file of the graph made from `index`: its name is the fingerprint of all that it was made
 * from, so a file that is there is the right one, and what another version made is not found.
 */
export function graphPath(folder: string, index: ReadingIndex, rulesVersion: string): string {
  const hash = createHash('sha256');
  for (const part of [
    indexText(index),
    LAYOUT_VERSION,
    grafeo.version(),
    rulesVersion,
    ...statementsOf('grafeo').schema,
    ...textIndexes().map((index) => index.join('.')),
  ]) {
    hash.update(`${part}\n`);
  }
  return join(folder, `graph-${hash.digest('hex').slice(0, 16)}.grafeo`);
}

/** A name that nothing has yet, for a graph that is being made. */
export const buildingPath = (folder: string): string =>
  join(folder, `building-${process.pid}-${randomBytes(4).toString('hex')}.grafeo`);

/** Takes away a graph that is not published, with its log. What cannot be taken now, the next sweep takes. */
export async function discardGraph(path: string): Promise<void> {
  for (const file of [path, `${path}.wal`]) await remove(file);
}

/** Takes away what no reader needs: all graphs but `keep`, and what killed writers left. For the only writer. */
export async function sweep(folder: string, keep: readonly string[]): Promise<void> {
  const within = async (path: string): Promise<string[]> =>
    (await readdir(path).catch(() => [])).map((name) => join(path, name));
  for (const path of await within(folder)) {
    const name = basename(path);
    if (!keep.includes(path) && (GRAPH.test(name) || BUILDING.test(name))) await remove(path);
  }
  for (const path of await within(join(folder, 'readings'))) {
    if (basename(path).includes('.building-')) await remove(path);
  }
}

/** Takes the folder away if nothing came into it, and those above it up to `made`. */
export async function removeEmpty(folder: string, made: string): Promise<void> {
  try {
    for (let path = folder; path.startsWith(made); path = dirname(path)) await rmdir(path);
  } catch {
    // Something is in it.
  }
}

/** A system that locks open files keeps what a reader still has. */
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
  const inReadings = names.includes('readings') ? await readdir(join(folder, 'readings')) : [];
  if (inReadings.includes('index.json')) return;
  const foreign = names.filter((name) => !WELCOME.some((pattern) => pattern.test(name)));
  if (foreign.length === 0) return;
  const shown = foreign.sort().slice(0, 3).join(', ') + (foreign.length > 3 ? ', …' : '');
  throw new StoreForeignError(
    `${url}: is no store: it holds ${shown} and no readings/index.json; name a folder of its own`,
  );
}
