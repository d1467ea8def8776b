import { StoreDamagedError } from '../errors.js';
import type { Parameters } from '../parameter-guard.js';
import { readingsInOrder, sha256Of } from '../readings.js';
import type { PublishedTexts, StoredProfile, StoredReading } from '../store.js';

/** What the statement `keep-reading` takes. */
export function readingParameters(reading: StoredReading): Parameters {
  const { sha256, published, source, firstLine, format, group = null, columns = null, asOf, ingestedAt } = reading;
  return { sha256, published, source, firstLine, format, group, columns, asOf, ingestedAt };
}

/**
 * The readings of the rows of the statement `readings`. `texts` are used before the stored ones.
 * Throws `StoreDamagedError` where a text has been changed.
 */
export function readingsFrom(
  url: string,
  rows: readonly Record<string, unknown>[],
  texts: PublishedTexts = new Map(),
): StoredReading[] {
  const readings = rows.map((row) => {
    const reading = storedReading(row);
    return { ...reading, published: texts.get(reading.sha256) ?? reading.published };
  });
  const damaged = readings.find(({ published, sha256 }) => sha256Of(published) !== sha256);
  if (damaged) throw new StoreDamagedError(`${url}: ${damageOf(damaged)}`);
  return readingsInOrder(readings);
}

/** A row of the statement `readings`. */
export function storedReading(row: Readonly<Record<string, unknown>>): StoredReading {
  const text = (name: string): string => String(row[name]);
  return {
    sha256: text('sha256'),
    published: text('published'),
    source: text('source'),
    firstLine: Number(row.firstLine),
    format: text('format'),
    ...(typeof row.group === 'string' ? { group: row.group } : {}),
    ...(typeof row.columns === 'string' ? { columns: row.columns } : {}),
    asOf: text('asOf'),
    ingestedAt: text('ingestedAt'),
  };
}

/** What is wrong with a reading whose text has been changed, and what to do. */
export const damageOf = ({ sha256, source }: StoredReading): string =>
  `the text of the reading ${sha256} (read from ${source}) has been changed; ` +
  'restore the database from a backup, or ingest the same page again';

/** The profile of the row of the statement `profile`. Throws `StoreDamagedError` where its text has been changed. */
export function profileFrom(url: string, rows: readonly Record<string, unknown>[]): StoredProfile | null {
  const [row] = rows;
  if (!row) return null;
  const profile = { name: String(row.name), text: String(row.text), sha256: String(row.sha256) };
  if (sha256Of(profile.text) === profile.sha256) return profile;
  throw new StoreDamagedError(
    `${url}: the text of the profile ${profile.name} has been changed; restore the database from a backup`,
  );
}
