import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { hashOf, readingsInOrder } from '../readings.js';
import type { StoredReading } from '../store.js';
import { codeOf, syncFolder, writeDurably } from './durable-files.js';

/** A reading without its text, which stands in a file of its own. */
export type RecordedReading = Omit<StoredReading, 'published'>;

/** What `readings/index.json` says: all that the graph is made from. Replacing that file is the commit. */
export interface FolderRecord {
  /** Grows by one with every publication; 0 where there was none yet. */
  readonly generation: number;
  readonly readings: readonly RecordedReading[];
}

/** Changes whenever the file is replaced; `absent` where there is none. */
export type RecordStamp = string;

const RECORD_VERSION = 1;
const NONE: FolderRecord = { generation: 0, readings: [] };

const recordPath = (folder: string): string => join(folder, 'readings', 'index.json');
const textPath = (folder: string, sha256: string): string => join(folder, 'readings', `${sha256}.txt`);

export async function recordStamp(folder: string): Promise<RecordStamp> {
  try {
    const { ino, mtimeNs, size } = await stat(recordPath(folder), { bigint: true });
    return `${ino}-${mtimeNs}-${size}`;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

/** Throws `StoreDamagedError` where the file is not a record. */
export async function readRecord(url: string, folder: string): Promise<FolderRecord> {
  let text: string;
  try {
    text = await readFile(recordPath(folder), 'utf8');
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
  if (typeof found === 'object' && found !== null && 'version' in found && found.version !== RECORD_VERSION) {
    throw new StoreDamagedError(
      `${url}: readings/index.json is of version ${String(found.version)}, not ${RECORD_VERSION}; use the govgraph that made it`,
    );
  }
  if (!isRecord(found)) {
    throw new StoreDamagedError(`${url}: readings/index.json is not a record of readings; bring it back from a copy`);
  }
  return { generation: found.generation, readings: found.readings };
}

/** The text of `readings/index.json`: the same for the same record. */
export function recordText({ generation, readings }: FolderRecord): string {
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
  return `${JSON.stringify({ version: RECORD_VERSION, generation, readings: lines }, null, 2)}\n`;
}

export async function writeRecord(folder: string, record: FolderRecord): Promise<void> {
  await makeReadings(folder);
  await writeDurably(recordPath(folder), recordText(record));
}

/** Before the record that names it. */
export async function writeReadingText(folder: string, reading: StoredReading): Promise<void> {
  await makeReadings(folder);
  await writeDurably(textPath(folder, reading.sha256), reading.published);
}

async function makeReadings(folder: string): Promise<void> {
  const made = await mkdir(join(folder, 'readings'), { recursive: true });
  if (made !== undefined) await syncFolder(folder);
}

/** The readings with their texts. Throws `StoreDamagedError` where one is missing or was changed. */
export async function loadReadings(url: string, folder: string, record: FolderRecord): Promise<StoredReading[]> {
  const readings: StoredReading[] = [];
  for (const reading of record.readings) {
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
    if (hashOf(published) !== reading.sha256) {
      throw new StoreDamagedError(
        `${url}: ${file} (of ${reading.source}) is not as it was published; bring it back from a copy`,
      );
    }
    readings.push({ ...reading, published });
  }
  return readingsInOrder(readings);
}

function isRecord(found: unknown): found is FolderRecord {
  if (typeof found !== 'object' || found === null) return false;
  const { generation, readings } = found as Record<string, unknown>;
  return Number.isSafeInteger(generation) && Array.isArray(readings) && readings.every(isRecordedReading);
}

function isRecordedReading(found: unknown): found is RecordedReading {
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
