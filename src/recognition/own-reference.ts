import type { ChangeRequestRole } from './change-request-roles.js';
import type { Content } from './content.js';
import type { Item } from './items.js';
import type { Name } from './name.js';
import { isMentioned, MOST_UNREAD } from './opening.js';

/** A reference that opens the rest of a name. Places are indices of items. */
export interface OwnReference {
  readonly at: number;
  readonly reference: string;
  /** Words before it that no rule knows. */
  readonly unread: readonly number[];
}

const SAYS_NOTHING = new Set<Item['type']>(['remark', 'programme', 'mark', 'marker', 'open', 'separator']);

/** The reference that opens the title, also after a change request's number or a few unknown words. */
export function ownReference(
  name: Name,
  { items, from }: Content,
  roles: readonly ChangeRequestRole[],
): OwnReference | null {
  const unread: number[] = [];
  let isAfterNumber = false;
  const numbers = new Set(roles.map((role) => role.at));
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'references') {
      if (isMentioned(name, items, at)) return null;
      // Words before it are unread where a title follows; else they are the title: `Metering Strategy (DES-196)`.
      if (unread.length > 0 && (item.isShort || !holdsTitle(items, at + 1))) return null;
      return { at, reference: item.references[0]!, unread };
    }
    if (numbers.has(at)) {
      if (unread.length > 0) return null;
      isAfterNumber = true;
      continue;
    }
    if (item.type === 'word' && isAfterNumber) return null;
    if (item.type === 'word') unread.push(at);
    else if (!SAYS_NOTHING.has(item.type)) return null;
    if (unread.length > MOST_UNREAD) return null;
  }
  return null;
}

function holdsTitle(items: readonly Item[], from: number): boolean {
  let at = from;
  while (items[at]?.type === 'separator' || items[at]?.type === 'mark') at++;
  const next = items[at]?.type;
  return next !== undefined && !['open', 'close', 'version', 'change requests'].includes(next);
}
