import { ListingError } from './errors.js';
import type { Source } from './listing.js';
import {
  EXPECTED_COLUMNS,
  groupHeadingOf,
  noTable,
  type GroupHeading,
  type PublishedRow,
  type PublishedTable,
} from './published-table.js';

/** A line or a paragraph that is not a row. */
export interface Words {
  readonly kind: 'WORDS';
  /** Of the source, from 1. */
  readonly line: number;
  readonly text: string;
  /** White space normalised, without the marks of a heading. Never empty. */
  readonly normal: string;
  /** Where a part of the page that begins with these words begins in the text. */
  readonly start: number;
  /** Whether the form marks them as a heading. */
  readonly heading: boolean;
  /** Whether they would be a row, stood they under columns. */
  readonly likeRow: boolean;
}

export interface Table {
  readonly kind: 'TABLE';
  readonly line: number;
  /** In the text, from its first to after its last row. */
  readonly start: number;
  readonly end: number;
  readonly rows: readonly PublishedRow[];
}

export type Block = Words | Table;

/** A line of its own that names what follows: short, no sentence, no address. */
export const isHeading = (words: string): boolean =>
  words.length <= 60 && words.split(' ').length <= 8 && !/[.?!:;,]$|@|https?:/.test(words);

/**
 * Cuts a page at its headings: its tables in their order, each with the words that belong to it,
 * which are those below the nearest heading of a group, or else below the table before.
 *
 * Throws a `ListingError` where there is no table, or rows stand outside of one.
 */
export function tablesOfPage(source: Source, blocks: readonly Block[]): PublishedTable[] {
  const tables: PublishedTable[] = [];
  let group: string | null = null;
  let groupHeading: (GroupHeading & { readonly start: number }) | null = null;
  let above: Words[] = [];
  for (const block of blocks) {
    if (block.kind === 'TABLE') {
      const tableHeading = above.findLast((w) => w.heading) ?? above.findLast((w) => isHeading(w.normal));
      const first = groupHeading ?? above[0] ?? block;
      tables.push({
        group,
        groupHeading,
        tableHeading: tableHeading?.normal ?? null,
        prose: above.filter((w) => w !== tableHeading).map(({ line, text }) => ({ line, text })),
        rows: block.rows,
        published: source.text.slice(first.start, block.end),
        firstLine: first.line,
      });
      groupHeading = null;
      above = [];
      continue;
    }
    const found = groupHeadingOf(block.normal);
    if (found) {
      group = found.code;
      groupHeading = { line: block.line, text: block.text, start: block.start, ...found };
      above = [];
    } else {
      above.push(block);
    }
  }
  refuseRowsOutside(source, blocks, tables.length === 0);
  if (tables.length === 0) throw noTable(source);
  return tables;
}

/**
 * Rows under other columns are a fault of the whole source: nothing of it is taken. A sentence may
 * begin with a date, so beside a table it takes two such lines in a row.
 */
function refuseRowsOutside(source: Source, blocks: readonly Block[], noTable: boolean): void {
  const isRow = (block: Block | undefined, line = block?.line) =>
    block?.kind === 'WORDS' && block.likeRow && block.line === line;
  const at = blocks.findIndex((b, i) => isRow(b) && (noTable || isRow(blocks[i + 1], b.line + 1)));
  const row = blocks[at];
  if (row === undefined) return;
  const above = blocks[at - 1];
  if (above?.kind === 'WORDS' && !above.likeRow) {
    throw new ListingError(
      source.name,
      above.line,
      `the columns ${JSON.stringify(above.normal.slice(0, 200))} are not those of a listing`,
      `a listing has the columns ${EXPECTED_COLUMNS}`,
    );
  }
  throw new ListingError(
    source.name,
    row.line,
    'rows stand here without a line of columns',
    `a listing has the columns ${EXPECTED_COLUMNS}`,
  );
}
