import { isCode, ownGroupAt, type Found, type Name } from '../name.js';
import type { RecordKind } from '../vocabulary.js';
import { calendarDate, type NamedDay } from './calendar-date.js';
import { withoutLeadingZeros } from './meeting-opening.js';
import { isDash } from '../token.js';

/** `DAG 19 Minutes`, `11 January Minutes and Actions`, `DAG 14 October Headline Report`, `Minutes of DAG 19`. */
export interface RecordOfMeeting {
  readonly kind: RecordKind;
  /** The code as written, the own group's as its code; null where none is. */
  readonly group: string | null;
  readonly number: string | null;
  readonly day: NamedDay | null;
}

type WhichMeeting = Omit<RecordOfMeeting, 'kind'>;

function skipQualifiers(name: Name, from: number, end: number): number {
  let at = from;
  while (at < end && name.lexicon.recordQualifiers.has(name.tokens[at]!.lower)) at++;
  return at;
}

/** Words between a group and the day of its meeting: `the SAG meeting held on 14 May`. */
const MEETING_WORDS = new Set(['meeting', 'held', 'of', 'on', 'the']);

function skipMeetingWords(name: Name, from: number, end: number): number {
  let at = from;
  while (at < end && MEETING_WORDS.has(name.tokens[at]!.lower)) at++;
  return at;
}

function whichMeeting(name: Name, from: number, end: number): Found<WhichMeeting> {
  let at = from;
  let group: string | null = null;
  const token = name.tokens[at];
  const own = ownGroupAt(name, at, end);
  if (own !== null) {
    group = name.context.group;
    at = own;
  } else if (
    at < end &&
    isCode(token) &&
    !name.lexicon.records.at(name.tokens, at, end) &&
    !name.lexicon.recordQualifiers.has(token.lower)
  ) {
    group = token.text;
    at++;
  }
  const day = calendarDate(name, skipMeetingWords(name, at, end), end);
  if (day) return { to: day.to, value: { group, number: null, day: day.value } };
  const number = name.tokens[at];
  if (group !== null && at < end && number?.kind === 'number' && /^\d{1,3}(?:\.\d{1,2})?$/.test(number.text)) {
    at++;
    const dated = calendarDate(name, isDash(name.tokens[at]) ? at + 1 : at, end);
    return {
      to: dated?.to ?? at,
      value: { group, number: withoutLeadingZeros(number.text), day: dated?.value ?? null },
    };
  }
  return { to: at, value: { group, number: null, day: null } };
}

/** Only where the record is all that stands between `from` and `end`: `Minutes Template` is none. */
export function recordOfMeeting(name: Name, from: number, end: number): RecordOfMeeting | null {
  const before = whichMeeting(name, skipQualifiers(name, from, end), end);
  let at = before.to;
  if (isDash(name.tokens[at])) at++;
  at = skipQualifiers(name, at, end);
  if (name.lexicon.extraordinary.at(name.tokens, at, end)) at = name.lexicon.extraordinary.at(name.tokens, at, end)!.to;
  const kind = name.lexicon.records.at(name.tokens, at, end);
  if (!kind) return null;
  at = skipQualifiers(name, kind.to, end);
  if (at === end) return { kind: kind.value, ...before.value };
  if (['of', 'from', 'for'].includes(name.tokens[at]!.lower) || isDash(name.tokens[at])) at++;
  at = skipMeetingWords(name, at, end);
  const after = whichMeeting(name, at, end);
  const saysWhich = after.value.number !== null || after.value.day !== null || ownGroupAt(name, at, end) === end;
  if (skipQualifiers(name, after.to, end) !== end || after.to === at || !saysWhich) return null;
  return {
    kind: kind.value,
    group: before.value.group ?? after.value.group,
    number: before.value.number ?? after.value.number,
    day: before.value.day ?? after.value.day,
  };
}
