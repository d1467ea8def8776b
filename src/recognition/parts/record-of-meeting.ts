import type { Content } from '../content.js';
import type { Item } from '../items.js';
import { isCode, type Name } from '../name.js';
import { MOST_UNREAD } from '../opening.js';
import type { RecordKind } from '../vocabulary.js';
import type { NamedDay } from './calendar-date.js';
import { meetingNumber } from './group-and-number.js';

/** `DAG 19 Minutes`, `11 January Minutes and Actions`, `DAG 14 October Headline Report`, `Minutes of DAG 19`. */
export interface RecordOfMeeting {
  readonly kind: RecordKind;
  /** The code as written, the own group's as its code; null where none is. */
  readonly group: string | null;
  readonly number: string | null;
  readonly day: NamedDay | null;
}

/** A record, the items that it takes, and the words among them that no rule knows. */
export interface FoundRecord {
  readonly record: RecordOfMeeting;
  /** The item after the last one that says which meeting it is. */
  readonly end: number;
  readonly unread: readonly number[];
}

/** Words between a group and the day of its meeting: `the SAG meeting held on 14 May`. */
const MEETING_WORDS = new Set(['meeting', 'held', 'of', 'on', 'the', 'from', 'for']);
const CLOSING = new Set<Item['type']>(['version', 'marker', 'remark', 'date', 'cancellation', 'mark', 'extraordinary']);

interface Which {
  group: string | null;
  number: string | null;
  day: NamedDay | null;
}

/**
 * The record that the rest of a name is, whole: `Minutes Template` is none. `isOpened`: whether the name opens
 * with the number of a meeting, so that a few unknown words before `Minutes` do not hide it.
 */
export function recordOfMeeting(name: Name, { items, from }: Content, isOpened: boolean): FoundRecord | null {
  const { tokens, lexicon } = name;
  const which: Which = { group: null, number: null, day: null };
  const unread: number[] = [];
  let at = from;
  for (; at < items.length && items[at]!.type !== 'record'; at++) {
    const item = items[at]!;
    const token = tokens[item.from]!;
    if (takes(name, item, which)) continue;
    if (['separator', 'marker', 'remark', 'extraordinary', 'programme', 'mark', 'open', 'close'].includes(item.type))
      continue;
    if (MEETING_WORDS.has(token.lower) || lexicon.recordQualifiers.has(token.lower)) continue;
    if (item.type !== 'word' || lexicon.bodyNouns.has(token.lower) || isCode(token)) return null;
    unread.push(at);
    if (unread.length > MOST_UNREAD) return null;
  }
  const record = items[at];
  if (record?.type !== 'record') return null;
  const saysMeeting = isOpened || which.day !== null || which.number !== null || which.group === name.context.group;
  if (unread.length > 0 && !saysMeeting) return null;
  const after = whichAfter(name, items, at + 1, which);
  if (after === null) return null;
  return { record: { kind: record.kind, ...which }, end: after, unread };
}

/** Takes what an item says of the meeting; whether it says anything. */
function takes(name: Name, item: Item, which: Which): boolean {
  if (item.type === 'group') {
    which.group ??= item.group.code;
    which.number ??= item.group.number;
    return true;
  }
  if (item.type === 'date') {
    which.day ??= item.day;
    return true;
  }
  const token = name.tokens[item.from]!;
  const isOtherGroup =
    item.type === 'word' && isCode(token) && which.group === null && !name.lexicon.recordQualifiers.has(token.lower);
  if (!isOtherGroup) return false;
  which.group = token.text;
  const number = meetingNumber(name, item.to, name.tokens.length);
  which.number ??= number?.value ?? null;
  return true;
}

/**
 * Where what follows the word for the record begins to close the name: at the end, or at a version, a marker, a
 * bracket, a remark. Null where other words follow, which make it something else.
 */
function whichAfter(name: Name, items: readonly Item[], from: number, which: Which): number | null {
  const { tokens, lexicon } = name;
  let at = from;
  let joined = false;
  for (; at < items.length; at++) {
    const item = items[at]!;
    const token = tokens[item.from]!;
    const isJoint = MEETING_WORDS.has(token.lower) || lexicon.recordQualifiers.has(token.lower);
    if (item.type === 'version' || item.type === 'open') return at;
    if (item.type === 'group' || item.type === 'date') {
      takes(name, item, which);
      joined = true;
    } else if (item.type === 'separator') {
      if (partCloses(name, items, at + 1)) return at;
    } else if (item.type === 'word' && isCode(token) && which.group === null && at > from) takes(name, item, which);
    else if (
      !isJoint &&
      !CLOSING.has(item.type) &&
      item.type !== 'preposition' &&
      !(item.type === 'word' && token.kind === 'number' && joined)
    )
      return null;
  }
  const last = items[at - 1];
  return last !== undefined && MEETING_WORDS.has(tokens[last.from]!.lower) && at > from ? null : at;
}

/** Whether the part of the name from `from` on holds nothing but remarks, markers, dates, versions or a cancellation. */
function partCloses(name: Name, items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    if (item.type === 'version' || item.type === 'cancellation' || item.type === 'open') return true;
    if (!CLOSING.has(item.type) && item.type !== 'separator' && item.type !== 'close' && item.type !== 'preposition') {
      return MEETING_WORDS.has(name.tokens[item.from]!.lower) ? partCloses(name, items, at + 1) : false;
    }
    if (item.type === 'date' || item.type === 'group') return false;
  }
  return true;
}
