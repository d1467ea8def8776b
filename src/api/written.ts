import { changeRequestId, labelOfId } from '../graph/identity.js';

/** What people write where the graph has one way of writing. */

/** A meeting's number as the graph keeps it: `07` is `7`. */
export const meetingNumber = (written: string): string => written.trim().replace(/^0+(?=\d)/, '');

/** An id of anything; a change request's in any way that people write it. */
export const anyId = (written: string): string =>
  labelOfId(written) === 'Group' ? (changeRequestId(written) ?? written) : written;

/**
 * A regular expression for a whole reference as the graph keeps it: of any case, with or without
 * `MHHS-`, hyphens and leading zeros. Reads the same on both engines. Null where nothing is written.
 */
export function referencePattern(written: string): string | null {
  const parts = written
    .trim()
    .replace(/^MHHS[-\s]*/i, '')
    .match(/\p{L}+|\p{N}+/gu);
  if (parts === null) return null;
  const pattern = parts.map((part) => (/^\d+$/.test(part) ? `0*${part.replace(/^0+(?=\d)/, '')}` : part));
  return `(?i)^(MHHS-?)?${pattern.join('-?')}$`;
}
