import { ListingError } from './errors.js';
import { isPieceOfCalendar } from './furniture.js';
import { groupCode } from './group-code.js';
import { groupHeadingOf } from './group-heading.js';
import type { Source } from './listing.js';
import {
  noTable,
  type FormWords,
  type GroupHeading,
  type PublishedRow,
  type PublishedRows,
  type PublishedTable,
} from './published-table.js';
import { refusedColumns } from './unknown-columns.js';

/** A line or a paragraph that is not a row. */
export interface Words {
  readonly kind: 'WORDS';
  /** Of the source, from 1. */
  readonly line: number;
  readonly text: string;
  /** White space normalised, without the marks of a heading. Empty where the page hides them. */
  readonly normal: string;
  /** Where a part of the page that begins with these words begins in the text. */
  readonly start: number;
  /** Whether the form marks them as a heading. */
  readonly heading: boolean;
  /** Whether the form tells that they belong to a menu, a calendar or a list. */
  readonly isAside?: boolean;
  /** Whether they would be a row, stood they under columns. */
  readonly likeRow: boolean;
  /** Their cells, where the form parts them. */
  readonly cells?: readonly { readonly text: string }[];
}

export interface Table extends PublishedRows {
  readonly kind: 'MEETINGS' | 'CATALOGUE';
  readonly line: number;
  /** In the text, from its first to after its last row. */
  readonly start: number;
  readonly end: number;
}

export type Block = Words | Table;

/** A line of its own that names what follows: short, no sentence, no address. */
export const isHeading = (words: string): boolean =>
  words.length <= 60 && words.split(' ').length <= 8 && !/[.?!:;,]$|@|https?:/.test(words);

const isSentence = ({ normal }: Words): boolean => normal.length > 60 || /[.:;]$/.test(normal);

/** Words that name a group as a heading does. A calendar, a menu or a list of links may hold such words, too. */
interface Candidate extends GroupHeading {
  readonly at: number;
  readonly start: number;
  /** How much speaks for a heading; 0 where it belongs to a calendar or a list. */
  readonly weight: number;
}

function weightOf(words: Words, before: Words | undefined, after: Words | undefined): number {
  const isEntry = words.isAside === true || (before !== undefined && isPieceOfCalendar(before.normal));
  return (words.heading ? 4 : 0) + (after && isSentence(after) ? 2 : 0) + (isEntry ? 0 : 1);
}

/** The code of a group that a short name may open with. */
const OPENING_CODE = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} )?(?<code>\p{Lu}[\p{Lu}&]{1,19})(?: ?#?|-)\d/u;

function nameOf(row: PublishedRow): string {
  if (row.parted === 'NOT') return '';
  return row.parted === 'BY_SPACES' ? row.text.slice(0, 200) : row.cells.shortName;
}

/** How many rows open with each code, as `DAG` in `DAG 20 Papers`. `names`: without the date column. */
export function openingCodes(names: Iterable<string>, otherCodes: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    const written = OPENING_CODE.exec(name)?.groups?.code;
    const code = written === undefined ? null : groupCode(written, otherCodes);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** How often each group is named by the rows, in whatever place of the name where a row is not parted. */
function namedByRows(rows: readonly PublishedRow[], candidates: readonly Candidate[]): (code: string) => number {
  const codes = new Set(candidates.map(({ code }) => code));
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const word of new Set(nameOf(row).split(/[^\p{L}\p{N}&]+/u, 12))) {
      const code = codes.has(word) ? word : (/^(?<code>\p{Lu}+)\d+$/u.exec(word)?.groups?.code ?? '');
      if (codes.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return (code) => counts.get(code) ?? 0;
}

/**
 * The heading of a table's group among the words above it: of the group that most rows name, else the last
 * one; of several of one group, the one that looks most like a heading, the first of equals.
 */
function headingOf(candidates: readonly Candidate[], rows: readonly PublishedRow[]): Candidate | null {
  const real = candidates.filter(({ weight }) => weight > 0);
  if (real.length === 0) return null;
  const naming = namedByRows(rows, real);
  let best = real.at(-1)!;
  for (const candidate of real.toReversed()) if (naming(candidate.code) > naming(best.code)) best = candidate;
  const ofGroup = real.filter(({ code }) => code === best.code);
  const most = ofGroup.reduce((weight, candidate) => Math.max(weight, candidate.weight), 0);
  return ofGroup.find(({ weight }) => weight === most)!;
}

/** After the last date of a calendar: what is held then, and a link to it. */
const LINES_AFTER_A_DATE = 2;

/** Tells which lines are in a run of short lines, one below the other, that is a calendar. */
function inCalendar(above: readonly Words[]): (at: number) => boolean {
  const isIn: boolean[] = [];
  for (let from = 0; from < above.length;) {
    let to = from + 1;
    while (to < above.length && above[to]!.line === above[to - 1]!.line + 1 && !isSentence(above[to]!)) to++;
    const run = above.slice(from, to).map(({ normal }) => isPieceOfCalendar(normal));
    const isCalendar = run.filter(Boolean).length > 1;
    const last = run.lastIndexOf(true) + LINES_AFTER_A_DATE;
    for (let i = 0; i < run.length; i++) isIn.push(isCalendar && i <= last);
    from = to;
  }
  return (at) => isIn[at]!;
}

/** The heading of the table itself. */
function tableHeadingOf(above: readonly Words[], otherCodes: ReadonlySet<string>): Words | null {
  const isOfCalendar = inCalendar(above);
  const isOwn = (words: Words, i: number) =>
    words.isAside !== true &&
    !isPieceOfCalendar(words.normal) &&
    (words.heading || !isOfCalendar(i)) &&
    groupHeadingOf(words.normal, otherCodes) === null;
  const own = above.filter(isOwn);
  return own.findLast(({ heading }) => heading) ?? own.findLast(({ normal }) => isHeading(normal)) ?? null;
}

/**
 * Cuts a page at its headings: its tables in their order, each with the words that belong to it,
 * which are those below the heading of its group, or else below the table before.
 *
 * Throws a `ListingError` where there is no table, or rows stand outside of one.
 */
export function tablesOfPage(source: Source, blocks: readonly Block[], words: FormWords): PublishedTable[] {
  const tables: PublishedTable[] = [];
  let group: string | null = null;
  let above: Words[] = [];
  for (const block of blocks) {
    if (block.kind === 'WORDS') {
      if (block.normal !== '') above.push(block);
      continue;
    }
    const candidates = above.flatMap((w, at): Candidate[] => {
      const found = groupHeadingOf(w.normal, words.otherCodes);
      if (!found) return [];
      return [
        { ...found, at, line: w.line, text: w.text, start: w.start, weight: weightOf(w, above[at - 1], above[at + 1]) },
      ];
    });
    const heading = headingOf(candidates, block.rows);
    const below = heading ? above.slice(heading.at + 1) : above;
    const tableHeading = tableHeadingOf(below, words.otherCodes);
    const first = heading ?? above[0] ?? block;
    group = heading?.code ?? group;
    tables.push({
      kind: block.kind,
      group,
      groupHeading: heading && {
        groupName: heading.groupName,
        code: heading.code,
        line: heading.line,
        text: heading.text,
      },
      tableHeading: tableHeading?.normal ?? null,
      prose: below.filter((w) => w !== tableHeading).map(({ line, text }) => ({ line, text })),
      rows: block.rows,
      published: source.text.slice(first.start, block.end),
      firstLine: first.line,
    });
    above = [];
  }
  refuseRowsOutside(source, blocks, tables.length === 0, words);
  if (tables.length === 0) throw noTable(source, words);
  return tables;
}

const textsOf = (words: Words): readonly string[] => words.cells?.map(({ text }) => text) ?? [];

/** The words of a line that only blanks part, as the names of three columns: the last two have a word each. */
function namesIn(words: Words): readonly string[] {
  const cells = textsOf(words);
  if (cells.length > 1) return cells;
  const bySpaces = words.text.trim().split(/\s{2,20}/);
  if (bySpaces.length > 2) return bySpaces;
  const [type, name, ...date] = words.normal.slice(0, 200).split(' ').reverse();
  return date.length === 0 ? [] : [date.reverse().join(' '), name!, type!];
}

/**
 * Rows under other columns are a fault of the whole source: nothing of it is taken. A sentence may
 * begin with a date, so beside a table it takes two such lines in a row.
 */
function refuseRowsOutside(source: Source, blocks: readonly Block[], hasNoTable: boolean, words: FormWords): void {
  const isRow = (block: Block | undefined, line = block?.line) =>
    block?.kind === 'WORDS' && block.likeRow && block.line === line;
  const at = blocks.findIndex((b, i) => isRow(b) && (hasNoTable || isRow(blocks[i + 1], b.line + 1)));
  const row = blocks[at];
  if (row === undefined) return;
  const above = blocks[at - 1];
  if (above?.kind === 'WORDS' && !above.likeRow) {
    const rows = blocks.slice(at, at + 20).flatMap((block) => (block.kind === 'WORDS' ? [textsOf(block)] : []));
    throw refusedColumns(
      { source: source.name, line: above.line },
      `the columns ${JSON.stringify(above.normal.slice(0, 200))} are not those of a listing`,
      words.columns,
      { names: namesIn(above), rows: rows[0]?.length === 0 ? [] : rows },
    );
  }
  throw new ListingError(
    source.name,
    row.line,
    'rows stand here without a line of columns',
    `a listing has the columns ${words.columns.needed}`,
  );
}
