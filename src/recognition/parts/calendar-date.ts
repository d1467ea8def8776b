import type { Found, Name } from '../name.js';

/** A day that a name speaks of; the year may be left out. */
export interface NamedDay {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
}

const ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const whole = (text: string | undefined, pattern: RegExp): number | null =>
  text !== undefined && pattern.test(text) ? Number(text) : null;
const dayOf = (text: string | undefined) => whole(text, /^(?:0?[1-9]|[12]\d|3[01])$/);
const yearOf = (text: string | undefined) => whole(text, /^(?:19|20)\d\d$/);

const DIGITS =
  /^(?<day>\d{1,2})(?<by>[./-])(?<month>\d{1,2})\k<by>(?<year>\d{2}|(?:19|20)\d\d)$|^(?<isoYear>(?:19|20)\d\d)-(?<isoMonth>\d\d)-(?<isoDay>\d\d)$/;

/** `10/01/2024`, `10.01.24`, `2024-01-10`: the glued tokens from `from` on that are a date. */
function dateInDigits(name: Name, from: number, end: number): Found<NamedDay> | null {
  if (name.tokens[from]?.kind !== 'number') return null;
  let to = from + 1;
  while (
    to < end &&
    to < from + 5 &&
    !name.tokens[to]!.spaced &&
    (name.tokens[to]!.kind === 'number' || /^[-/]$/.test(name.tokens[to]!.text))
  )
    to++;
  const written = name.text.slice(name.tokens[from].start, name.tokens[to - 1]!.end);
  const found = DIGITS.exec(written)?.groups;
  if (!found) return null;
  const year = Number(found.isoYear ?? found.year);
  const [day, month] = [Number(found.isoDay ?? found.day), Number(found.isoMonth ?? found.month)];
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  return { to, value: { day, month, year: year < 100 ? 2000 + year : year } };
}

/** `14 December`, `10 January 2024`, `9th Nov 2022`, `January 10, 2024`, `10/01/2024`. */
export function calendarDate(name: Name, from: number, end: number): Found<NamedDay> | null {
  const text = (i: number) => (i < end ? name.tokens[i]?.text : undefined);
  const lower = (i: number) => (i < end ? (name.tokens[i]?.lower ?? '') : '');
  const month = (i: number) => name.lexicon.months.get(lower(i)) ?? null;
  const inDigits = dateInDigits(name, from, end);
  if (inDigits) return inDigits;
  const day = dayOf(text(from));
  if (day !== null) {
    if (text(from + 1) === '/' && text(from + 3) === '/') return null;
    let at = from + 1;
    if (ORDINALS.has(lower(at))) at++;
    if (lower(at) === 'of' || (text(at) === '-' && month(at + 1) !== null)) at++;
    const named = month(at);
    if (named === null) return null;
    at++;
    if (lower(at) === '.') at++;
    if (text(at) === '-' && yearOf(text(at + 1)) !== null) at++;
    const year = yearOf(text(at));
    return { to: year === null ? at : at + 1, value: { day, month: named, year } };
  }
  const named = month(from);
  const after = dayOf(text(from + 1));
  if (named === null || after === null) return null;
  let at = from + 2;
  if (ORDINALS.has(lower(at))) at++;
  if (lower(at) === ',') at++;
  const year = yearOf(text(at));
  return {
    to: year === null ? (lower(at - 1) === ',' ? at - 1 : at) : at + 1,
    value: { day: after, month: named, year },
  };
}

/** `20240814`: a day in eight digits, as in names of files. */
export function compactDate(name: Name, at: number): Found<NamedDay> | null {
  const token = name.tokens[at];
  const found =
    token?.kind === 'number' ? /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(token.text) : null;
  if (!found) return null;
  return { to: at + 1, value: { day: Number(found[3]), month: Number(found[2]), year: Number(found[1]) } };
}
