import type { Label } from './ontology.js';

/**
 * The ids of the graph, which are the ids of the API: unique across labels, made from few stable
 * published fields. All of them are made here.
 */

/** Lower case, each run of other than letters and digits a hyphen, none at the ends. */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

export const meetingId = (group: string, date: string): string => `${group}/${date}`;

/** See `FreeIds` for a further short name of the same slug at the same meeting. */
export const documentId = (meeting: string, shortName: string): string => `${meeting}/${slug(shortName)}`;

/** See `FreeIds` for a further series of the same slug. */
export const seriesId = (referenceOrTitle: string): string => `series/${slug(referenceOrTitle)}`;

/**
 * See `FreeIds` for a further publication of the same name and version. `version` without `v`; null where it has none.
 */
export function publicationId(catalogue: string, shortName: string, version: string | null): string {
  const id = `publication/${slug(catalogue)}/${slug(shortName)}`;
  return version === null ? id : `${id}/${version.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '-')}`;
}

/** `sha256` in hexadecimal digits. */
export const listingId = (sha256: string): string => `listing/${sha256.slice(0, 16)}`;

export const rowId = (listing: string, line: number): string => `${listing}/${line}`;

export const findingId = (code: string, subject: string): string => `finding/${code}/${subject}`;

/** A code and three digits or more, which a profile's codes of change requests all have. */
const CHANGE_REQUEST = /^[A-Z][A-Z0-9]{0,9}?\d{3,}[a-z]?$/;

/** The label that an id of this shape would have; the node need not be there. */
export function labelOfId(id: string): Label {
  if (id.startsWith('finding/')) return 'Finding';
  if (id.startsWith('series/')) return 'DocumentSeries';
  if (id.startsWith('publication/')) return 'Publication';
  if (id.startsWith('listing/')) return !id.includes('/', 'listing/'.length) ? 'Listing' : 'ListingRow';
  const slashes = id.split('/').length - 1;
  if (slashes >= 2) return 'Document';
  if (slashes === 1) return 'Meeting';
  return CHANGE_REQUEST.test(id) ? 'ChangeRequest' : 'Group';
}
