import type { Item } from './items.js';
import type { Name } from './name.js';
import { MOST_UNREAD, type Opening } from './opening.js';

const PARTS = new Set<Item['type']>(['separator', 'open', 'close']);
const MAY_FOLLOW = new Set<Item['type']>([
  'separator',
  'open',
  'close',
  'date',
  'preposition',
  'remark',
  'version',
  'mark',
  'joint',
  'marker',
]);

/**
 * The places of the words that say that the meeting was not held: before or beside the group, the pack or the
 * record, in brackets, or in a part of their own. `DAG 36 Cancelled Services Report` says nothing of the kind.
 */
export function cancellationsOf(name: Name, items: readonly Item[], opening: Opening): number[] {
  return items.flatMap((item, at) => {
    if (item.type !== 'cancellation' || !isOfMeeting(items, at, opening)) return [];
    let from = at;
    while (from > opening.end && BEFORE.has(name.tokens[items[from - 1]!.from]!.lower)) from--;
    return items.slice(from, at + 1).map((_, i) => from + i);
  });
}

/** Words that belong to what is said: `Meeting Cancelled`, `the meeting has been postponed`. */
const BEFORE = new Set(['meeting', 'the', 'this', 'was', 'is', 'has', 'been', 'be', 'to']);

function isOfMeeting(items: readonly Item[], at: number, opening: Opening): boolean {
  if (at < opening.end) return opening.group !== null || opening.container !== null;
  const next = items[at + 1];
  if (next !== undefined && !MAY_FOLLOW.has(next.type)) return false;
  let words = 0;
  for (let i = at - 1; i >= opening.end; i--) {
    if (PARTS.has(items[i]!.type)) return true;
    if (items[i]!.type === 'record' || items[i]!.type === 'pack') return true;
    if (items[i]!.type === 'word' && ++words > MOST_UNREAD) return false;
  }
  return opening.group !== null || opening.container !== null || words <= 1;
}
