import { labelOfId } from '../graph/identity.js';
import { changeRequestId } from '../recognition/change-request-id.js';
import type { Profile } from '../recognition/profile.js';
import { referenceKey } from '../recognition/parts/design-reference.js';

/** Turns what callers write into what the graph stores. */

/** A meeting's number as the graph stores it: `07` is `7`. */
export const meetingNumber = (written: string): string => written.trim().replace(/^0+(?=\d)/, '');

/** Any id; a change request's in any common spelling. */
export const anyId = (written: string, profile: Profile): string =>
  labelOfId(written) === 'Group' ? (changeRequestId(written, profile) ?? written) : written;

/** Digits of the longest number that a reference in the graph has. */
const REFERENCE_DIGITS = 6;

/**
 * All spellings, without hyphens, that a reference can have in the graph: with and without the programme's
 * prefix, with and without leading zeros. Statements compare them for equality. Null where nothing is written.
 */
export function referenceSpellings(written: string, profile: Profile): string[] | null {
  const bare = written.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const key = referenceKey(bare, profile);
  if (key === '') return null;
  return padded(key).flatMap((spelling) => [
    spelling,
    ...[...profile.programme].map((programme) => programme + spelling),
  ]);
}

/** The key with each possible number of zeros before its last number. */
function padded(key: string): string[] {
  const number = [...key.matchAll(/\d+/g)].at(-1);
  if (number === undefined) return [key];
  const [digits] = number;
  const [before, after] = [key.slice(0, number.index), key.slice(number.index + digits.length)];
  const widths = Math.max(1, REFERENCE_DIGITS - digits.length + 1);
  return Array.from({ length: widths }, (_, zeros) => before + '0'.repeat(zeros) + digits + after);
}
