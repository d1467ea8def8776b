import { dateColumnOf } from './date-cell.js';
import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { linesOf } from './lines.js';
import { tablesOfPage } from './page.js';
import type { FormWords, PublishedTable } from './published-table.js';
import { normaliseWhiteSpace } from './white-space.js';

const form = (words: FormWords): LineForm<WrittenLine> => {
  const beginsWithDate = (line: WrittenLine) => dateColumnOf(line.normal) !== null;
  return {
    isColumns: (line) => words.columns.isLineOfColumns(line.normal),
    beginsWithDate,
    continues: beginsWithDate,
    likeRow: (line) => beginsWithDate(line) && line.normal.split(' ', 3).length > 2,
    rowsUnder: (_columns, rows) => ({
      kind: 'MEETINGS',
      rows: rows.map(({ line, text }) => ({ line, text, parted: 'BY_SPACES' })),
    }),
    otherCodes: words.otherCodes,
  };
};

/**
 * The tables of a page's text, as a browser copies it: headings, paragraphs, a line of column names,
 * rows whose columns are parted by spaces.
 */
export function tablesOfText(source: Source, words: FormWords): PublishedTable[] {
  const lines = linesOf(source).map(({ number, start, end, text }) => {
    return { line: number, start, end, text, words: text, normal: normaliseWhiteSpace(text), heading: false };
  });
  return tablesOfPage(source, blocksOfLines(lines, form(words)), words);
}
