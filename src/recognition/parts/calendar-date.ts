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

/** `14 December`, `10 January 2024`, `9th Nov 2022`, `January 10, 2024`, `10/01/2024`. */
export function calendarDate(name: Name, from: number, end: number): Found<NamedDay> | null {
  const text = (i: number) => (i < end ? name.tokens[i]?.text : undefined);
  const lower = (i: number) => (i < end ? (name.tokens[i]?.lower ?? '') : '');
  const month = (i: number) => name.lexicon.months.get(lower(i)) ?? null;
  const day = dayOf(text(from));
  if (day !== null) {
    if (text(from + 1) === '/' && text(from + 3) === '/') {
      const inMonth = whole(text(from + 2), /^(?:0?[1-9]|1[0-2])$/);
      const year = yearOf(text(from + 4));
      return inMonth && year ? { to: from + 5, value: { day, month: inMonth, year } } : null;
    }
    let at = from + 1;
    if (ORDINALS.has(lower(at))) at++;
    if (lower(at) === 'of') at++;
    const named = month(at);
    if (named === null) return null;
    at++;
    if (lower(at) === '.') at++;
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
