import { isCode, ownGroupAt, type Found, type Name } from '../name.js';
import { isDash } from '../token.js';
import { calendarDate } from './calendar-date.js';

/** Whose meeting a name opens with: `DAG 21.1`, `Extraordinary TMAG 28`, `TMAG 23 (Extraordinary)`, `QWG 24 Papers`. */
export interface MeetingOpening {
  /** The code of the listing's own group where `own`, else as written; null where none is written. */
  readonly group: string | null;
  readonly own: boolean;
  /** Without leading zeros: `21.1`. */
  readonly number: string | null;
  readonly extraordinary: boolean;
}

/** `Meeting 7`, `No. 7`, `#7`. */
const NUMBER_WORDS = new Set(['meeting', 'no', 'nr', 'number', '#', '.']);
const MEETING_NUMBER = /^\d{1,3}(?:\.\d{1,2})?$/;
/** What joins the group to the next word, so that neither opens the name alone. */
const JOINING = new Set(['&', 'and', '/', '+', ',', 'to', 'vs']);

export const withoutLeadingZeros = (number: string): string => number.replace(/^0+(?=\d)/, '');

/** `Extraordinary TMAG 28`, `Extraordinary Minutes`, but not `Exceptional Circumstances Policy`. */
function standsBesideMeeting(name: Name, at: number, end: number): boolean {
  const next = name.tokens[at];
  return (
    at >= end ||
    isDash(next) ||
    next!.kind === 'number' ||
    next!.lower === 'meeting' ||
    ownGroupAt(name, at, end) !== null ||
    isKind(name, at, end)
  );
}

const isKind = (name: Name, at: number, end: number): boolean =>
  name.lexicon.packs.at(name.tokens, at, end) !== null ||
  name.lexicon.records.at(name.tokens, at, end) !== null ||
  name.lexicon.attachments.at(name.tokens, at, end) !== null;

/** Whether the number before token `at` stands by itself: `24/7`, `5-year`, `3rd` and `50%` are no meetings. */
function endsNumber(name: Name, at: number, end: number): boolean {
  const next = name.tokens[at];
  if (at >= end || next!.spaced || [')', ']', '.', ':', '_', ','].includes(next!.text)) return true;
  if (isDash(next)) return name.tokens[at + 1]?.spaced !== false || isKind(name, at + 1, end);
  return next!.kind === 'word' && isKind(name, at, end);
}

/** `(Extraordinary)` or `Extraordinary`; null where it is neither. */
function extraordinary(name: Name, from: number, end: number): number | null {
  const inBrackets = name.tokens[from]?.text === '(';
  const match = name.lexicon.extraordinary.at(name.tokens, from + (inBrackets ? 1 : 0), end);
  if (!match) return null;
  if (!inBrackets) return standsBesideMeeting(name, match.to, end) ? match.to : null;
  return match.to < end && name.tokens[match.to]?.text === ')' ? match.to + 1 : null;
}

function meetingNumber(name: Name, from: number, end: number): Found<string> | null {
  let at = from;
  while (at < end && NUMBER_WORDS.has(name.tokens[at]!.lower)) at++;
  const token = name.tokens[at];
  if (at >= end || token?.kind !== 'number' || !MEETING_NUMBER.test(token.text)) return null;
  if (!endsNumber(name, at + 1, end)) return null;
  if (calendarDate(name, at, end) || name.lexicon.unitsOfTime.has(name.tokens[at + 1]?.lower ?? '')) return null;
  return { to: at + 1, value: withoutLeadingZeros(token.text) };
}

/** `DES-196` on the listing of a group DES, `CR034` on that of a group CR: three digits glued to it are no meeting. */
function isReferenceOfGroup(name: Name, own: number): boolean {
  const { group } = name.context;
  if (group !== 'CR' && !name.lexicon.referencePrefixes.has(group)) return false;
  const at = isDash(name.tokens[own]) ? own + 1 : own;
  const number = name.tokens[at];
  return number?.kind === 'number' && !number.spaced && /^\d{3,}$/.test(number.text);
}

/** Null where the name opens with no meeting and no group. */
export function meetingOpening(name: Name, from: number, end: number): Found<MeetingOpening> | null {
  let at = from;
  const said = { extraordinary: false };
  const takeExtraordinary = () => {
    const to = extraordinary(name, at, end);
    if (to === null) return;
    said.extraordinary = true;
    at = to;
  };
  takeExtraordinary();
  const token = name.tokens[at];
  const own = ownGroupAt(name, at, end);
  if (own !== null) {
    if (isReferenceOfGroup(name, own)) return null;
    const following = name.tokens[own];
    if (following && JOINING.has(following.lower) && meetingNumber(name, own, end) === null) return null;
    if (name.lexicon.termsOfReference.at(name.tokens, own, end)) return null;
    at = own;
    takeExtraordinary();
    const dashed = isDash(name.tokens[at]) && name.tokens[at]?.spaced === false ? at + 1 : at;
    const number = meetingNumber(name, dashed, end);
    if (number) at = number.to;
    takeExtraordinary();
    return {
      to: at,
      value: { group: name.context.group, own: true, number: number?.value ?? null, ...said },
    };
  }
  if (isCode(token) && token.text !== name.lexicon.programmePrefix) {
    const number = meetingNumber(name, at + 1, end);
    if (number) {
      at = number.to;
      takeExtraordinary();
      const next = isDash(name.tokens[at]) ? at + 1 : at;
      if (name.lexicon.packs.at(name.tokens, next, end)) {
        return {
          to: at,
          value: { group: token.text, own: false, number: number.value, ...said },
        };
      }
    }
  }
  if (!said.extraordinary) return null;
  return { to: at, value: { group: null, own: false, number: null, extraordinary: true } };
}
