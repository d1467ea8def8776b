import { readDate } from './calendar.js';
import { partsOfDate } from './date-cell.js';

/**
 * A date of a listing that can only be written month first; null where there is none, or where another
 * can only be day first.
 */
export function monthFirstDate(written: Iterable<string>): string | null {
  let found: string | null = null;
  for (const date of written) {
    const day = partsOfDate(date)?.day;
    if (day === undefined) continue;
    const dayFirst = readDate(day) !== null;
    const monthFirst = readDate(day, true) !== null;
    if (dayFirst && !monthFirst) {
      if (!/^\d{4}|\p{L}/u.test(day)) return null;
    } else if (monthFirst && !dayFirst) {
      found ??= day;
    }
  }
  return found;
}
