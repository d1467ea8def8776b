import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { sha256Of, readingsInOrder } from '../readings.js';
import type { StoredReading } from '../store.js';
import { codeOf, syncFolder, writeDurably } from '../durable-files.js';

/** A reading without its text, which stands in a file of its own. */
export type IndexedReading = Omit<StoredReading, 'published'>;

/** What `readings/index.json` says: all that the graph is made from. Replacing that file is the commit. */
export interface ReadingIndex {
  /** Grows by one with every publication; 0 where there was none yet. */
  readonly generation: number;
  readonly readings: readonly IndexedReading[];
}

/** Changes whenever the file is replaced; `absent` where there is none. */
export type IndexStamp = string;

const INDEX_VERSION = 1;
const NONE: ReadingIndex = { generation: 0, readings: [] };

const indexPath = (folder: string): string => join(folder, 'readings', 'index.json');
const textPath = (folder: string, sha256: string): string => join(folder, 'readings', `${sha256}.txt`);

export async function indexStamp(folder: string): Promise<IndexStamp> {
  try {
    const { ino, mtimeNs, size } = await stat(indexPath(folder), { bigint: true });
    return `${ino}-${mtimeNs}-${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

/** Throws `StoreDamagedError` where the file is not a index. */
export async function readReadingIndex(url: string, folder: string): Promise<ReadingIndex> {
  let text: string;
  try {
    text = await readFile(indexPath(folder), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NONE;
    throw error;
  }
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new StoreDamagedError(`${url}: readings/index.json is damaged; bring it back from a copy`, error);
  }
  if (typeof found === 'object' && found !== null && 'version' in found && found.version !== INDEX_VERSION) {
    throw new StoreDamagedError(
      `${url}: readings/index.json is of version ${String(found.version)}, not ${INDEX_VERSION}; use the govgraph that made it`,
    );
  }
  if (!isReadingIndex(found)) {
    throw new StoreDamagedError(`${url}: readings/index.json is not a index of readings; bring it back from a copy`);
  }
  return { generation: found.generation, readings: found.readings };
}

/** The text of `readings/index.json`: the same for the same index. */
export function indexText({ generation, readings }: ReadingIndex): string {
  const sorted = [...readings].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const lines = sorted.map(({ sha256, source, firstLine, format, group, asOf, ingestedAt }) => ({
    sha256,
    source,
    firstLine,
    format,
    group,
    asOf,
    ingestedAt,
  }));
  return `${JSON.stringify({ version: INDEX_VERSION, generation, readings: lines }, null, 2)}\n`;
}

export async function writeReadingIndex(folder: string, index: ReadingIndex): Promise<void> {
  await makeReadings(folder);
  await writeDurably(indexPath(folder), indexText(index));
}

/** Before the index that names it. */
export async function writeReadingText(folder: string, reading: StoredReading): Promise<void> {
  await makeReadings(folder);
  await writeDurably(textPath(folder, reading.sha256), reading.published);
}

async function makeReadings(folder: string): Promise<void> {
  const made = await mkdir(join(folder, 'readings'), { recursive: true });
  if (made !== undefined) await syncFolder(folder);
}

/** The readings with their texts. Throws `StoreDamagedError` where one is missing or was changed. */
export async function loadReadings(url: string, folder: string, index: ReadingIndex): Promise<StoredReading[]> {
  const readings: StoredReading[] = [];
  for (const reading of index.readings) {
    const file = `readings/${reading.sha256}.txt`;
    let published: string;
    try {
      published = await readFile(textPath(folder, reading.sha256), 'utf8');
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      throw new StoreDamagedError(
        `${url}: ${file} (of ${reading.source}) is missing; bring it back from a copy`,
        error,
      );
    }
    if (sha256Of(published) !== reading.sha256) {
      throw new StoreDamagedError(
        `${url}: ${file} (of ${reading.source}) is not as it was published; bring it back from a copy`,
      );
    }
    readings.push({ ...reading, published });
  }
  return readingsInOrder(readings);
}

function isReadingIndex(found: unknown): found is ReadingIndex {
  if (typeof found !== 'object' || found === null) return false;
  const { generation, readings } = found as Record<string, unknown>;
  return Number.isSafeInteger(generation) && Array.isArray(readings) && readings.every(isIndexedReading);
}

function isIndexedReading(found: unknown): found is IndexedReading {
  if (typeof found !== 'object' || found === null) return false;
  const { sha256, source, firstLine, format, group, asOf, ingestedAt } = found as Record<string, unknown>;
  return (
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    [source, format, asOf, ingestedAt].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(firstLine) &&
    (group === undefined || typeof group === 'string')
  );
}
