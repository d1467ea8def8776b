import { isDeepStrictEqual } from 'node:util';
import { columnsOf, partRows, type Cell, type CellRow, type Column } from './columns.js';
import { ListingError } from './errors.js';
import { readHtml, type HtmlItem, type HtmlRow, type HtmlTable } from './html-page.js';
import type { Source } from './listing.js';
import { tablesOfPage, type Block, type Words } from './page.js';
import { EXPECTED_COLUMNS, groupHeadingOf, type PublishedTable } from './published-table.js';
import { dateColumnOf } from './row.js';
import { numbered } from './row-numbers.js';
import { addressOf } from './web-address.js';

const textOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');

const columnsOfRow = ({ cells }: HtmlRow): Column[] | null => columnsOf(cells.map(({ text }) => text));

/** The rows below the columns, without empty ones and the columns once more. */
function rowsBelow(source: Source, columns: HtmlRow, rows: readonly HtmlRow[]): CellRow[] {
  const names = textOf(columns.cells);
  const found: CellRow[] = [];
  for (const { line, cells } of rows) {
    const text = textOf(cells);
    if (text === '' || text === names) continue;
    if (groupHeadingOf(text)) {
      throw new ListingError(
        source.name,
        line,
        `the heading ${JSON.stringify(text)} stands inside a table`,
        'give each group a table of its own',
      );
    }
    found.push({ line, text, cells });
  }
  return found;
}

/** A listing and the words in its `<table>` that are not in its rows; null where it is another table. */
function listingIn(source: Source, table: HtmlTable): Block[] | null {
  const at = table.rows.findIndex((row) => columnsOfRow(row) !== null);
  const header = table.rows[at];
  if (!header) return null;
  const { line, start, end, content } = table;
  const below = table.rows.slice(at + 1);
  const rows = partRows(
    { source: source.name, line: header.line },
    columnsOfRow(header)!,
    rowsBelow(source, header, below),
  );
  const isWords = (item: HtmlItem): item is Words => item.kind === 'WORDS';
  const above = content.slice(0, header.from).filter(isWords);
  const between = [header, ...below].flatMap((row, i, all) =>
    content.slice(row.to, all[i + 1]?.from ?? content.length).filter(isWords),
  );
  return [...above.map((words) => ({ ...words, line, start })), { kind: 'TABLE', line, start, end, rows }, ...between];
}

/** A table that may be a listing of other columns: rows of several cells that begin with dates. */
interface Suspect {
  readonly line: number;
  readonly columns: string;
  readonly dated: number;
}

function suspectOf(table: HtmlTable): Suspect | null {
  const filled = table.rows.map(({ cells }) => cells.filter(({ text }) => text !== ''));
  const dated = filled.filter((cells) => cells.length > 1 && dateColumnOf(cells[0]!.text) === cells[0]!.text);
  if (dated.length === 0) return null;
  return { line: table.line, columns: textOf(table.rows[0]!.cells).slice(0, 200), dated: dated.length };
}

/** The words and listings of a page in its order, those inside tables that lay it out too. */
function blocksOf(source: Source, items: readonly HtmlItem[], suspects: Suspect[]): Block[] {
  const blocks: Block[] = [];
  const take = (item: HtmlItem): void => {
    if (item.kind === 'WORDS') {
      blocks.push(item);
      return;
    }
    const listing = listingIn(source, item);
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

function cut(source: Source): PublishedTable[] {
  const { items, base } = readHtml(source, addressOf(source.name));
  const suspects: Suspect[] = [];
  const blocks = blocksOf(source, items, suspects);
  const hasListing = blocks.some(({ kind }) => kind === 'TABLE');
  const suspect = suspects.find(({ dated }) => dated > 1 || !hasListing);
  if (suspect) {
    throw new ListingError(
      source.name,
      suspect.line,
      `the columns ${JSON.stringify(suspect.columns)} are not those of a listing`,
      `a listing has the columns ${EXPECTED_COLUMNS}`,
    );
  }
  return tablesOfPage(source, blocks).map((table) =>
    numbered({ ...table, published: withBase(base, table.published) }),
  );
}

/** The only table of a part; null where it holds none or several. */
function onlyTableOf(part: Source): PublishedTable | null {
  try {
    const [table, more] = cut(part);
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
function byItself(source: Source, table: PublishedTable): PublishedTable {
  let before = table;
  for (let tries = 0; tries < MOST_TRIES && before.published !== source.text; tries++) {
    const again = onlyTableOf({ name: source.name, text: before.published, firstLine: before.firstLine });
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
export const tablesOfHtml = (source: Source): PublishedTable[] => cut(source).map((table) => byItself(source, table));
