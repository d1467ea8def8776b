import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { linesOf } from './lines.js';
import { tablesOfPage } from './page.js';
import type { PublishedTable } from './published-table.js';
import { dateColumnOf } from './row.js';
import { normaliseWhiteSpace } from './white-space.js';

const COLUMNS = /^date of (?:the )?meeting short name sub[ -]?type$/i;

const form: LineForm<WrittenLine> = {
  isColumns: (line) => COLUMNS.test(line.normal),
  beginsWithDate: (line) => dateColumnOf(line.normal) !== null,
  likeRow: (line) => dateColumnOf(line.normal) !== null && line.normal.split(' ', 3).length > 2,
  rowsUnder: (_columns, rows) => rows.map(({ line, text }) => ({ line, text, parted: 'BY_SPACES' })),
};

/**
 * The tables of a page's text, as a browser copies it: headings, paragraphs, a line of column names,
 * rows whose columns are parted by spaces.
 */
export function tablesOfText(source: Source): PublishedTable[] {
  const lines = linesOf(source).map(({ number, start, end, text }) => {
    return { line: number, start, end, text, words: text, normal: normaliseWhiteSpace(text), heading: false };
  });
  return tablesOfPage(source, blocksOfLines(lines, form));
}
