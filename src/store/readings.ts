import { createHash } from 'node:crypto';
import { ParameterError } from './errors.js';
import type { StoredProfile, StoredReading } from './store.js';

/** Of a text in UTF-8, in hexadecimal digits. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** By hash, so that no answer depends on the order in which they were read. */
export function readingsInOrder(readings: Iterable<StoredReading>): StoredReading[] {
  return [...readings].sort((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** Whether it is an ISO 8601 time in UTC. */
export const isTime = (text: unknown): text is string => typeof text === 'string' && TIME.test(text);

/** The reading, frozen. Throws `ParameterError` where its fields contradict each other. */
export function checkedReading(store: string, reading: StoredReading): StoredReading {
  const refuse = (fault: string) => new ParameterError(`${store}: the reading of ${reading.source} ${fault}`);
  if (/\p{Surrogate}/u.test(reading.published)) throw refuse('is not well-formed Unicode');
  if (sha256Of(reading.published) !== reading.sha256) throw refuse('does not match its hash');
  if (!Number.isSafeInteger(reading.firstLine) || reading.firstLine < 1) throw refuse('has no valid first line');
  if (!isTime(reading.asOf) || !isTime(reading.ingestedAt)) throw refuse('has a time that is not ISO 8601 in UTC');
  return Object.freeze({ ...reading });
}

/** The profile, frozen. Throws `ParameterError` where its text does not match its hash. */
export function checkedProfile(store: string, { name, text, sha256 }: StoredProfile): StoredProfile {
  const refuse = (fault: string) => new ParameterError(`${store}: the profile ${name} ${fault}`);
  if (/\p{Surrogate}/u.test(text)) throw refuse('is not well-formed Unicode');
  if (sha256Of(text) !== sha256) throw refuse('does not match its hash');
  return Object.freeze({ name, text, sha256 });
}
