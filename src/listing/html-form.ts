import { isDeepStrictEqual } from 'node:util';
import { MOST_COLUMNS, type Columns } from './columns.js';
import { isDate } from './date-cell.js';
import { ListingError } from './errors.js';
import { groupHeadingOf } from './group-heading.js';
import { readHtml, type HtmlItem, type HtmlRow, type HtmlTable } from './html-page.js';
import { spanned, type SpannedRow } from './html-spans.js';
import type { Source } from './listing.js';
import { tablesOfPage, type Block, type Words } from './page.js';
import { partRows, type Cell, type CellRow } from './part-rows.js';
import type { FormWords, PublishedTable } from './published-table.js';
import { refusedColumns } from './unknown-columns.js';
import { addressOf } from './web-address.js';

const textOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

/** The names of a row's columns; more than a listing can have are not read. */
const namesOf = ({ cells }: HtmlRow): string[] =>
  cells
    .slice(0, MOST_COLUMNS + 1)
    .flatMap(({ text, columnSpan }) => [text, ...Array<string>(Math.min(columnSpan, MOST_COLUMNS) - 1).fill('')])
    .slice(0, MOST_COLUMNS + 1);

const columnsOfRow = (row: HtmlRow, { columns }: FormWords): Columns | null => columns.columnsOf(namesOf(row));

/** The rows below the columns. */
function rowsBelow(source: Source, rows: readonly SpannedRow[], words: FormWords): CellRow[] {
  const found: CellRow[] = [];
  for (const { line, cells, isFoot, isBand } of rows) {
    const text = textOf(cells);
    if (text === '') continue;
    if (groupHeadingOf(text, words.otherCodes)) {
      throw new ListingError(
        source.name,
        line,
        `the heading ${JSON.stringify(text)} stands inside a table`,
        'give each group a table of its own',
      );
    }
    const hasDate = cells.some((cell) => isDate(cell.text) || cell.hiddenDate !== '');
    found.push({ line, text, cells, isBand: isBand || (isFoot && !hasDate) });
  }
  return found;
}

/** A listing and the words in its `<table>` that are not in its rows; null where it is another table. */
function listingIn(source: Source, table: HtmlTable, words: FormWords): Block[] | null {
  const at = table.rows.findIndex((row) => columnsOfRow(row, words) !== null);
  const header = table.rows[at];
  if (!header) return null;
  const { line, start, end, content } = table;
  const columns = columnsOfRow(header, words)!;
  const below = table.rows.slice(at + 1);
  const rows = partRows(
    { source: source.name, line: header.line },
    columns,
    rowsBelow(source, spanned(below, columns.names.length), words),
    words,
  );
  const isWords = (item: HtmlItem): item is Words => item.kind === 'WORDS';
  const above = content.slice(0, header.from).filter(isWords);
  const between = [header, ...below].flatMap((row, i, all) =>
    content.slice(row.to, all[i + 1]?.from ?? content.length).filter(isWords),
  );
  return [...above.map((item) => ({ ...item, line, start })), { ...rows, line, start, end }, ...between];
}

/** A table that may be a listing of other columns: rows of several cells, one of which is a date. */
interface Suspect {
  readonly table: HtmlTable;
  /** How many rows begin with a date, and how many hold one. */
  readonly dated: number;
  readonly withDates: number;
}

function suspectOf(table: HtmlTable): Suspect | null {
  const filled = table.rows
    .map(({ cells }) => cells.filter(({ text }) => text !== ''))
    .filter(({ length }) => length > 1);
  const dated = filled.filter(([first]) => isDate(first!.text)).length;
  const withDates = filled.filter((cells) => cells.some(({ text }) => isDate(text))).length;
  return withDates === 0 ? null : { table, dated, withDates };
}

function refuseSuspect(source: Source, { table }: Suspect, { columns }: FormWords): never {
  const [header, ...rows] = table.rows;
  throw refusedColumns(
    { source: source.name, line: table.line },
    `the columns ${JSON.stringify(textOf(header!.cells).slice(0, 200))} are not those of a listing`,
    columns,
    { names: namesOf(header!), rows: rows.slice(0, 100).map(namesOf) },
  );
}

/** The words and listings of a page in its order, those inside tables that lay it out too. */
function blocksOf(source: Source, items: readonly HtmlItem[], suspects: Suspect[], words: FormWords): Block[] {
  const blocks: Block[] = [];
  const take = (item: HtmlItem): void => {
    if (item.kind === 'WORDS') {
      blocks.push(item);
      return;
    }
    const listing = listingIn(source, item, words);
    if (listing) {
      for (const block of listing) blocks.push(block);
      return;
    }
    const suspect = suspectOf(item);
    if (suspect) suspects.push(suspect);
    item.content.forEach(take);
  };
  items.forEach(take);
  return blocks;
}

/** The `<base>` goes with each part, lest its links mean nothing. */
const withBase = (base: string | null, published: string): string =>
  base === null ? published : `<base href="${base.replaceAll('&', '&amp;')}">${published}`;

function cut(source: Source, words: FormWords): PublishedTable[] {
  const { items, base } = readHtml(source, addressOf(source.name));
  const suspects: Suspect[] = [];
  const blocks = blocksOf(source, items, suspects, words);
  const hasListing = blocks.some(({ kind }) => kind !== 'WORDS');
  const suspect =
    suspects.find(({ dated }) => (hasListing ? dated > 1 : dated > 0)) ?? (hasListing ? undefined : suspects[0]);
  if (suspect) refuseSuspect(source, suspect, words);
  return tablesOfPage(source, blocks, words).map((table) => ({ ...table, published: withBase(base, table.published) }));
}

/** The only table of a part; null where it holds none or several. */
function onlyTableOf(part: Source, words: FormWords): PublishedTable | null {
  try {
    const [table, more] = cut(part, words);
    return table && !more ? table : null;
  } catch (error) {
    if (error instanceof ListingError) return null;
    throw error;
  }
}

/** Broken markup that ends in the part is dropped from it at the first try, and then there is nothing to drop. */
const MOST_TRIES = 3;

/**
 * The table as its own part gives it: where tags are broken, what stands around a part may reach into it.
 *
 * Throws a `ListingError` where it does, and the part by itself has other rows.
 */
function byItself(source: Source, table: PublishedTable, words: FormWords): PublishedTable {
  let before = table;
  for (let tries = 0; tries < MOST_TRIES && before.published !== source.text; tries++) {
    const part = { name: source.name, text: before.published, firstLine: before.firstLine };
    const again = onlyTableOf(part, words);
    if (!again || !isDeepStrictEqual(again.rows, table.rows)) {
      throw new ListingError(
        source.name,
        table.firstLine,
        'the tags around this listing are broken, so that by itself it has other rows',
        'save the page again from a browser',
      );
    }
    if (again.published === before.published) return { ...again, group: table.group };
    before = again;
  }
  return { ...before, group: table.group };
}

/** The tables of a page of HTML, or of a part of one. Scripts, styles and what else is not shown are ignored. */
export const tablesOfHtml = (source: Source, words: FormWords): PublishedTable[] =>
  cut(source, words).map((table) => byItself(source, table, words));
