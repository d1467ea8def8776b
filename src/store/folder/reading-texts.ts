import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreDamagedError } from '../errors.js';
import { writeDurably } from '../durable-files.js';
import { codeOf } from '../file-errors.js';
import { readingsInOrder, sha256Of } from '../readings.js';
import type { PublishedTexts, StoredReading } from '../store.js';
import { makeReadingsFolder, readingsFolder, type IndexedReading, type ReadingIndex } from './reading-index.js';

const fileName = (sha256: string): string => `${sha256}.txt`;
const textPath = (folder: string, sha256: string): string => join(readingsFolder(folder), fileName(sha256));

/**
 * The readings with their texts. `texts` are used before the files. Throws `StoreDamagedError`
 * where a text is missing or has been changed.
 */
export async function loadReadings(
  url: string,
  folder: string,
  index: ReadingIndex,
  texts: PublishedTexts = new Map(),
): Promise<StoredReading[]> {
  const readings: StoredReading[] = [];
  for (const reading of index.readings) {
    const published = texts.get(reading.sha256) ?? (await readText(folder, reading.sha256));
    if (typeof published !== 'string') throw new StoreDamagedError(`${url}: ${problem(reading, published)}`);
    readings.push({ ...reading, published });
  }
  return readingsInOrder(readings);
}

/** One line for each reading whose text is missing or has been changed. */
export async function findDamagedReadings(folder: string, index: ReadingIndex): Promise<string[]> {
  const problems: string[] = [];
  for (const reading of index.readings) {
    const published = await readText(folder, reading.sha256);
    if (typeof published !== 'string') problems.push(problem(reading, published));
  }
  return problems;
}

/**
 * Writes the text of a reading, before the index that names it. A file that holds something else
 * is kept, as `<hash>.txt.damaged`.
 */
export async function writeReadingText(folder: string, { sha256, published }: StoredReading): Promise<void> {
  await makeReadingsFolder(folder);
  const path = textPath(folder, sha256);
  const there = await readText(folder, sha256);
  if (there === published) return;
  if (there === DAMAGED) await rename(path, `${path}.damaged`);
  await writeDurably(path, published);
}

const MISSING = Symbol('missing');
const DAMAGED = Symbol('damaged');

async function readText(folder: string, sha256: string): Promise<string | typeof MISSING | typeof DAMAGED> {
  try {
    const text = await readFile(textPath(folder, sha256), 'utf8');
    return sha256Of(text) === sha256 ? text : DAMAGED;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return MISSING;
    throw error;
  }
}

const problem = ({ sha256, source }: IndexedReading, fault: typeof MISSING | typeof DAMAGED): string =>
  `readings/${fileName(sha256)} (read from ${source}) ${fault === MISSING ? 'is missing' : 'has been changed'}; ` +
  'restore it from a backup, or ingest the same page again; ' +
  'to give the reading up, remove its entry from readings/index.json';
