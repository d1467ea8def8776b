import { DateTime } from 'luxon';

const YEAR_FIRST = ['yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'd MMM yyyy'] as const;
const DAY_FIRST = ['d/M/yyyy', 'd.M.yyyy', 'd-M-yyyy', 'd/M/yy'] as const;
const MONTH_FIRST = ['M/d/yyyy', 'M.d.yyyy', 'M-d-yyyy', 'M/d/yy'] as const;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** A listing has few days and many rows: what was read once need not be parsed again. */
const KNOWN = new Map<string, string | null>();
const MOST_KNOWN = 10_000;

/** Longer than any date. */
const LONGEST = 20;

/**
 * The day written as `2023-02-16`, `16/02/2023`, `16.02.2023`, `16-02-2023` or `16 Feb 2023`, as ISO; null where
 * there is no such day. `monthFirst`: `02/16/2023` is written.
 */
export function readDate(written: string, monthFirst = false): string | null {
  if (written.length > LONGEST) return null;
  const key = monthFirst ? `${written} month first` : written;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const date = parseDate(written, monthFirst);
  KNOWN.set(key, date);
  return date;
}

function parseDate(written: string, monthFirst: boolean): string | null {
  for (const format of [...YEAR_FIRST, ...(monthFirst ? MONTH_FIRST : DAY_FIRST)]) {
    const date = DateTime.fromFormat(written, format, { zone: 'utc', locale: 'en-US' });
    if (date.isValid) return date.toISODate();
  }
  return null;
}

/** The time of day written as `03:00` or `03:00:00`, as `03:00:00`; null where there is no such time. */
export const readTime = (written: string): string | null => (TIME.test(written) ? written.padEnd(8, ':00') : null);

/** The day after an ISO date. */
export const dayAfter = (date: string): string =>
  DateTime.fromISO(date, { zone: 'utc' }).plus({ days: 1 }).toISODate()!;

/** Whole days from one ISO date to another. */
export const daysBetween = (from: string, to: string): number =>
  DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days;

/** The ISO date of a day, a month (1 to 12) and a year; null where there is no such day. */
export function dateOf(day: number, month: number, year: number): string | null {
  const date = DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  return date.isValid ? date.toISODate() : null;
}
