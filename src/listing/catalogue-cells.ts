import type { Columns } from './columns.js';
import type { OtherCell } from './listing.js';
import type { ColumnRole } from './listing-words.js';
import type { CatalogueCells } from './published-table.js';

const NONE = /^(?:n\/?a|none|nil|tbc|[-–—]*)$/i;
const NUMBER = /^(?=.{0,40}\d)[\p{L}\p{N}][\p{L}\p{N}/_.-]*(?: [\p{L}\p{N}/_.-]*\d[\p{L}\p{N}/_.-]*)?$/u;
const VERSION =
  /^(?:v|ver|version|rev|revision|issue)?[ .]?\d{1,4}(?:\.\d{1,4}){0,5}[a-z]?$|^(?:rev|revision|issue) [A-Z]$/i;
/** Longer than any number or version. */
const LONGEST = 60;

const isNone = (text: string): boolean => text.length < LONGEST && NONE.test(text);
const isVersion = (text: string): boolean => text.length < LONGEST && VERSION.test(text);
const isNumber = (text: string): boolean => text.length < LONGEST && NUMBER.test(text) && !isVersion(text);

/** What the columns of statuses and sub types hold in the rows that are whole. */
type Vocabulary = ReadonlyMap<number, ReadonlySet<string>>;

/** How well a row's cells look like what their columns hold: 1 for each that does, -2 for each that does not. */
function likeness(columns: Columns, cells: readonly string[], vocabulary: Vocabulary): number {
  let sum = 0;
  for (const [i, role] of columns.roles.entries()) {
    const text = cells[i] ?? '';
    if (text === '' || isNone(text)) continue;
    if (role === 'number') sum += isNumber(text) ? 1 : -2;
    else if (role === 'version') sum += isVersion(text) ? 1 : -2;
    else if (role === 'status' || role === 'type') {
      if (isVersion(text) || isNumber(text)) sum -= 2;
      else if (vocabulary.get(i)?.has(text.toLowerCase())) sum += 1;
      else if ([...vocabulary].some(([other, words]) => other !== i && words.has(text.toLowerCase()))) sum -= 1;
    }
  }
  return sum;
}

/** The words of the columns of statuses and sub types, in rows whose version and number look like one. */
function vocabularyOf(columns: Columns, rows: readonly (readonly string[])[]): Vocabulary {
  const found = new Map<number, Set<string>>();
  for (const [i, role] of columns.roles.entries()) if (role === 'status' || role === 'type') found.set(i, new Set());
  const number = columns.at.get('number');
  const version = columns.at.get('version');
  const fits = (at: number | undefined, cells: readonly string[], is: (text: string) => boolean) =>
    at === undefined || is(cells[at] ?? '') || isNone(cells[at] ?? '');
  for (const cells of rows) {
    if (!fits(number, cells, isNumber) || !fits(version, cells, isVersion)) continue;
    for (const [i, words] of found) {
      const text = cells[i] ?? '';
      if (text !== '' && !isVersion(text) && !isNumber(text)) words.add(text.toLowerCase());
    }
  }
  return found;
}

/**
 * A row in which an empty cell was left out, so that those after it moved one to the left, with the cell
 * put back where the others then look like what their columns hold. Unchanged where none was left out.
 */
function withEmptyCell(columns: Columns, cells: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const width = columns.names.length;
  const last = columns.names.findLastIndex((name) => name !== '');
  if ((cells[last] ?? '') !== '') return cells;
  let best = { cells, likeness: likeness(columns, cells, vocabulary) };
  for (let at = columns.at.get('name')! + 1; at < last; at++) {
    if ((cells[at] ?? '') === '') continue;
    const moved = cells.toSpliced(at, 0, '').slice(0, width);
    const like = likeness(columns, moved, vocabulary);
    if (like > best.likeness) best = { cells: moved, likeness: like };
  }
  return best.cells;
}

/** The cells of each row of a catalogue, but for the name and the link. `rows`: the texts of their cells. */
export function catalogueCellsOf(
  columns: Columns,
  rows: readonly (readonly string[])[],
): Omit<CatalogueCells, 'shortName' | 'url'>[] {
  const vocabulary = vocabularyOf(columns, rows);
  return rows.map((written) => {
    const cells = withEmptyCell(columns, written, vocabulary);
    const cell = (role: ColumnRole) => cells[columns.at.get(role) ?? -1] ?? '';
    const published = (role: ColumnRole) => (isNone(cell(role)) ? '' : cell(role));
    return {
      number: published('number'),
      subType: cell('type'),
      status: cell('status'),
      version: published('version'),
      otherCells: cells.flatMap((text, i): OtherCell[] => {
        const isOther = columns.roles[i] === null || columns.roles[i] === 'date';
        return isOther && text !== '' ? [{ column: columns.names[i] ?? '', text }] : [];
      }),
    };
  });
}
