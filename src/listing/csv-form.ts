import { csvRows } from './csv-rows.js';
import { dateColumnOf, isDate } from './date-cell.js';
import { ListingError } from './errors.js';
import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { lineFinder } from './lines.js';
import { tablesOfPage } from './page.js';
import { partRows, type Cell } from './part-rows.js';
import type { FormWords, PublishedTable } from './published-table.js';
import type { ColumnReader } from './columns.js';
import { normaliseWhiteSpace } from './white-space.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** A first line by which spreadsheets know the delimiter. */
const SEPARATOR = /^"?sep=(?<delimiter>[,;|\t])"?(?=[\r\n]|$)/i;

interface CsvLine extends WrittenLine {
  readonly cells: readonly Cell[];
}

/** The delimiter by which a line parts into the names of columns of a listing; null where it is no such line. */
export function delimiterOfColumns(line: string, columns: ColumnReader): Delimiter | null {
  return (
    DELIMITERS.find((delimiter) => {
      if (!line.includes(delimiter)) return false;
      const [row] = csvRows(line.trim(), delimiter);
      return row !== undefined && columns.columnsOf(row.fields) !== null;
    }) ?? null
  );
}

/** The delimiter that stands most often in the first lines, for messages about columns of something else. */
function likelyDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, 10_000);
  const count = (delimiter: Delimiter) => beginning.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
}

/** The delimiter that the first line of a spreadsheet's text gives; null where it gives none. */
export const givenDelimiter = (text: string): string | null => SEPARATOR.exec(text)?.groups?.delimiter ?? null;

function delimiterOf(text: string, columns: ColumnReader): string {
  const given = givenDelimiter(text);
  if (given !== null) return given;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    const delimiter = columns.mayBeIn(line) ? delimiterOfColumns(line, columns) : null;
    if (delimiter !== null) return delimiter;
  }
  return likelyDelimiter(text);
}

function linesOfCsv(source: Source, delimiter: string): CsvLine[] {
  const lineAt = lineFinder(source);
  const lines: CsvLine[] = [];
  for (const { start, end, fields } of csvRows(source.text, delimiter)) {
    if (start === 0 && SEPARATOR.test(source.text)) continue;
    const line = lineAt(start);
    const published = source.text.slice(start, end);
    const text = /[\r\n]/.test(published) ? normaliseWhiteSpace(published) : published;
    if (text !== published) refuseSwallowedRows(source, line, published, delimiter);
    const cells = fields.map((field) => ({ text: normaliseWhiteSpace(field) }));
    const last = cells.findLastIndex((cell) => cell.text !== '');
    const words = normaliseWhiteSpace(fields.slice(0, last + 1).join(delimiter));
    lines.push({ line, start, end, text, words, cells, normal: words, heading: false });
  }
  return lines;
}

/** A quote that belongs to the text and stands before a name would take all rows up to the next one into its cell. */
function refuseSwallowedRows(source: Source, line: number, row: string, delimiter: string): void {
  const [, ...more] = row.split(/\r\n|\n|\r/);
  if (!more.some((below) => below.includes(delimiter) && beginsWithDate(below.slice(0, below.indexOf(delimiter)))))
    return;
  throw new ListingError(
    source.name,
    line,
    'a quote is opened here and not closed on its line, so that rows would be lost in it',
    'close it, or double each quote that belongs to the text and put the cell into quotes',
  );
}

const beginsWithDate = (cell: string): boolean => dateColumnOf(cell) !== null;

const form = (source: Source, words: FormWords): LineForm<CsvLine> => {
  const columnsIn = ({ cells }: CsvLine) => words.columns.columnsOf(cells.map(({ text }) => text));
  const hasDate = (line: CsvLine) => line.cells.some(({ text }) => beginsWithDate(text));
  return {
    isColumns: (line) => columnsIn(line) !== null,
    beginsWithDate: hasDate,
    continues: (line, columns) =>
      hasDate(line) || line.cells.length >= Math.max(2, columns.cells.filter(({ text }) => text !== '').length - 1),
    likeRow: (line) => line.cells.length > 1 && line.cells.some(({ text }) => isDate(text)),
    rowsUnder: (line, rows) => partRows({ source: source.name, line: line.line }, columnsIn(line)!, rows, words),
    otherCodes: words.otherCodes,
  };
};

/** The tables of a text whose columns are parted by commas, semicolons, tabs, or pipes with quotes. */
export function tablesOfCsv(source: Source, words: FormWords): PublishedTable[] {
  const lines = linesOfCsv(source, delimiterOf(source.text, words.columns));
  return tablesOfPage(source, blocksOfLines(lines, form(source, words)), words);
}
