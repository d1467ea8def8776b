import { columnKey } from './columns.js';
import { isBand, isFooter } from './furniture.js';
import { groupHeadingOf } from './group-heading.js';
import { isHeading, type Block } from './page.js';
import type { PublishedRows } from './published-table.js';

/** A line of a form in which each row has its own line, or lines. */
export interface WrittenLine {
  /** Of the source, from 1. */
  readonly line: number;
  /** In the text, without its line break. */
  readonly start: number;
  readonly end: number;
  /** As published. */
  readonly text: string;
  /** The text without what the form puts around words: quotes, delimiters of empty cells. */
  readonly words: string;
  /** White space normalised, without the marks of a heading; empty where nothing is written. */
  readonly normal: string;
  /** Whether the form marks it as a heading. */
  readonly heading: boolean;
  /** Its cells, where the form parts lines. */
  readonly cells?: readonly { readonly text: string }[];
}

/** How a form of lines tells columns and rows. */
export interface LineForm<L extends WrittenLine> {
  /** Whether the line names the columns of a listing. */
  isColumns(line: L): boolean;
  beginsWithDate(line: L): boolean;
  /** Whether the line, below a blank one, belongs to the table above. */
  continues(line: L, columns: L): boolean;
  /** Whether the line would be a row, stood it under columns. */
  likeRow(line: L): boolean;
  /** May throw a `ListingError` where the columns are not those of a listing. */
  rowsUnder(columns: L, rows: readonly L[]): PublishedRows;
  readonly otherCodes: ReadonlySet<string>;
}

/** What a line says without what separates its cells: `April 2024 | | |`. */
const wordsOf = ({ normal, cells }: WrittenLine): string =>
  cells
    ? cells
        .filter(({ text }) => text !== '')
        .map(({ text }) => text)
        .join(' ')
    : normal;

const isBetweenRows = (line: WrittenLine): boolean => {
  if (line.normal.length > 200) return false;
  const words = wordsOf(line);
  return isBand(words) || isFooter(words);
};

/** Lines that are neither blank, nor bands or footers, nor a repetition of the columns. */
const written = <L extends WrittenLine>(lines: readonly L[], columns: L): L[] => {
  const key = columnKey(columns.normal);
  const isAgain = ({ normal }: L) => normal.length <= columns.normal.length + 100 && columnKey(normal) === key;
  return lines.filter((line) => line.normal !== '' && !isAgain(line) && !isBetweenRows(line));
};

/**
 * The index after a table's last row. A blank line ends it, unless more rows follow, and so do a
 * heading of a group, other columns, or the same columns below a heading of their own.
 */
function endOfRows<L extends WrittenLine>(lines: readonly L[], columns: number, form: LineForm<L>): number {
  const names = lines[columns]!;
  let end = columns + 1;
  let afterBlank = false;
  for (let i = columns + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.normal === '') {
      afterBlank = true;
      continue;
    }
    if (groupHeadingOf(line.normal, form.otherCodes)) break;
    if (form.isColumns(line)) {
      const above = lines[end - 1]!;
      const isHeaded =
        end - 1 > columns && !form.beginsWithDate(above) && !form.isColumns(above) && isHeading(above.normal);
      if (isHeaded) return end - 1;
      if (columnKey(line.normal) !== columnKey(names.normal)) break;
    } else if (afterBlank && isBetweenRows(line)) {
      // It is the table's where more rows follow.
      continue;
    } else if (afterBlank && !form.continues(line, names)) {
      break;
    }
    afterBlank = false;
    end = i + 1;
  }
  return end;
}

/** The words and tables of a page of lines. */
export function blocksOfLines<L extends WrittenLine>(lines: readonly L[], form: LineForm<L>): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.normal === '') continue;
    if (!form.isColumns(line)) {
      const { start, words, normal, heading, cells } = line;
      const likeRow = form.likeRow(line);
      blocks.push({
        kind: 'WORDS',
        line: line.line,
        text: words,
        normal,
        start,
        heading,
        likeRow,
        ...(cells && { cells }),
      });
      continue;
    }
    const end = endOfRows(lines, i, form);
    const rows = form.rowsUnder(line, written(lines.slice(i + 1, end), line));
    blocks.push({ ...rows, line: line.line, start: line.start, end: lines[end - 1]!.end });
    i = end - 1;
  }
  return blocks;
}
