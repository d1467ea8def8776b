import { columnKey, type ColumnReader } from './columns.js';
import { isDate } from './date-cell.js';
import { ListingError } from './errors.js';
import type { ColumnRole } from './listing-words.js';
import { columnsOption } from './named-columns.js';

/** Where the columns stand: messages name the source and the line. */
export interface ColumnsPlace {
  readonly source: string;
  readonly line: number;
}

/** Columns that may be those of a listing, and the rows below them, as far as these are needed to guess. */
export interface FoundColumns {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MOST_ROWS = 100;
const NEEDED = ['date', 'name', 'type'] as const;

/** Which columns may be the date, the name and the type: by their names, else by what they hold. */
function guess(reader: ColumnReader, { names, rows }: FoundColumns): Map<ColumnRole, string> | null {
  const found = new Map<ColumnRole, string>();
  const left = new Set(names.filter((name) => name !== ''));
  const take = (role: ColumnRole, name: string | undefined) => {
    if (found.has(role) || name === undefined || !left.delete(name)) return;
    found.set(role, name);
  };
  for (const name of names) {
    const role = reader.roleOf(name);
    if (role !== null && NEEDED.some((needed) => needed === role)) take(role, name);
  }
  const cells = (name: string) => rows.slice(0, MOST_ROWS).map((row) => row[names.indexOf(name)] ?? '');
  const dates = (name: string) => cells(name).filter(isDate).length;
  const length = (name: string) => cells(name).reduce((sum, cell) => sum + cell.length, 0);
  const most = (measure: (name: string) => number) => {
    const [best] = [...left].sort((a, b) => measure(b) - measure(a));
    return best !== undefined && (rows.length === 0 || measure(best) > 0) ? best : undefined;
  };
  take('date', most(dates));
  take('name', most(length));
  take('type', [...left][0]);
  const keys = new Set([...found.values()].map(columnKey));
  return NEEDED.every((role) => found.has(role)) && keys.size === NEEDED.length && !keys.has('')
    ? new Map(NEEDED.map((role) => [role, found.get(role)!]))
    : null;
}

/** A refusal of columns, which says how to name them where it can be guessed. */
export function refusedColumns(
  place: ColumnsPlace,
  fault: string,
  reader: ColumnReader,
  found: FoundColumns | null,
): ListingError {
  const guessed = found && found.names.length <= MOST_ROWS ? guess(reader, found) : null;
  const option = guessed && columnsOption(guessed);
  const remedy = `a listing has the columns ${reader.needed}`;
  return new ListingError(
    place.source,
    place.line,
    fault,
    option ? `${remedy}; where they have other names here, add ${option}` : remedy,
  );
}
