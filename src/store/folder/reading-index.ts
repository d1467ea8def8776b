import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { makeFolder, syncFolder, writeDurably } from '../durable-files.js';
import { codeOf } from '../file-errors.js';
import { isTime, sha256Of } from '../readings.js';
import type { StoredProfile, StoredReading } from '../store.js';

/** A reading without its text, which is in a file of its own. */
export type IndexedReading = Omit<StoredReading, 'published'>;

/** What `readings/index.json` holds: all that the graph is made from. Replacing that file is the commit. */
export interface ReadingIndex {
  /** Grows by one with every publication; 0 before the first. */
  readonly generation: number;
  /** Left out where the default one holds. */
  readonly profile?: StoredProfile;
  readonly readings: readonly IndexedReading[];
}

/** Changes whenever the file is replaced; `absent` where there is none. */
export type IndexStamp = string;

const INDEX_VERSION = 1;
const EMPTY: ReadingIndex = { generation: 0, readings: [] };
const INDEX = 'index.json';
/** The index again, for the case that a person deletes or damages it. */
const COPY = 'index.copy.json';

export const readingsFolder = (folder: string): string => join(folder, 'readings');

const path = (folder: string, name: string): string => join(readingsFolder(folder), name);

export async function indexStamp(folder: string): Promise<IndexStamp> {
  try {
    const { ino, mtimeNs, size } = await stat(path(folder, INDEX), { bigint: true });
    return `${ino}-${mtimeNs}-${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

/**
 * The index of the folder; an empty one where the folder holds no store yet. Throws
 * `StoreDamagedError` where the file cannot be read as an index, or is missing beside readings.
 */
export async function readReadingIndex(url: string, folder: string): Promise<ReadingIndex> {
  let text: string;
  try {
    text = await readFile(path(folder, INDEX), 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (!(await isMissing(folder))) return EMPTY;
    throw new StoreDamagedError(`${url}: readings/index.json is missing; ${await remedy(folder)}`, error);
  }
  const version = versionOf(text);
  if (version !== undefined && version !== INDEX_VERSION) {
    throw new StoreDamagedError(
      `${url}: readings/index.json has version ${JSON.stringify(version).slice(0, 20)}, not ${INDEX_VERSION}; use the govgraph that wrote it`,
    );
  }
  const index = parsed(text);
  if (index) return index;
  throw new StoreDamagedError(`${url}: readings/index.json is damaged; ${await remedy(folder)}`);
}

/** Whether the index has been deleted: an update writes it before anything else of a store. */
async function isMissing(folder: string): Promise<boolean> {
  const names = await readdir(readingsFolder(folder)).catch(() => []);
  const graphs = (await readdir(folder).catch(() => [])).filter((name) => /^graph-[0-9a-f]{16}\.grafeo$/.test(name));
  if (graphs.length === 0 && !names.some((name) => name === COPY || /^[0-9a-f]{64}\.txt$/.test(name))) return false;
  // The first update of another process may have begun since.
  return (await indexStamp(folder)) === 'absent';
}

async function remedy(folder: string): Promise<string> {
  return (await readCopy(folder))
    ? 'run govgraph rebuild, which restores it from its copy'
    : 'restore it from a backup, or ingest the pages into another folder';
}

/** The index as of the last update, from its copy; undefined where there is no valid copy. */
export async function readCopy(folder: string): Promise<ReadingIndex | undefined> {
  return parsed(await readFile(path(folder, COPY), 'utf8').catch(() => ''));
}

/** The text of `readings/index.json`: the same for the same index. */
export function indexText({ generation, profile, readings }: ReadingIndex): string {
  const sorted = [...readings].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const lines = sorted.map(({ sha256, source, firstLine, format, group, columns, asOf, ingestedAt }) => ({
    sha256,
    source,
    firstLine,
    format,
    group,
    columns,
    asOf,
    ingestedAt,
  }));
  return `${JSON.stringify({ version: INDEX_VERSION, generation, profile: profile && profileLine(profile), readings: lines }, null, 2)}\n`;
}

const profileLine = ({ name, sha256, text }: StoredProfile): StoredProfile => ({ name, sha256, text });

/** Replaces the index: the commit. Its copy is written before, so that it is never older. */
export async function writeReadingIndex(folder: string, index: ReadingIndex): Promise<void> {
  await makeReadingsFolder(folder);
  const text = indexText(index);
  await writeDurably(path(folder, COPY), text);
  await writeDurably(path(folder, INDEX), text);
}

/** Where a folder becomes a store: an empty index, so that readings without one are known to have lost it. */
export async function beginReadingIndex(folder: string): Promise<void> {
  await makeReadingsFolder(folder);
  if ((await indexStamp(folder)) === 'absent') await writeDurably(path(folder, INDEX), indexText(EMPTY));
}

/** Puts a damaged index aside, as `index.json.damaged`. */
export async function setDamagedIndexAside(folder: string): Promise<void> {
  await rename(path(folder, INDEX), path(folder, `${INDEX}.damaged`)).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

export async function makeReadingsFolder(folder: string): Promise<void> {
  const made = await makeFolder(readingsFolder(folder));
  if (made !== undefined) await syncFolder(folder);
}

function versionOf(text: string): unknown {
  const found = parsedJson(text);
  return typeof found === 'object' && found !== null && 'version' in found ? found.version : undefined;
}

function parsed(text: string): ReadingIndex | undefined {
  const found = parsedJson(text);
  if (!isReadingIndex(found)) return undefined;
  const { generation, profile, readings } = found;
  return { generation, ...(profile && { profile }), readings };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReadingIndex(found: unknown): found is ReadingIndex {
  if (typeof found !== 'object' || found === null) return false;
  const { version, generation, profile, readings } = found as Record<string, unknown>;
  return (
    version === INDEX_VERSION &&
    isWhole(generation, 0) &&
    (profile === undefined || isStoredProfile(profile)) &&
    Array.isArray(readings) &&
    readings.every(isIndexedReading) &&
    new Set(readings.map(({ sha256 }) => sha256)).size === readings.length &&
    (generation > 0 || readings.length === 0)
  );
}

function isStoredProfile(found: unknown): found is StoredProfile {
  if (typeof found !== 'object' || found === null) return false;
  const { name, text, sha256 } = found as Record<string, unknown>;
  return typeof name === 'string' && typeof text === 'string' && sha256Of(text) === sha256;
}

const isWhole = (found: unknown, least: number): found is number =>
  Number.isSafeInteger(found) && Number(found) >= least;

function isIndexedReading(found: unknown): found is IndexedReading {
  if (typeof found !== 'object' || found === null) return false;
  const { sha256, source, firstLine, format, group, columns, asOf, ingestedAt } = found as Record<string, unknown>;
  return (
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    typeof source === 'string' &&
    typeof format === 'string' &&
    isTime(asOf) &&
    isTime(ingestedAt) &&
    isWhole(firstLine, 1) &&
    [group, columns].every((text) => text === undefined || typeof text === 'string')
  );
}
