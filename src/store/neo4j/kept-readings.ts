import { readingsInOrder } from '../readings.js';
import type { StoredReading } from '../store.js';
import type { Parameters } from '../parameter-guard.js';

/** What the statement `keep-reading` takes. */
export function readingParameters(reading: StoredReading): Parameters {
  const { sha256, published, source, firstLine, format, group = null, asOf, ingestedAt } = reading;
  return { sha256, published, source, firstLine, format, group, asOf, ingestedAt };
}

/** The rows of the statement `readings`. */
export function readingsFrom(rows: readonly Record<string, unknown>[]): StoredReading[] {
  return readingsInOrder(
    rows.map((row) => {
      const text = (name: string): string => String(row[name]);
      return {
        sha256: text('sha256'),
        published: text('published'),
        source: text('source'),
        firstLine: Number(row.firstLine),
        format: text('format'),
        ...(typeof row.group === 'string' ? { group: row.group } : {}),
        asOf: text('asOf'),
        ingestedAt: text('ingestedAt'),
      };
    }),
  );
}
