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

/** `(Extraordinary)` or `Extraordinary`; null where it is neither. */
function extraordinary(name: Name, from: number, end: number): number | null {
  const inBrackets = name.tokens[from]?.text === '(';
  const match = name.lexicon.extraordinary.at(name.tokens, from + (inBrackets ? 1 : 0), end);
  if (!match) return null;
  if (!inBrackets) return match.to;
  return match.to < end && name.tokens[match.to]?.text === ')' ? match.to + 1 : null;
}

function meetingNumber(name: Name, from: number, end: number): Found<string> | null {
  let at = from;
  while (at < end && NUMBER_WORDS.has(name.tokens[at]!.lower)) at++;
  const token = name.tokens[at];
  if (at >= end || token?.kind !== 'number' || !MEETING_NUMBER.test(token.text)) return null;
  if (calendarDate(name, at, end) || name.lexicon.unitsOfTime.has(name.tokens[at + 1]?.lower ?? '')) return null;
  return { to: at + 1, value: withoutLeadingZeros(token.text) };
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
