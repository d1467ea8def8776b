import { isHeading, type Block } from './page.js';
import { groupHeadingOf, type PublishedRow } from './published-table.js';

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
}

/** How a form of lines tells columns and rows. */
export interface LineForm<L extends WrittenLine> {
  /** Whether the line names the columns of a listing. */
  isColumns(line: L): boolean;
  beginsWithDate(line: L): boolean;
  /** Whether the line would be a row, stood it under columns. */
  likeRow(line: L): boolean;
  /** May throw a `ListingError` where the columns are not those of a listing. */
  rowsUnder(columns: L, rows: readonly L[]): PublishedRow[];
}

/** Lines that are neither blank nor a repetition of the columns. */
const written = <L extends WrittenLine>(lines: readonly L[], columns: L): L[] =>
  lines.filter((line) => line.normal !== '' && line.normal !== columns.normal);

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
    if (groupHeadingOf(line.normal)) break;
    if (form.isColumns(line)) {
      const above = lines[end - 1]!;
      const isHeaded =
        end - 1 > columns && !form.beginsWithDate(above) && !form.isColumns(above) && isHeading(above.normal);
      if (isHeaded) return end - 1;
      if (line.normal !== names.normal) break;
    } else if (afterBlank && !form.beginsWithDate(line)) {
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
      const { start, words, normal, heading } = line;
      blocks.push({ kind: 'WORDS', line: line.line, text: words, normal, start, heading, likeRow: form.likeRow(line) });
      continue;
    }
    const end = endOfRows(lines, i, form);
    const rows = form.rowsUnder(line, written(lines.slice(i + 1, end), line));
    blocks.push({ kind: 'TABLE', line: line.line, start: line.start, end: lines[end - 1]!.end, rows });
    i = end - 1;
  }
  return blocks;
}
