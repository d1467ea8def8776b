import { dateColumnOf, isDate } from './date-cell.js';
import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { linesOf } from './lines.js';
import { tablesOfPage } from './page.js';
import { partRows, type Cell } from './part-rows.js';
import type { FormWords, PublishedTable } from './published-table.js';
import { normaliseWhiteSpace } from './white-space.js';

interface PipeLine extends WrittenLine {
  readonly cells: readonly Cell[];
}

/** The texts between pipes; `\|` is a pipe of the text. Where a line begins with a pipe, its ends hold none. */
export function partByPipes(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') {
      parts.push(line.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(line.slice(start));
  const texts = parts.map((part) => normaliseWhiteSpace(part.replaceAll('\\|', '|')));
  if (texts.length === 1 || texts[0] !== '') return texts;
  return texts.slice(1, texts.at(-1) === '' ? -1 : undefined);
}

/** `|---|:--:|`, `+----+----+`: a line that only draws one. */
const isRuler = (line: string): boolean => line.includes('-') && /^[\s|+:=-]+$/.test(line);

/** A heading's marks of Markdown: `## Design Advisory Group (DAG)`, `**DAG Meeting Documents**`. */
const HEADING_MARKS = /^(?:#{1,6} (?<hashed>.+)|\*\*(?<bold>[^*]+)\*\*)$/;

function normalOf(line: string, cells: readonly Cell[]): { normal: string; heading: boolean } {
  if (cells.every(({ text }) => text === '')) return { normal: '', heading: false };
  const normal = normaliseWhiteSpace(line);
  const marked = HEADING_MARKS.exec(normal)?.groups;
  return { normal: marked?.hashed ?? marked?.bold ?? normal, heading: marked !== undefined };
}

const form = (source: Source, words: FormWords): LineForm<PipeLine> => {
  const columnsIn = ({ cells }: PipeLine) => words.columns.columnsOf(cells.map(({ text }) => text));
  const beginsWithDate = (line: PipeLine) => line.cells.some(({ text }) => dateColumnOf(text) !== null);
  return {
    isColumns: (line) => columnsIn(line) !== null,
    beginsWithDate,
    continues: (line, columns) =>
      beginsWithDate(line) ||
      line.cells.length >= Math.max(2, columns.cells.filter(({ text }) => text !== '').length - 1),
    likeRow: (line) => line.cells.length > 1 && line.cells.some(({ text }) => isDate(text)),
    rowsUnder: (line, rows) => partRows({ source: source.name, line: line.line }, columnsIn(line)!, rows, words),
    otherCodes: words.otherCodes,
  };
};

/** The tables of a text whose columns are parted by pipes, with or without pipes at the ends and a line of hyphens. */
export function tablesOfPipes(source: Source, words: FormWords): PublishedTable[] {
  const lines = linesOf(source)
    .filter(({ text }) => !isRuler(text))
    .map(({ number, start, end, text }) => {
      const cells = partByPipes(text).map((cell) => ({ text: cell }));
      return { line: number, start, end, text, words: text, cells, ...normalOf(text, cells) };
    });
  return tablesOfPage(source, blocksOfLines(lines, form(source, words)), words);
}
