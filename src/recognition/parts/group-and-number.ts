import { isCode, ownGroupAt, type Found, type Name } from '../name.js';
import { isDash } from '../token.js';
import { calendarDate } from './calendar-date.js';

/** `DAG`, `DAG 21.1`, `DAG22.1`, `DAG Meeting 40`, `DAG #41`, `DAG-44`, `43rd DAG`, `DAG 37 and TMAG 18`, `QWG 24`. */
export interface GroupAndNumber {
  /** The listing's own group's code where `own`, else as written. */
  readonly code: string;
  readonly own: boolean;
  /** Of the meeting, without leading zeros: `21.1`. Null where none is written; never null for another group. */
  readonly number: string | null;
  /** Whether a word for an extraordinary meeting stands between them: `TMAG Extraordinary 30`. */
  readonly extraordinary: boolean;
}

/** `Meeting 7`, `No. 7`, `#7`. */
const NUMBER_WORDS = new Set(['meeting', 'meetings', 'no', 'nr', 'number', '#', '.']);
const MEETING_NUMBER = /^\d{1,3}(?:\.\d{1,2})?$/;
const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const JOINTS = new Set(['&', 'and', '/', '+', ',']);
/** More groups do not meet together. */
const MOST_GROUPS = 6;

const withoutLeadingZeros = (number: string): string => number.replace(/^0+(?=\d)/, '');

const isKind = (name: Name, at: number, end: number): boolean =>
  name.lexicon.packs.at(name.tokens, at, end) !== null ||
  name.lexicon.records.at(name.tokens, at, end) !== null ||
  name.lexicon.attachments.at(name.tokens, at, end) !== null;

/** Whether the number before token `at` stands by itself: `24/7`, `5-year`, `3rd` and `50%` are no meetings. */
function endsNumber(name: Name, at: number, end: number): boolean {
  const next = name.tokens[at];
  if (at >= end || next!.spaced || [')', ']', '.', ':', ','].includes(next!.text)) return true;
  if (isDash(next)) {
    const after = name.tokens[at + 1];
    return after?.spaced !== false || isKind(name, at + 1, end) || name.isHyphenated;
  }
  return next!.kind === 'word' && isKind(name, at, end);
}

/**
 * Where the number of an item ends that follows a meeting's number: `312/05 - Title`. With neither a zero in front
 * nor a meeting of three digits it may be a year (`23/24`) or a phrase (`24/7`).
 */
function itemOfMeeting(name: Name, from: number, end: number): number | null {
  const [meeting, slash, item, after] = name.tokens.slice(from - 1, from + 3);
  if (from + 1 >= end || slash?.text !== '/' || slash.spaced || item?.spaced !== false) return null;
  if (!/^\d\d$/.test(item.text) || !(item.text.startsWith('0') || /^\d{3}$/.test(meeting!.text))) return null;
  return from + 2 >= end || (isDash(after) && after!.spaced) ? from + 2 : null;
}

/** The number of a meeting from token `from` on, with the words that may stand before it. */
export function meetingNumber(name: Name, from: number, end: number): Found<string> | null {
  let at = from;
  while (at < end && at < from + 4 && NUMBER_WORDS.has(name.tokens[at]!.lower)) at++;
  const token = name.tokens[at];
  if (at >= end || token?.kind !== 'number' || !MEETING_NUMBER.test(token.text)) return null;
  const item = itemOfMeeting(name, at + 1, end);
  if (item !== null) return { to: item, value: withoutLeadingZeros(token.text) };
  if (!endsNumber(name, at + 1, end)) return null;
  if (calendarDate(name, at, end) || name.lexicon.unitsOfTime.has(name.tokens[at + 1]?.lower ?? '')) return null;
  return { to: at + 1, value: withoutLeadingZeros(token.text) };
}

interface Part extends GroupAndNumber {
  readonly to: number;
}

/** One group with the number after it. */
function partAt(name: Name, from: number, end: number): Part | null {
  const { tokens, lexicon } = name;
  const own = ownGroupAt(name, from, end);
  const token = tokens[from];
  const isOther =
    isCode(token) &&
    !lexicon.programme.has(token.text) &&
    !lexicon.otherCodes.has(token.text) &&
    !isKind(name, from, end) &&
    !lexicon.appendices.at(tokens, from, end) &&
    !lexicon.markers.at(tokens, from, end) &&
    !lexicon.versionWords.has(token.lower);
  if (own === null && !isOther) return null;
  const to = own ?? from + 1;
  const dashed = isDash(tokens[to]) && tokens[to]?.spaced === false && tokens[to + 1]?.spaced === false ? to + 1 : to;
  const extraordinary = own === null ? null : lexicon.extraordinary.at(tokens, to, end);
  const afterWord = extraordinary ? meetingNumber(name, extraordinary.to, end) : null;
  const number = afterWord ?? meetingNumber(name, dashed, end);
  return {
    code: own === null ? token!.text : name.context.group,
    own: own !== null,
    number: number?.value ?? null,
    extraordinary: afterWord !== null,
    to: number?.to ?? to,
  };
}

/** `43rd DAG`. */
function ordinalAt(name: Name, from: number, end: number): Found<GroupAndNumber> | null {
  const [number, ordinal] = [name.tokens[from], name.tokens[from + 1]];
  if (number?.kind !== 'number' || !/^\d{1,3}$/.test(number.text)) return null;
  if (!ordinal || ordinal.spaced || !ORDINALS.has(ordinal.lower)) return null;
  const at = name.tokens[from + 2]?.lower === 'meeting' ? from + 3 : from + 2;
  const own = ownGroupAt(name, name.tokens[at]?.lower === 'of' ? at + 1 : at, end);
  if (own === null) return null;
  return {
    to: own,
    value: { code: name.context.group, own: true, number: withoutLeadingZeros(number.text), extraordinary: false },
  };
}

/**
 * Null where no group stands at `from`, nor another group with a meeting's number. Several groups that are
 * joined, each with its own number or none, are the listing's own group where they hold it.
 */
export function groupAndNumber(name: Name, from: number, end: number): Found<GroupAndNumber> | null {
  const ordinal = ordinalAt(name, from, end);
  if (ordinal) return ordinal;
  const parts: Part[] = [];
  let at = from;
  while (parts.length < MOST_GROUPS) {
    const part = partAt(name, at, end);
    if (!part) break;
    parts.push(part);
    const joint = name.tokens[part.to];
    if (part.to >= end || !joint || !JOINTS.has(joint.lower)) break;
    at = part.to + 1;
  }
  const [first] = parts;
  if (!first) return null;
  const numbered = parts.filter((part) => part.number !== null);
  const isJoint = numbered.length > 1 || (numbered.length === 1 && parts.length > 1 && parts.at(-1)!.number !== null);
  const own = parts.find((part) => part.own);
  if (isJoint && own) return { to: parts.at(-1)!.to, value: { ...own } };
  if (first.own || first.number !== null) return { to: first.to, value: first };
  return null;
}
