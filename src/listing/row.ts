import { readDate, readTime } from './calendar.js';
import { dateCellOf, dateColumnOf, isPrintedDate, partsOfDate, printedDateOf } from './date-cell.js';
import { namesIn, piecesOf } from './linked-text.js';
import { LONGEST_SHORT_NAME, type CatalogueRow, type PrintedDate, type Row, type UnreadableRow } from './listing.js';
import type { CatalogueCells, PublishedRow, RowCells } from './published-table.js';
import type { SubTypes } from './sub-type.js';
import { normaliseWhiteSpace } from './white-space.js';

/** The day and time that a date column says, or what is wrong with it. */
function readDateColumn(
  column: string,
  monthFirst: boolean,
): { date: string; time: string | null } | { fault: string } {
  const parts = partsOfDate(column);
  if (!parts) return { fault: 'it does not begin with the date of a meeting, as 2023-02-16 00:00:00Z' };
  const date = readDate(parts.day, monthFirst);
  if (date === null) return { fault: `there is no day ${parts.day}` };
  const time = parts.time === null ? '00:00:00' : readTime(parts.time);
  if (time === null) return { fault: `there is no time ${parts.time!}` };
  return { date, time: time === '00:00:00' ? null : time };
}

const NO_CELLS = { printedDate: '', version: '', otherCells: [] } as const;

/** The rows, one for each link of a name, of a line whose columns nothing but spaces part, or what is wrong with it. */
function partBySpaces(row: PublishedRow, subTypes: SubTypes): PublishedRow[] {
  const { line, text } = row;
  const notParted = (fault: string): PublishedRow[] => [{ line, text, parted: 'NOT', fault }];
  const normal = normaliseWhiteSpace(text);
  const dateOfMeeting = dateColumnOf(normal) ?? '';
  const rest = normal.slice(dateOfMeeting.length).trimStart();
  const column = readDateColumn(dateOfMeeting, false);
  if ('fault' in column && readDate(partsOfDate(dateOfMeeting)?.day ?? '', true) === null)
    return notParted(column.fault);
  const columns = subTypes.split(rest);
  if (!columns) {
    return notParted(
      rest.includes(' ')
        ? 'it does not end in a sub type, so it may have been cut'
        : 'it has no short name and sub type',
    );
  }
  const printed = printedDateOf(columns.shortName) ?? '';
  const name = columns.shortName.slice(printed.length).trimStart();
  return namesIn(piecesOf(name)).map(({ text: shortName, url }) => ({
    line,
    text,
    parted: 'INTO_CELLS',
    cells: { ...NO_CELLS, dateOfMeeting, printedDate: printed, shortName, subType: columns.subType, url },
  }));
}

/** Rows as they are parted into cells; a line whose columns nothing but spaces part is parted here. */
export const partRow = (row: PublishedRow, subTypes: SubTypes): PublishedRow[] =>
  row.parted === 'BY_SPACES' ? partBySpaces(row, subTypes) : [row];

const characters = (text: string): number =>
  text.length <= LONGEST_SHORT_NAME ? text.length : Array.from(text).length;

/** What is too long in a row: a document is known by its name, and no name or sub type is as long. */
function tooLong(cells: Readonly<Record<string, string>>): string | null {
  for (const [what, text] of Object.entries(cells)) {
    if (characters(text) > LONGEST_SHORT_NAME) {
      return `its ${what} has ${characters(text).toLocaleString('en')} characters, where at most ${LONGEST_SHORT_NAME.toLocaleString('en')} are read`;
    }
  }
  return null;
}

const nullIfEmpty = (text: string): string | null => (text === '' ? null : text);

const unreadable = ({ line, text }: PublishedRow, fault: string): UnreadableRow => ({
  readable: false,
  line,
  text,
  fault,
});

function readPrintedDate(written: string, monthFirst: boolean): PrintedDate | null {
  const parts = partsOfDate(written);
  return parts ? { written, day: readDate(parts.day, monthFirst) } : null;
}

function readCells(row: PublishedRow, cells: RowCells, monthFirst: boolean): Row {
  const column = readDateColumn(cells.dateOfMeeting, monthFirst);
  if ('fault' in column) return unreadable(row, column.fault);
  if (dateCellOf(cells.dateOfMeeting).dateOfMeeting !== cells.dateOfMeeting) {
    return unreadable(
      row,
      `its date of meeting has more than a date: ${JSON.stringify(cells.dateOfMeeting.slice(0, 100))}`,
    );
  }
  if (cells.shortName === '' || isPrintedDate(cells.shortName)) return unreadable(row, 'it has no short name');
  const { subType, version } = cells;
  const fault = tooLong({ 'short name': cells.shortName, 'sub type': subType, version });
  if (fault !== null) return unreadable(row, fault);
  const before = printedDateOf(cells.shortName);
  // A date in words could be a part of the name.
  const isBefore = before === null && printedDateOf(cells.printedDate) === cells.printedDate;
  return {
    readable: true,
    line: row.line,
    text: row.text,
    dateOfMeeting: cells.dateOfMeeting,
    ...column,
    shortName: isBefore ? `${cells.printedDate} ${cells.shortName}` : cells.shortName,
    printedDate: readPrintedDate(before ?? cells.printedDate, monthFirst),
    subType: nullIfEmpty(subType),
    url: cells.url,
    version: nullIfEmpty(version),
    otherCells: cells.otherCells,
  };
}

/** Reads a row that is parted. `monthFirst`: how the dates of its listing are written. */
export function readRow(row: PublishedRow, monthFirst: boolean): Row {
  if (row.parted === 'INTO_CELLS') return readCells(row, row.cells, monthFirst);
  return unreadable(row, row.parted === 'NOT' ? row.fault : 'it has no date of a meeting');
}

function readCatalogueCells(row: PublishedRow, cells: CatalogueCells): CatalogueRow | UnreadableRow {
  const { shortName, number, subType, status, version } = cells;
  if (shortName === '') return unreadable(row, 'it has no short name');
  const fault = tooLong({ 'short name': shortName, number, 'sub type': subType, status, version });
  if (fault !== null) return unreadable(row, fault);
  return {
    readable: true,
    line: row.line,
    text: row.text,
    shortName,
    number: nullIfEmpty(number),
    subType: nullIfEmpty(subType),
    status: nullIfEmpty(status),
    version: nullIfEmpty(version),
    url: cells.url,
    otherCells: cells.otherCells,
  };
}

/** Reads a row of a catalogue. */
export function readCatalogueRow(row: PublishedRow): CatalogueRow | UnreadableRow {
  if (row.parted === 'OF_CATALOGUE') return readCatalogueCells(row, row.cells);
  return unreadable(row, row.parted === 'NOT' ? row.fault : 'it is no row of a catalogue');
}
