import type { Item, ItemOf } from './items.js';
import type { Name } from './name.js';
import { isMentioned } from './opening.js';
import { MARKERS, type Marker } from './vocabulary.js';

/** The rest of a name after what opens it, in which the title, the version and the markers are. */
export interface Content {
  readonly items: readonly Item[];
  /** The first item of the rest. */
  readonly from: number;
}

const PARTS = new Set<Item['type']>(['separator', 'open', 'close']);

/** The first item from which on nothing follows but what closes a name: versions, markers, remarks, dates and brackets. */
function closingStart(items: readonly Item[], from: number): number {
  let start = items.length;
  let depth = 0;
  for (let at = items.length - 1; at >= from; at--) {
    const { type } = items[at]!;
    if (type === 'close') depth++;
    else if (type === 'open') depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      !['version', 'marker', 'remark', 'date', 'separator', 'mark', 'cancellation'].includes(type)
    )
      break;
    if (depth === 0) start = at;
  }
  return start;
}

/** The versions of the rest of the name that are its own, in order. */
export function versionsOf(name: Name, { items, from }: Content): number[] {
  const closing = closingStart(items, from);
  const found: number[] = [];
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type !== 'version') continue;
    if (isRange(name, items, at)) continue;
    if (item.mark.counts !== 'anywhere' && !countsHere(items, at, from, closing)) continue;
    const next = items[at + 1];
    const isRunningText = isMentioned(name, items, at) && (next?.type === 'word' || next?.type === 'preposition');
    if (!isRunningText) found.push(at);
  }
  return found;
}

/** `from v1.2 to v1.3`: neither is the document's. */
function isRange(name: Name, items: readonly Item[], at: number): boolean {
  const word = (i: number) => (items[i] ? name.tokens[items[i].from]!.lower : '');
  const begins = word(at - 1) === 'from' && word(at + 1) === 'to' && items[at + 2]?.type === 'version';
  const ends = word(at - 1) === 'to' && items[at - 2]?.type === 'version' && word(at - 3) === 'from';
  return begins || ends;
}

/** `release`, `issue` and `version` count in brackets, after the title, or right after a number or reference. */
function countsHere(items: readonly Item[], at: number, from: number, closing: number): boolean {
  const before = items[at - 1];
  if (before?.type === 'change requests' || before?.type === 'references') return true;
  const inBrackets = before?.type === 'open' || (before?.type !== 'word' && isInBrackets(items, at));
  if (inBrackets) return true;
  if (at === 0) return false;
  if (at >= closing) return true;
  const hasTitle = items.slice(from, at).some((item) => item.type !== 'separator' && item.type !== 'mark');
  return hasTitle && items[at + 1]?.type === 'separator';
}

function isInBrackets(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    if (items[i]!.type === 'open') return true;
    if (items[i]!.type === 'close') return false;
  }
  return false;
}

/** The places of the markers that mark the document, and which they are. */
export function markersOf(
  name: Name,
  { items, from }: Content,
  firstVersion: number,
): { at: number[]; markers: Marker[] } {
  const closing = closingStart(items, from);
  const at: number[] = [];
  let depth = 0;
  for (let i = from; i < items.length; i++) {
    const item = items[i]!;
    if (item.type === 'open') depth++;
    if (item.type === 'close') depth = Math.max(0, depth - 1);
    if (item.type !== 'marker') continue;
    if (marksHere(name, items, i, from, closing, firstVersion, depth > 0)) at.push(i);
  }
  const said = new Set(at.map((i) => (items[i] as ItemOf<'marker'>).marker));
  return { at, markers: MARKERS.filter((marker) => said.has(marker)) };
}

function marksHere(
  name: Name,
  items: readonly Item[],
  at: number,
  from: number,
  closing: number,
  firstVersion: number,
  inBrackets: boolean,
): boolean {
  if (at >= closing || at > firstVersion) return true;
  const [before, next] = [items[at - 1], items[at + 1]];
  const begins =
    before === undefined ||
    at === from ||
    PARTS.has(before.type) ||
    before.type === 'joint' ||
    before.type === 'marker';
  const ends =
    next === undefined ||
    PARTS.has(next.type) ||
    ['joint', 'version', 'marker', 'remark'].includes(next.type) ||
    (next.type === 'mark' && !isGlued(name, next));
  if (begins && ends) return true;
  if (inBrackets) return false;
  if (isBeforeKind(items, at)) return true;
  const { marker } = items[at] as ItemOf<'marker'>;
  return marker === 'DRAFT' && name.tokens[items[at]!.from]!.text === 'DRAFT' && (begins || before.type === 'remark');
}

/** A hyphen inside a word: `Clean-up`. */
const isGlued = (name: Name, { from }: Item): boolean =>
  !name.tokens[from]!.spaced && name.tokens[from + 1]?.spaced === false;

/** `Draft Minutes`, `Draft DAG 19 Minutes`, `Draft DAG Terms of Reference`: before a kind, or a meeting and its kind. */
function isBeforeKind(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (items[next]?.type === 'marker' || items[next]?.type === 'remark') next++;
  if (items[next]?.type === 'group') next++;
  if (items[next]?.type === 'date') next++;
  const type = items[next]?.type;
  return type === 'record' || type === 'pack' || type === 'terms of reference';
}
