import { ListingError } from './errors.js';
import type { ProseLine, Source } from './listing.js';
import { dateColumnOf } from './row.js';
import { normaliseWhiteSpace } from './white-space.js';

/**
 * The page's text, as a browser copies it: headings, paragraphs, a line of column names, rows whose
 * columns are parted by spaces.
 */

export interface GroupHeading extends ProseLine {
  readonly groupName: string;
  readonly code: string;
}

/** One table of a page and the words above it that belong to it. Rows are not read yet. */
export interface TextTable {
  /** `Design Advisory Group (DAG)`: the nearest heading of a group above; null where none is. */
  readonly groupHeading: GroupHeading | null;
  /** `DAG Meeting Documents`: the table's own heading; null where none is. */
  readonly tableHeading: string | null;
  readonly prose: readonly ProseLine[];
  readonly rows: readonly ProseLine[];
  readonly published: string;
  readonly firstLine: number;
}

const COLUMNS = /^date of (?:the )?meeting short name sub[ -]?type$/i;
const GROUP_HEADING = /^(?<name>\p{Lu}[^.?!:;()]{2,80}?) ?\((?<code>\p{Lu}[\p{Lu}\d]{1,9})\)$/u;
const EXPECTED = 'Date Of Meeting, Short Name, Sub Type';

/** A line of its own that names what follows: short, no sentence, no address. */
const isHeading = (text: string): boolean =>
  text.length <= 60 && text.split(' ').length <= 8 && !/[.?!:;,]$|@|https?:/.test(text);

interface Line {
  /** From 1. */
  readonly number: number;
  /** Where it begins and ends in the source, its line break excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly normal: string;
}

function linesOf(source: Source): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of source.text.matchAll(/\r\n|\n|\r|$/g)) {
    const text = source.text.slice(start, match.index);
    lines.push({
      number: (source.firstLine ?? 1) + lines.length,
      start,
      end: match.index,
      text,
      normal: normaliseWhiteSpace(text),
    });
    start = match.index + match[0].length;
  }
  return lines;
}

const groupHeadingOf = (line: Line): GroupHeading | null => {
  const groups = GROUP_HEADING.exec(line.normal)?.groups;
  if (!groups) return null;
  return { line: line.number, text: line.text, groupName: groups.name!.trim(), code: groups.code! };
};

/** The index after a table's last row. A blank line ends it, unless more rows follow. */
function endOfRows(lines: readonly Line[], from: number): number {
  let end = from;
  let afterBlank = false;
  for (let i = from; i < lines.length; i++) {
    const { normal } = lines[i]!;
    if (normal === '') {
      afterBlank = true;
      continue;
    }
    if (COLUMNS.test(normal) || GROUP_HEADING.test(normal)) break;
    if (afterBlank && dateColumnOf(normal) === null) break;
    afterBlank = false;
    end = i + 1;
  }
  return end;
}

/**
 * The tables of a page in their order.
 *
 * Throws a `ListingError` where there is none, or rows stand under columns that are not those of a
 * listing of meeting documents.
 */
export function tablesOfText(source: Source): TextTable[] {
  const lines = linesOf(source);
  const tables: TextTable[] = [];
  let groupHeading: GroupHeading | null = null;
  let partBegins: number | null = null;
  let tableEnded = 0;
  const rowsOutside: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = groupHeadingOf(line);
    if (heading) {
      groupHeading = heading;
      partBegins = i;
    } else if (COLUMNS.test(line.normal)) {
      const begins = partBegins ?? tableEnded;
      const above = lines.slice(begins, i).filter((l) => l.normal !== '' && l.number !== groupHeading?.line);
      const tableHeading = above.findLast((l) => isHeading(l.normal));
      const first = partBegins === null ? (above[0] ?? line) : lines[begins]!;
      const end = endOfRows(lines, i + 1);
      tables.push({
        groupHeading,
        tableHeading: tableHeading?.normal ?? null,
        prose: above.filter((l) => l !== tableHeading).map((l) => ({ line: l.number, text: l.text })),
        rows: lines
          .slice(i + 1, end)
          .filter((l) => l.normal !== '')
          .map((l) => ({ line: l.number, text: l.text })),
        published: source.text.slice(first.start, lines[end - 1]!.end),
        firstLine: first.number,
      });
      partBegins = null;
      tableEnded = end;
      i = end - 1;
    } else if (dateColumnOf(line.normal) !== null && line.normal.split(' ').length > 2) {
      rowsOutside.push(i);
    }
  }
  refuseRowsOutside(source, lines, rowsOutside, tables.length === 0);
  if (tables.length === 0) {
    throw new ListingError(
      source.name,
      null,
      'it holds no table of meeting documents',
      `a listing has a line of the columns ${EXPECTED}, and rows below it`,
    );
  }
  return tables;
}

/**
 * Rows under other columns are a fault of the whole source: nothing of it is taken. A sentence may
 * begin with a date, so beside a table it takes two such lines in a row.
 */
function refuseRowsOutside(source: Source, lines: readonly Line[], outside: readonly number[], noTable: boolean): void {
  const row = noTable ? outside[0] : outside.find((index, i) => outside[i + 1] === index + 1);
  if (row === undefined) return;
  const above = lines.slice(0, row).findLast((line) => line.normal !== '');
  const isRow = above === undefined || dateColumnOf(above.normal) !== null;
  throw new ListingError(
    source.name,
    (isRow ? lines[row]! : above).number,
    isRow
      ? 'rows stand here without a line of columns'
      : `the columns ${JSON.stringify(above.normal)} are not those of a listing`,
    `a listing has the columns ${EXPECTED}`,
  );
}
