import { catalogueCellsOf } from './catalogue-cells.js';
import { columnKey, MOST_COLUMNS, type ColumnReader, type Columns } from './columns.js';
import { dateCellOf, isPrintedDate, partsOfDate } from './date-cell.js';
import { readDate } from './calendar.js';
import { isBand, isFooter } from './furniture.js';
import { groupCode } from './group-code.js';
import { namesIn, piecesOf, type Piece } from './linked-text.js';
import type { OtherCell } from './listing.js';
import type { ColumnRole } from './listing-words.js';
import type { FormWords, PublishedRow, PublishedRows } from './published-table.js';
import { refusedColumns, type ColumnsPlace } from './unknown-columns.js';
import { webAddress } from './web-address.js';

export interface Cell {
  /** White space normalised. */
  readonly text: string;
  /** The date that a page hides in it, to sort by; empty where none is. */
  readonly hiddenDate?: string;
  /** The text in its pieces, with their links; left out where links can only be written in the text. */
  readonly pieces?: readonly Piece[];
}

/** A row of a form that parts columns by more than spaces, in the order of the columns. */
export interface CellRow {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly Cell[];
  /** Whether the form says that it is no row: a band over all columns, a footer. */
  readonly isBand?: boolean;
  /** Why it has no cells, as a clause. */
  readonly fault?: string;
}

/** Names, beside none, under which the date that is printed before a name may stand in a column of its own. */
const NAMES_OF_A_DATE: ReadonlySet<string> = new Set([
  '',
  'date',
  'dateofname',
  'dateprinted',
  'meetingdate',
  'printeddate',
]);
const NAMES_A_MEETING = /^(?<code>\p{Lu}[\p{Lu}&]{1,19})(?: ?#?|-)\d/u;

const EMPTY: Cell = { text: '' };
const piecesIn = (cell: Cell): readonly Piece[] => cell.pieces ?? piecesOf(cell.text);
/** What a cell says where it is not looked through for several names. */
const plainText = (cell: Cell): string =>
  cell.pieces || !/\]\(|`|^=/.test(cell.text.slice(0, 20_000))
    ? cell.text
    : namesIn(piecesOf(cell.text))
        .map(({ text }) => text)
        .join(' ');
const linkIn = (cell: Cell): string | null => piecesIn(cell).find(({ url }) => url)?.url ?? null;

/** A band of a month, a footer, or the columns once more. */
function isFurniture(row: CellRow, columns: Columns, reader: ColumnReader): boolean {
  if (row.isBand) return true;
  if (row.fault !== undefined) return false;
  const filled = row.cells.filter(({ text }) => text !== '');
  const first = filled[0]?.text;
  if (first === undefined) return true;
  if (filled.length === 1) return isBand(first) || isFooter(first);
  if (filled.length === 2 && isFooter(first) && !filled.some(({ text }) => isPrintedDate(text))) return true;
  const again = row.cells.length > MOST_COLUMNS ? null : reader.columnsOf(row.cells.map(({ text }) => text));
  return (
    again !== null &&
    [...columns.at].every(
      ([role, at]) => columnKey(row.cells[again.at.get(role) ?? -1]?.text ?? '') === columnKey(columns.names[at]!),
    )
  );
}

/** Whether the cell after the date is the date once more, as it is printed, and has no column of its own. */
function hasDateTwice(cells: readonly Cell[], columns: Columns, date: number): boolean {
  const next = cells[date + 1];
  if (!next || !isPrintedDate(next.text) || next.text === '') return false;
  return date + 1 >= columns.names.length || columns.roles[date + 1] !== null;
}

/** The cells from the first to the last that is not empty beyond the columns. */
function fitted(cells: readonly Cell[], columns: Columns): readonly Cell[] {
  const width = columns.names.length;
  let from = 0;
  let to = cells.length;
  if (to > width && cells[0]!.text === '') from = 1;
  while (to - from > width && cells[to - 1]!.text === '') to--;
  return from === 0 && to === cells.length ? cells : cells.slice(from, to);
}

interface FittedRow extends CellRow {
  /** From a cell that has no column. */
  readonly printedDate: string;
}

function fit(row: CellRow, columns: Columns): FittedRow {
  const date = columns.at.get('date');
  const named = columns.names.findLastIndex((name) => name !== '') + 1;
  if (date !== undefined && row.cells.length > 1) {
    for (const from of [0, 1]) {
      if (from === 1 && (row.cells[0]!.text !== '' || row.cells.length <= named)) break;
      const cells = row.cells.slice(from);
      if (!hasDateTwice(cells, columns, date)) continue;
      const printedDate = cells[date + 1]!.text;
      return { ...row, cells: fitted(cells.toSpliced(date + 1, 1), columns), printedDate };
    }
  }
  return { ...row, cells: fitted(row.cells, columns), printedDate: '' };
}

/**
 * The column that holds nothing but the dates printed before names, if any. A named one holds the days of
 * the meetings, but for some: a column of other days is one of the other columns.
 */
function columnOfPrintedDates(columns: Columns, rows: readonly CellRow[]): number | null {
  const date = columns.at.get('date')!;
  for (const [index, name] of columns.names.entries()) {
    if (columns.roles[index] !== null || !NAMES_OF_A_DATE.has(columnKey(name))) continue;
    const filled = rows.filter(({ cells }) => (cells[index]?.text ?? '') !== '');
    if (filled.length === 0 || !filled.every(({ cells }) => isPrintedDate(cells[index]!.text))) continue;
    const agreeing = filled.filter(({ cells }) => areNear(cells[date]?.text ?? '', cells[index]!.text)).length;
    if (name === '' || agreeing * 2 >= filled.length) return index;
  }
  return null;
}

const DAY = 86_400_000;

/** Whether two dates are one day, or neighbours, as midnight of a summer time and its day are; month first too. */
function areNear(one: string, other: string): boolean {
  const day = readDate(partsOfDate(one)?.day ?? '');
  return [false, true].some((monthFirst) => {
    const printed = readDate(partsOfDate(other)?.day ?? '', monthFirst);
    return day !== null && printed !== null && Math.abs(Date.parse(day) - Date.parse(printed)) <= DAY;
  });
}

/** The text, and why it is not parted. */
const notParted = ({ line, text }: CellRow, fault: string): PublishedRow => ({ line, text, parted: 'NOT', fault });

/**
 * The rows that stand under columns, parted into what a listing or a catalogue says of a document. Bands,
 * footers and repeated columns are left out; a row whose name has several links is one for each.
 *
 * Throws a `ListingError` where a column of a listing is missing or stands twice.
 */
export function partRows(
  place: ColumnsPlace,
  columns: Columns,
  given: readonly CellRow[],
  words: FormWords,
): PublishedRows {
  const rows = given.filter((row) => !isFurniture(row, columns, words.columns)).map((row) => fit(row, columns));
  const isCatalogue = isOfCatalogue(columns, rows, words);
  const missing = isCatalogue ? undefined : (['date', 'name', 'type'] as const).find((role) => !columns.at.has(role));
  const fault =
    columns.fault ?? (missing === undefined ? null : `the column ${words.columns.nameOf(missing)} is missing`);
  if (fault !== null) {
    const found = { names: columns.names, rows: given.slice(0, 100).map(({ cells }) => cells.map(({ text }) => text)) };
    throw refusedColumns(place, fault, words.columns, found);
  }
  return isCatalogue
    ? { kind: 'CATALOGUE', rows: catalogueRows(columns, rows) }
    : { kind: 'MEETINGS', rows: meetingRows(columns, rows) };
}

/** A table with document numbers or versions is one of meetings only where its dates or its rows say so. */
function isOfCatalogue(columns: Columns, rows: readonly CellRow[], { otherCodes }: FormWords): boolean {
  if (!columns.at.has('number') && !columns.at.has('version')) return false;
  if (!columns.at.has('date')) return columns.at.has('name');
  if (!columns.isVagueDate) return false;
  const name = columns.at.get('name')!;
  const ofMeetings = rows.filter(({ cells }) => {
    const code = NAMES_A_MEETING.exec(cells[name]?.text ?? '')?.groups?.code;
    return code !== undefined && groupCode(code, otherCodes) !== null;
  });
  return ofMeetings.length * 3 < rows.length || rows.length === 0;
}

const count = (number: number): string => `${number} cell${number === 1 ? '' : 's'}`;

function otherCells(row: CellRow, columns: Columns, without: readonly (number | null)[]): OtherCell[] {
  return row.cells.flatMap((cell, i) => {
    const isOther = columns.roles[i] === null || columns.roles[i] === 'number' || columns.roles[i] === 'status';
    const text = isOther && !without.includes(i) ? plainText(cell) : '';
    return text === '' ? [] : [{ column: columns.names[i]!, text }];
  });
}

/** The names in a row's cell, each with its link, else with the link of another cell. */
function namesOf(row: CellRow, columns: Columns): { text: string; url: string | null }[] {
  const link = row.cells[columns.at.get('link') ?? -1] ?? EMPTY;
  const elsewhere = () =>
    linkIn(link) ?? webAddress(link.text, null) ?? row.cells.map(linkIn).find((url) => url !== null) ?? null;
  const names = namesIn(piecesIn(row.cells[columns.at.get('name')!] ?? EMPTY));
  return names.map(({ text, url }) => ({ text, url: url ?? elsewhere() }));
}

function meetingRows(columns: Columns, rows: readonly FittedRow[]): PublishedRow[] {
  const at = (role: ColumnRole) => columns.at.get(role) ?? -1;
  const needed = Math.max(at('date'), at('name'), at('type')) + 1;
  const width = columns.names.length;
  const isWhole = ({ cells }: CellRow) => cells.length >= needed && cells.length <= width;
  const whole = rows.filter(isWhole);
  const dates = columnOfPrintedDates(columns, whole);
  // A separator too many fills a column without a name in few rows; in many it is a column.
  const stray = new Set(
    columns.names.flatMap((name, i) => {
      if (name !== '' || i === dates) return [];
      const filled = whole.filter(({ cells }) => (cells[i]?.text ?? '') !== '').length;
      return filled > 0 && filled * 2 <= whole.length ? [i] : [];
    }),
  );
  return rows.flatMap((row): PublishedRow[] => {
    const { line, text, cells } = row;
    if (row.fault !== undefined) return [notParted(row, row.fault)];
    if (!isWhole(row) || cells.some((cell, i) => cell.text !== '' && stray.has(i))) {
      const many = `it has ${count(cells.length)} under ${columns.names.filter((name) => name !== '').length} columns`;
      return [notParted(row, cells.length < needed ? `${many}, so it may have been cut` : many)];
    }
    const date = cells[at('date')]!;
    const { dateOfMeeting, printedDate, rest } = date.hiddenDate ? hiddenAndShown(date) : dateCellOf(plainText(date));
    const printed = row.printedDate || (dates === null ? '' : (cells[dates]?.text ?? '')) || printedDate;
    const others = otherCells(row, columns, [dates]);
    return namesOf(row, columns).map((name) => ({
      line,
      text,
      parted: 'INTO_CELLS',
      cells: {
        dateOfMeeting: rest === '' ? dateOfMeeting : `${dateOfMeeting} ${rest}`.trim(),
        printedDate: printed,
        shortName: name.text,
        subType: plainText(cells[at('type')]!),
        url: name.url,
        version: plainText(cells[at('version')] ?? EMPTY),
        otherCells: others,
      },
    }));
  });
}

/** In a date cell the hidden date is the column's and the shown one is the printed one. */
function hiddenAndShown({ text, hiddenDate = '' }: Cell): ReturnType<typeof dateCellOf> {
  return { dateOfMeeting: hiddenDate, printedDate: isPrintedDate(text) ? text : '', rest: '' };
}

function catalogueRows(columns: Columns, rows: readonly CellRow[]): PublishedRow[] {
  const name = columns.at.get('name')!;
  const width = columns.names.length;
  const texts = rows.map(({ cells }) => cells.map(plainText));
  const repaired = catalogueCellsOf(columns, texts);
  return rows.flatMap((row, i): PublishedRow[] => {
    if (row.fault !== undefined) return [notParted(row, row.fault)];
    if (row.cells.length > width || row.cells.length <= name) {
      return [notParted(row, `it has ${count(row.cells.length)} under ${width} columns`)];
    }
    const cells = repaired[i]!;
    return namesOf(row, columns).map(({ text, url }) => ({
      line: row.line,
      text: row.text,
      parted: 'OF_CATALOGUE',
      cells: { ...cells, shortName: text, url },
    }));
  });
}
