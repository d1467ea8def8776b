import { changeRequestId, meetingId, slug } from '../../graph/identity.js';
import type { Context } from '../context.js';
import { meetingsBy, seriesBy } from '../filters.js';
import { LIMITS } from '../limits/limits.js';
import type { Lists } from '../loaders/lists.js';
import type { Window } from '../page.js';
import { Node } from '../types/node.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const GROUP_AND_DAY = /^(\p{L}+)[\s/]+(\d{4}-\d{2}-\d{2})$/u;
const GROUP_AND_NUMBER = /^(\p{L}+)\s*(\d+(?:\.\d+)?)$/u;
/** Letters and digits, in a few pieces: `DES-196`, `MHHS DEL 1316`. */
const REFERENCE = /^(?=.*\d)\p{L}[\p{L}\p{N}]*(?:[-\s]?[\p{L}\p{N}]+){0,3}$/u;

const ALL: Window = { order: 'DATE_ASC', backwards: false, size: LIMITS.page, start: null, end: null };

/**
 * Ids of what goes by exactly this text: an id, a change request as people write it, a group's code,
 * a meeting's label or day, the reference of a series.
 */
export async function named(text: string, { things, lists }: Context): Promise<string[]> {
  const written = text.trim();
  const capitals = written.toUpperCase();
  const day = GROUP_AND_DAY.exec(capitals);
  const numbered = GROUP_AND_NUMBER.exec(capitals);
  const ids = [written, capitals, changeRequestId(written), day && meetingId(day[1]!, day[2]!)];
  const found = await Promise.all([
    ...[...new Set(ids)].map(async (id) => (id === null || /\s/.test(id) ? null : things.node(id))),
    numbered ? idsOf(lists.meetings, meetingsBy({ group: numbered[1]!, number: numbered[2]! })) : [],
    DAY.test(written) ? idsOf(lists.meetings, meetingsBy({ from: written, to: written })) : [],
    REFERENCE.test(written) ? idsOf(lists.series, seriesBy({ reference: written })) : [],
  ]);
  return found.flatMap((one) => (one instanceof Node ? [one.id] : (one ?? [])));
}

const idsOf = async <F>(lists: Lists<F>, filter: F | undefined): Promise<string[]> =>
  filter === undefined ? [] : (await lists.places(filter, ALL)).map(({ id }) => id);

/** Whether one of the names is this text, but for case, punctuation and blanks. */
export const isNamed = (text: string, names: readonly string[]): boolean =>
  names.some((name) => slug(name) === slug(text));
