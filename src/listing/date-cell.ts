import { normaliseWhiteSpace } from './white-space.js';

const DATE_COLUMN =
  /^(?<date>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:(?: |T)(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?(?= |$)/;
const PRINTED_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?= |$)/;
/** `Wed 14 Aug 2024`, `14 August 2024`: in a cell of its own only, lest a sentence be taken for a row. */
const DATE_IN_WORDS =
  /^(?:\p{L}{3,9},? )?(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>\p{L}{3,9})\.?,?[ -](?<year>\d{4})$/u;

/** Longer than any date column with the white space and invisible marks that may stand in it. */
const LONGEST_DATE = 200;

/** The date column at the beginning of a row, as published; null where the line begins with none. */
export function dateColumnOf(line: string): string | null {
  return DATE_COLUMN.exec(normaliseWhiteSpace(line.slice(0, LONGEST_DATE)))?.[0] ?? null;
}

/** The date that may be printed before a name, as published; null where the name begins with none. */
export const printedDateOf = (name: string): string | null => PRINTED_DATE.exec(name)?.[0] ?? null;

/** Whether a cell holds a date and nothing else. */
export const isDate = (cell: string): boolean =>
  cell.length < LONGEST_DATE && (dateColumnOf(cell) === cell || DATE_IN_WORDS.test(cell));

/** Whether a cell holds a day, as it is printed, and nothing else. */
export const isPrintedDate = (cell: string): boolean =>
  cell.length < LONGEST_DATE && (printedDateOf(cell) === cell || DATE_IN_WORDS.test(cell));

/** The day and the time of day that stand in the date of a meeting, as written; null where none stands there. */
export function partsOfDate(written: string): { readonly day: string; readonly time: string | null } | null {
  const column = DATE_COLUMN.exec(written)?.groups;
  if (column) return { day: column.date!, time: column.time ?? null };
  const words = DATE_IN_WORDS.exec(written)?.groups;
  return words ? { day: `${words.day!} ${words.month!.slice(0, 3)} ${words.year!}`, time: null } : null;
}

/** The date of the meeting in a cell, the one printed after it (empty where none is), and what else it holds. */
export interface DateCell {
  readonly dateOfMeeting: string;
  readonly printedDate: string;
  readonly rest: string;
}

/** Parts a cell that may hold the date twice: `2024-08-14 00:00:00Z 14/08/2024`. White space is normalised. */
export function dateCellOf(text: string): DateCell {
  if (isDate(text)) return { dateOfMeeting: text, printedDate: '', rest: '' };
  const first = dateColumnOf(text) ?? '';
  const rest = text.slice(first.length).trimStart();
  if (first === '' || rest.length > LONGEST_DATE || !isDate(rest))
    return { dateOfMeeting: first, printedDate: '', rest };
  // A page may show the date before the one that it hides.
  const isSwapped = !/^\d{4}/.test(first) && /^\d{4}/.test(rest);
  return isSwapped
    ? { dateOfMeeting: rest, printedDate: first, rest: '' }
    : { dateOfMeeting: first, printedDate: rest, rest: '' };
}
