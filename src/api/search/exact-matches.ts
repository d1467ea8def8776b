import { changeRequestId } from '../../recognition/change-request-id.js';
import { meetingId, slug } from '../../graph/identity.js';
import type { Context } from '../context.js';
import { meetingConditions, seriesConditions } from '../filters.js';
import { LIMITS } from '../limits/limits.js';
import type { PagedList } from '../loaders/paged-list.js';
import type { PageRange } from '../page.js';
import { Node } from '../types/node.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const GROUP_AND_DAY = /^(\p{L}+)[\s/]+(\d{4}-\d{2}-\d{2})$/u;
const GROUP_AND_NUMBER = /^(\p{L}+)\s*(\d+(?:\.\d+)?)$/u;
/** Letters and digits, in a few pieces: `DES-196`, `MHHS DEL 1316`. */
const REFERENCE = /^\p{L}[\p{L}\p{N}]*(?:[-\s][\p{L}\p{N}]+){0,3}$/u;

const ALL: PageRange = { order: 'DATE_ASC', backwards: false, size: LIMITS.page, start: null, end: null };

/**
 * Ids of the nodes that a text names exactly: by an id, a change request in any common spelling, a group's
 * code, a meeting's label or day, or a reference.
 */
export async function exactMatches(text: string, { nodeLoaders, lists, profile }: Context): Promise<string[]> {
  const written = text.trim();
  const upper = written.toUpperCase();
  const day = GROUP_AND_DAY.exec(upper);
  const numbered = GROUP_AND_NUMBER.exec(upper);
  const ids = [written, upper, changeRequestId(written, profile), day && meetingId(day[1]!, day[2]!)];
  const found = await Promise.all([
    ...[...new Set(ids)].map(async (id) => (id === null || /\s/.test(id) ? null : nodeLoaders.node(id))),
    numbered ? idsOf(lists.meetings, meetingConditions({ group: numbered[1]!, number: numbered[2]! }, profile)) : [],
    DAY.test(written) ? idsOf(lists.meetings, meetingConditions({ from: written, to: written }, profile)) : [],
    isReference(written) ? idsOf(lists.series, seriesConditions({ reference: written }, profile)) : [],
  ]);
  return found.flatMap((one) => (one instanceof Node ? [one.id] : (one ?? [])));
}

export const isReference = (text: string): boolean => /\d/.test(text) && REFERENCE.test(text);

const idsOf = async <C>(list: PagedList<C>, conditions: C | undefined): Promise<string[]> =>
  conditions === undefined ? [] : (await list.positions(conditions, ALL)).map(({ id }) => id);

/** Tells whether one of the names is the text, except for case, punctuation and blanks. */
export function nameMatcher(text: string): (names: readonly string[]) => boolean {
  const wanted = slug(text);
  return (names) => names.some((name) => slug(name) === wanted);
}
