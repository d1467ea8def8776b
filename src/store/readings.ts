import { createHash } from 'node:crypto';
import { ParameterError } from './errors.js';
import type { StoredReading } from './store.js';

export const sha256Of = (published: string): string => createHash('sha256').update(published, 'utf8').digest('hex');

/** By hash, so that no answer depends on the order in which they came. */
export function readingsInOrder(readings: Iterable<StoredReading>): StoredReading[] {
  return [...readings].sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** The reading, frozen, or a `ParameterError` that says what of it contradicts itself. */
export function checkedReading(store: string, reading: StoredReading): StoredReading {
  const refuse = (fault: string) => new ParameterError(`${store}: the reading of ${reading.source} ${fault}`);
  if (/\p{Surrogate}/u.test(reading.published)) throw refuse('is not well-formed Unicode');
  if (sha256Of(reading.published) !== reading.sha256) throw refuse('does not have the hash that it says');
  if (!Number.isSafeInteger(reading.firstLine) || reading.firstLine < 1) throw refuse('does not begin at a line');
  if (!TIME.test(reading.asOf) || !TIME.test(reading.ingestedAt))
    throw refuse('has a time that is not ISO 8601 in UTC');
  return Object.freeze({ ...reading });
}
