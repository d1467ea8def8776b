/** A page of listings as text, to be changed throughout: the lines of its tables apart from its words. */

const ROW = /^(?<column>\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ) (?<printed>\d\d\/\d\d\/\d{4}) (?<name>.+) (?<subType>\S+)$/;

export interface PageRow {
  /** The date column without its time: `2023-02-16`. */
  readonly date: string;
  readonly time: string;
  /** `16/02/2023`. */
  readonly printed: string;
  readonly name: string;
  readonly subType: string;
}

export type Line = PageRow | string;

export const isRow = (line: Line): line is PageRow => typeof line !== 'string';

export function linesOf(page: string): Line[] {
  return page.split('\n').map((line) => {
    const row = ROW.exec(line)?.groups;
    if (!row) return line;
    const [date, time] = row.column!.split(' ');
    return { date: date!, time: time!, printed: row.printed!, name: row.name!, subType: row.subType! };
  });
}

export const written = (line: Line): string =>
  isRow(line) ? `${line.date} ${line.time} ${line.printed} ${line.name} ${line.subType}` : line;

export const pageOf = (lines: readonly Line[]): string => lines.map(written).join('\n');

export const withNames = (lines: readonly Line[], change: (name: string, row: PageRow) => string): Line[] =>
  lines.map((line) => (isRow(line) ? { ...line, name: change(line.name, line) } : line));

/** The same text in every row and every sentence. */
export const withText = (lines: readonly Line[], change: (text: string) => string): Line[] =>
  lines.map((line) => (isRow(line) ? { ...line, name: change(line.name) } : change(line)));
