import { readDate, readTime } from './calendar.js';
import type { Row } from './listing.js';
import type { PublishedRow, RowCells } from './published-table.js';
import type { SubTypes } from './sub-type.js';
import { normaliseWhiteSpace } from './white-space.js';

const DATE_COLUMN =
  /^(?<date>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:(?: |T)(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?(?= |$)/;
const PRINTED_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?= |$)/;

/** The date column at the beginning of a row, as published; null where the line begins with none. */
export function dateColumnOf(line: string): string | null {
  return DATE_COLUMN.exec(normaliseWhiteSpace(line.slice(0, LONGEST_DATE)))?.[0] ?? null;
}

/** Longer than any date column with the white space and invisible marks that may stand in it. */
const LONGEST_DATE = 200;

/** The date that may be printed before a name, as published; null where the name begins with none. */
export const printedDateOf = (name: string): string | null => PRINTED_DATE.exec(name)?.[0] ?? null;

/** The day and time that a date column says, or what is wrong with it. */
function readDateColumn(column: string): { date: string; time: string | null } | { fault: string } {
  const groups = DATE_COLUMN.exec(column)?.groups;
  if (!groups) return { fault: 'it does not begin with the date of a meeting, as 2023-02-16 00:00:00Z' };
  const date = readDate(groups.date!);
  if (date === null) return { fault: `there is no day ${groups.date!}` };
  const time = groups.time === undefined ? '00:00:00' : readTime(groups.time);
  if (time === null) return { fault: `there is no time ${groups.time!}` };
  return { date, time: time === '00:00:00' ? null : time };
}

/** The cells of a row whose columns nothing but spaces part, or what is wrong with it. */
function partBySpaces(text: string, subTypes: SubTypes): RowCells | { fault: string } {
  const row = normaliseWhiteSpace(text);
  const dateOfMeeting = DATE_COLUMN.exec(row)?.[0] ?? '';
  const column = readDateColumn(dateOfMeeting);
  if ('fault' in column) return column;
  const rest = row.slice(dateOfMeeting.length).trimStart();
  const columns = subTypes.split(rest);
  if (columns) return { dateOfMeeting, ...columns, url: null };
  return {
    fault: rest.includes(' ')
      ? 'it does not end in a sub type, so it may have been cut'
      : 'it has no short name and sub type',
  };
}

function readCells({ line, text }: PublishedRow, cells: RowCells): Row {
  const unreadable = (fault: string): Row => ({ readable: false, line, text, fault });
  const column = readDateColumn(cells.dateOfMeeting);
  if ('fault' in column) return unreadable(column.fault);
  if (DATE_COLUMN.exec(cells.dateOfMeeting)![0] !== cells.dateOfMeeting) {
    return unreadable(`its date of meeting has more than a date: ${JSON.stringify(cells.dateOfMeeting.slice(0, 100))}`);
  }
  if (cells.shortName === '' || printedDateOf(cells.shortName) === cells.shortName) {
    return unreadable('it has no short name');
  }
  return {
    readable: true,
    line,
    text,
    dateOfMeeting: cells.dateOfMeeting,
    ...column,
    shortName: cells.shortName,
    subType: cells.subType === '' ? null : cells.subType,
    url: cells.url,
  };
}

/** Reads a row, however it is parted. */
export function readRow(row: PublishedRow, subTypes: SubTypes): Row {
  const { line, text } = row;
  if (row.parted === 'NOT') return { readable: false, line, text, fault: row.fault };
  if (row.parted === 'INTO_CELLS') return readCells(row, row.cells);
  const cells = partBySpaces(text, subTypes);
  return 'fault' in cells ? { readable: false, line, text, fault: cells.fault } : readCells(row, cells);
}
