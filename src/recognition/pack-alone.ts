import type { Item } from './items.js';
import { MOST_UNREAD, type Opening } from './opening.js';

const NO_PACK = new Set<Item['type']>([
  'change requests',
  'references',
  'appendix',
  'attachment',
  'terms of reference',
  'record',
  'group',
]);

/**
 * Whether a name is the pack that it opens with and nothing attached to it, and the words after the pack that no
 * rule knows (`DAG 40 Papers Part 2`). A part with a name of its own (`DAG 18 Papers - Approach and Plan`) is attached.
 */
export function packAlone(items: readonly Item[], opening: Opening): { readonly unread: readonly number[] } | null {
  const unread: number[] = [];
  const own: number[] = [];
  let inBrackets = false;
  let isNewPart = false;
  let isCancelled = false;
  for (let at = opening.containerAt! + 1; at < items.length; at++) {
    const item = items[at]!;
    if (NO_PACK.has(item.type)) return null;
    if (item.type === 'open') inBrackets = true;
    else if (item.type === 'close') inBrackets = false;
    else if (item.type === 'separator') isNewPart = !inBrackets || isNewPart;
    else if (item.type === 'cancellation') isCancelled = true;
    else if (item.type === 'word' || item.type === 'preposition' || item.type === 'pack') {
      if (isNewPart && !inBrackets) own.push(at);
      else unread.push(at);
    }
  }
  if (own.length > 0 && !isCancelled) return null;
  const outside = unread.filter((at) => !isBracketed(items, at));
  return outside.length > MOST_UNREAD
    ? null
    : { unread: [...unread, ...own].filter((at) => items[at]!.type === 'word') };
}

function isBracketed(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    if (items[i]!.type === 'open') return true;
    if (items[i]!.type === 'close' || items[i]!.type === 'separator') return false;
  }
  return false;
}
