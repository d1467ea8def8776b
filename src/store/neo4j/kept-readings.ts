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
    rows.map(({ group, ...rest }) => {
      // Written by keep-reading alone, from a checked reading.
      const reading = rest as unknown as Omit<StoredReading, 'group'>;
      return typeof group === 'string' ? { ...reading, group } : reading;
    }),
  );
}
