import { columnsOf, partRows, type CellRow } from './columns.js';
import { delimitedRecords } from './delimited-records.js';
import { ListingError } from './errors.js';
import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { lineFinder } from './lines.js';
import { tablesOfPage } from './page.js';
import type { PublishedTable } from './published-table.js';
import { dateColumnOf } from './row.js';
import { normaliseWhiteSpace } from './white-space.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

interface CsvLine extends WrittenLine, CellRow {}

/** The delimiter by which a line parts into the names of columns of a listing; null where it is no such line. */
export function delimiterOfColumns(line: string): Delimiter | null {
  return (
    DELIMITERS.find((delimiter) => {
      const [record] = delimitedRecords(line.trim(), delimiter);
      return record !== undefined && columnsOf(record.fields) !== null;
    }) ?? null
  );
}

/** The delimiter that stands most often in the first lines, for messages about columns of something else. */
function likelyDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, 10_000);
  const count = (delimiter: Delimiter) => beginning.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
}

function delimiterOf(text: string): Delimiter {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    const delimiter = mayNameColumns(line) ? delimiterOfColumns(line) : null;
    if (delimiter !== null) return delimiter;
  }
  return likelyDelimiter(text);
}

/** A quick look before the line is parted. */
export const mayNameColumns = (line: string): boolean => line.length < 10_000 && /name|meeting/i.test(line);

function linesOfCsv(source: Source, delimiter: Delimiter): CsvLine[] {
  const lineAt = lineFinder(source);
  const lines: CsvLine[] = [];
  for (const { start, end, fields } of delimitedRecords(source.text, delimiter)) {
    const line = lineAt(start);
    const published = source.text.slice(start, end);
    const text = /[\r\n]/.test(published) ? normaliseWhiteSpace(published) : published;
    if (text !== published) refuseSwallowedRows(source, line, published, delimiter);
    const cells = fields.map((field) => ({ text: normaliseWhiteSpace(field), url: null }));
    const last = cells.findLastIndex((cell) => cell.text !== '');
    const words = normaliseWhiteSpace(fields.slice(0, last + 1).join(delimiter));
    lines.push({ line, start, end, text, words, cells, normal: words, heading: false });
  }
  return lines;
}

/** A quote that belongs to the text and stands before a name would take all rows up to the next one into its cell. */
function refuseSwallowedRows(source: Source, line: number, record: string, delimiter: Delimiter): void {
  const [, ...more] = record.split(/\r\n|\n|\r/);
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

const form = (source: Source): LineForm<CsvLine> => ({
  isColumns: (line) => columnsOf(line.cells.map(({ text }) => text)) !== null,
  beginsWithDate: (line) => line.cells.some(({ text }) => beginsWithDate(text)),
  likeRow: (line) => line.cells.length > 1 && line.cells.some(({ text }) => dateColumnOf(text) === text),
  rowsUnder: ({ line, cells }, rows) =>
    partRows({ source: source.name, line }, columnsOf(cells.map(({ text }) => text))!, rows),
});

/** The tables of a text whose columns are parted by commas, semicolons, tabs, or pipes with quotes. */
export function tablesOfCsv(source: Source): PublishedTable[] {
  const lines = linesOfCsv(source, delimiterOf(source.text));
  return tablesOfPage(source, blocksOfLines(lines, form(source)));
}
