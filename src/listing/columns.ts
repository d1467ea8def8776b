import { ListingError } from './errors.js';
import { EXPECTED_COLUMNS, type PublishedRow } from './published-table.js';
import { printedDateOf } from './row.js';
import { webAddress } from './web-address.js';

/** What a column holds. `OTHER`: nothing that is known by its name, so it has to be empty, or dates. */
type Role = 'dateOfMeeting' | 'shortName' | 'subType' | 'url' | 'OTHER';

export interface Column {
  /** As published; empty where it has none. */
  readonly name: string;
  readonly role: Role;
}

export interface Cell {
  /** White space normalised. */
  readonly text: string;
  /** Where the cell's link leads, absolute where the page tells; null where it has none. */
  readonly url: string | null;
}

/** A row of a form that parts columns by more than spaces, in the order of the columns. */
export interface CellRow {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly Cell[];
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['dateofmeeting', 'dateOfMeeting'],
  ['dateofthemeeting', 'dateOfMeeting'],
  ['shortname', 'shortName'],
  ['subtype', 'subType'],
  ['url', 'url'],
  ['link', 'url'],
  ['href', 'url'],
]);
const REQUIRED = [
  ['dateOfMeeting', 'Date Of Meeting'],
  ['shortName', 'Short Name'],
  ['subType', 'Sub Type'],
] as const;
/** Names, beside none, under which the date of a name may stand in a column of its own. */
const NAMES_OF_A_DATE: ReadonlySet<string> = new Set(
  ['', 'date', 'dateOfDocument', 'dateOfName', 'datePrinted', 'documentDate', 'meetingDate', 'printedDate'].map(
    (name) => name.toLowerCase(),
  ),
);

/** A name of a column, whatever its case, blanks, hyphens and underscores are. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The columns of these names; null where fewer than two of them are those of a listing, so that they are none. */
export function columnsOf(names: readonly string[]): Column[] | null {
  const columns = names.map((name) => ({ name, role: ROLES.get(columnKey(name)) ?? 'OTHER' }));
  return columns.filter(({ role }) => REQUIRED.some(([required]) => role === required)).length < 2 ? null : columns;
}

/** Where the columns stand: messages name the source and the line. */
export interface ColumnsPlace {
  readonly source: string;
  readonly line: number;
}

const refuse = ({ source, line }: ColumnsPlace, fault: string): ListingError =>
  new ListingError(source, line, fault, `a listing has the columns ${EXPECTED_COLUMNS}`);

const shown = (name: string): string => JSON.stringify(name.slice(0, 100));

/** The index of each role's column. */
function indexes(place: ColumnsPlace, columns: readonly Column[]): Map<Role, number> {
  const found = new Map<Role, number>();
  for (const [index, { name, role }] of columns.entries()) {
    if (role === 'OTHER') continue;
    if (found.has(role)) throw refuse(place, `the column ${shown(name)} stands twice`);
    found.set(role, index);
  }
  for (const [role, name] of REQUIRED) {
    if (!found.has(role)) throw refuse(place, `the column ${name} is missing`);
  }
  return found;
}

/**
 * The column that holds nothing but the dates printed before names, if any. No other may hold anything,
 * but for a column without a name in a few rows, which have a separator too many.
 */
function columnOfPrintedDates(
  place: ColumnsPlace,
  columns: readonly Column[],
  rows: readonly CellRow[],
): number | null {
  let dates: number | null = null;
  for (const [index, { name, role }] of columns.entries()) {
    if (role !== 'OTHER') continue;
    const texts = rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');
    if (texts.length === 0) continue;
    const isOfDates = NAMES_OF_A_DATE.has(columnKey(name)) && texts.every((text) => printedDateOf(text) === text);
    if (isOfDates && dates === null) {
      dates = index;
    } else if (name !== '' || texts.length * 2 > rows.length) {
      const which = name === '' ? `that holds ${shown(texts[0]!)}` : shown(name);
      throw refuse(place, `the column ${which} is not one of a listing`);
    }
  }
  return dates;
}

/** The cells from the first to the last that is not empty beyond the columns. */
function fitted(cells: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
  let from = 0;
  let to = cells.length;
  if (to > columns.length && cells[0]!.text === '') from = 1;
  while (to - from > columns.length && cells[to - 1]!.text === '') to--;
  return from === 0 && to === cells.length ? cells : cells.slice(from, to);
}

/**
 * The rows that stand under columns, parted into what a listing says of a document.
 *
 * Throws a `ListingError` where a column of a listing is missing or stands twice, or where another
 * column holds anything but the dates of the names.
 */
export function partRows(place: ColumnsPlace, columns: readonly Column[], rows: readonly CellRow[]): PublishedRow[] {
  const index = indexes(place, columns);
  const [date, name, type] = REQUIRED.map(([role]) => index.get(role)!) as [number, number, number];
  const urls = index.get('url');
  const needed = Math.max(date, name, type) + 1;
  const fit = rows.map((row) => ({ ...row, cells: fitted(row.cells, columns) }));
  const isWhole = ({ cells }: CellRow) => cells.length >= needed && cells.length <= columns.length;
  const dates = columnOfPrintedDates(place, columns, fit.filter(isWhole));
  const hasNoColumn = (cell: Cell, at: number) => cell.text !== '' && columns[at]?.role === 'OTHER' && at !== dates;
  return fit.map((row) => {
    const { line, text, cells } = row;
    if (!isWhole(row) || cells.some(hasNoColumn)) {
      const many = `it has ${cells.length} cell${cells.length === 1 ? '' : 's'} under ${columns.filter((c) => c.name !== '').length} columns`;
      return { line, text, parted: 'NOT', fault: cells.length < needed ? `${many}, so it may have been cut` : many };
    }
    const printed = dates === null ? '' : (cells[dates]?.text ?? '');
    const shortName = cells[name]!.text;
    const published = printed === '' || printedDateOf(shortName) !== null ? shortName : `${printed} ${shortName}`;
    const link = urls === undefined ? undefined : cells[urls];
    return {
      line,
      text,
      parted: 'INTO_CELLS',
      cells: {
        dateOfMeeting: cells[date]!.text,
        shortName: published.trim(),
        subType: cells[type]!.text,
        url:
          cells[name]!.url ?? link?.url ?? webAddress(link?.text ?? '', null) ?? cells.find((c) => c.url)?.url ?? null,
      },
    };
  });
}
