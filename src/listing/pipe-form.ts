import { columnsOf, partRows, type Cell, type CellRow } from './columns.js';
import { blocksOfLines, type LineForm, type WrittenLine } from './line-form.js';
import type { Source } from './listing.js';
import { linesOf } from './lines.js';
import { tablesOfPage } from './page.js';
import type { PublishedTable } from './published-table.js';
import { dateColumnOf } from './row.js';
import { webAddress } from './web-address.js';
import { normaliseWhiteSpace } from './white-space.js';

interface PipeLine extends WrittenLine, CellRow {}

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

/** `[DAG 20 Papers](https://…)` is a text with a link, where the address is one. */
function cellOf(text: string): Cell {
  const between = text.lastIndexOf('](');
  if (text.startsWith('[') && text.endsWith(')') && between > 1) {
    const url = webAddress(text.slice(between + 2, -1), null);
    if (url !== null) return { text: text.slice(1, between), url };
  }
  return { text, url: null };
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

const form = (source: Source): LineForm<PipeLine> => ({
  isColumns: (line) => columnsOf(line.cells.map(({ text }) => text)) !== null,
  beginsWithDate: (line) => line.cells.some(({ text }) => dateColumnOf(text) !== null),
  likeRow: (line) => line.cells.length > 1 && line.cells.some(({ text }) => dateColumnOf(text) === text),
  rowsUnder: ({ line, cells }, rows) =>
    partRows({ source: source.name, line }, columnsOf(cells.map(({ text }) => text))!, rows),
});

/** The tables of a text whose columns are parted by pipes, with or without pipes at the ends and a line of hyphens. */
export function tablesOfPipes(source: Source): PublishedTable[] {
  const lines = linesOf(source)
    .filter(({ text }) => !isRuler(text))
    .map(({ number, start, end, text }) => {
      const cells = partByPipes(text).map(cellOf);
      return { line: number, start, end, text, words: text, cells, ...normalOf(text, cells) };
    });
  return tablesOfPage(source, blocksOfLines(lines, form(source)));
}
