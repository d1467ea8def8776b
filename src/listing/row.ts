import { readDate, readTime } from './calendar.js';
import type { Row } from './listing.js';
import type { SubTypes } from './sub-type.js';
import { normaliseWhiteSpace } from './white-space.js';

const DATE_COLUMN =
  /^(?<date>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(?:(?: |T)(?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?)?(?= |$)/;
const PRINTED_DATE_ALONE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

/** The date column at the beginning of a row, as published; null where the line begins with none. */
export function dateColumnOf(line: string): string | null {
  return DATE_COLUMN.exec(normaliseWhiteSpace(line))?.[0] ?? null;
}

/** A row whose columns are parted by spaces only. */
export function readRow(line: number, text: string, subTypes: SubTypes): Row {
  const unreadable = (fault: string): Row => ({ readable: false, line, text, fault });
  const row = normaliseWhiteSpace(text);
  const column = DATE_COLUMN.exec(row);
  if (!column) return unreadable('it does not begin with the date of a meeting, as 2023-02-16 00:00:00Z');
  const date = readDate(column.groups!.date!);
  if (date === null) return unreadable(`there is no day ${column.groups!.date!}`);
  const writtenTime = column.groups!.time;
  const time = writtenTime === undefined ? '00:00:00' : readTime(writtenTime);
  if (time === null) return unreadable(`there is no time ${writtenTime!}`);
  const rest = row.slice(column[0].length).trimStart();
  const columns = subTypes.split(rest);
  if (!columns) {
    return unreadable(
      rest.includes(' ')
        ? 'it does not end in a sub type, so it may have been cut'
        : 'it has no short name and sub type',
    );
  }
  if (columns.shortName === '' || PRINTED_DATE_ALONE.test(columns.shortName)) return unreadable('it has no short name');
  return {
    readable: true,
    line,
    text,
    dateOfMeeting: column[0],
    date,
    time: time === '00:00:00' ? null : time,
    shortName: columns.shortName,
    subType: columns.subType,
    url: null,
  };
}
