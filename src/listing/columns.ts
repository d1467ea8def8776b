import type { ColumnNames, ColumnRole } from './listing-words.js';
import type { NamedColumns } from './named-columns.js';

/** The columns of a table, in their order. */
export interface Columns {
  /** As published; empty where a column has none. */
  readonly names: readonly string[];
  /** What each holds; null where it is none of the known columns. */
  readonly roles: readonly (ColumnRole | null)[];
  readonly at: ReadonlyMap<ColumnRole, number>;
  /** A column that holds dates and does not say that they are of meetings: such a table may be a catalogue. */
  readonly isVagueDate: boolean;
  /** Why these are not all columns of a listing, as a clause; null where they are. */
  readonly fault: string | null;
}

/** A listing has no more columns than this. */
export const MOST_COLUMNS = 100;

/** Longer than any name of a column, with what a page adds to it. */
const LONGEST_NAME = 100;
/** What pages add to the name of a column by which they sort. Arrows are dropped with other punctuation. */
const SORT_WORDS = /(?:sort(?:ed|able)?|ascending|descending|asc|desc)$/;
const NEEDED = ['date', 'name', 'type'] as const;

/** A name of a column, whatever its case, blanks, hyphens, underscores and sort arrows are. */
export const columnKey = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const quoted = (name: string): string => JSON.stringify(name.slice(0, 100));

interface KnownName {
  readonly role: ColumnRole;
  /** 0 is the most exact name. */
  readonly rank: number;
}

/** Knows the columns of listings and of catalogues by their names. */
export class ColumnReader {
  private readonly known = new Map<string, KnownName>();
  /** The keys of lines of columns that only blanks part. */
  private readonly lines = new Set<string>();
  private readonly nameKeys: readonly string[];

  /** `named`: the columns that the option `--columns` names. */
  constructor(
    private readonly names: ColumnNames,
    named: NamedColumns = new Map(),
  ) {
    const lists = new Map<ColumnRole, readonly string[]>();
    for (const role of Object.keys(names) as ColumnRole[]) {
      const given = named.get(role);
      lists.set(role, given === undefined ? names[role] : [given, ...names[role]]);
    }
    for (const [role, list] of lists) {
      list.forEach((name, rank) => {
        if (!this.known.has(columnKey(name))) this.known.set(columnKey(name), { role, rank });
      });
    }
    // What a user names wins over what the name means elsewhere.
    for (const [role, name] of named) this.known.set(columnKey(name), { role, rank: 0 });
    for (const date of lists.get('date')!) {
      for (const name of lists.get('name')!) {
        for (const type of lists.get('type')!) {
          this.lines.add(columnKey(`${date}${name}${type}`));
        }
      }
    }
    this.nameKeys = lists.get('name')!.map(columnKey);
  }

  /** The name that messages use for a column. */
  nameOf(role: ColumnRole): string {
    return this.names[role][0]!;
  }

  /** The columns that each listing needs, for messages. */
  get needed(): string {
    return NEEDED.map((role) => this.nameOf(role)).join(', ');
  }

  /** A quick look before a line is parted: whether it may hold the name of the column of names. */
  mayBeIn(line: string): boolean {
    if (line.length > 10_000) return false;
    const key = columnKey(line);
    return this.nameKeys.some((name) => key.includes(name));
  }

  /** Whether a line whose columns only blanks part names those of a listing: date, name and type, in this order. */
  isLineOfColumns(line: string): boolean {
    return line.length <= 3 * LONGEST_NAME && this.lines.has(columnKey(line));
  }

  roleOf(name: string): ColumnRole | null {
    return this.find(name)?.role ?? null;
  }

  private find(name: string): KnownName | null {
    if (name.length > LONGEST_NAME) return null;
    const key = columnKey(name);
    return this.known.get(key) ?? this.known.get(key.replace(SORT_WORDS, '').replace(SORT_WORDS, '')) ?? null;
  }

  /**
   * The columns of these names; null where they are neither those of a listing nor those of a catalogue.
   * A line that has two of the three exact names of a listing's columns is one of columns, with a fault.
   */
  columnsOf(names: readonly string[]): Columns | null {
    if (names.length < 2) return null;
    const best = new Map<ColumnRole, { readonly at: number; readonly rank: number }>();
    const twice = new Map<ColumnRole, string>();
    names.forEach((name, at) => {
      const found = this.find(name);
      if (!found) return;
      const other = best.get(found.role);
      if (other?.rank === found.rank) twice.set(found.role, name);
      if (!other || found.rank < other.rank) {
        best.set(found.role, { at, rank: found.rank });
        twice.delete(found.role);
      }
    });
    const name = best.get('name');
    const isListing = NEEDED.every((role) => best.has(role));
    const isCatalogue = name !== undefined && (best.has('number') || best.has('version'));
    const exact = NEEDED.filter((role) => best.get(role)?.rank === 0).length;
    if (!isListing && !isCatalogue && exact < 2) return null;
    const date = best.get('date');
    const isVagueDate = date !== undefined && columnKey(names[date.at]!) === 'date';
    const isWhole = isListing || (isCatalogue && (date === undefined || isVagueDate));
    return { ...this.columnsWith(names, best, twice, isWhole), isVagueDate };
  }

  private columnsWith(
    names: readonly string[],
    best: ReadonlyMap<ColumnRole, { readonly at: number }>,
    twice: ReadonlyMap<ColumnRole, string>,
    isWhole: boolean,
  ): Omit<Columns, 'isVagueDate'> {
    const roles = names.map((): ColumnRole | null => null);
    for (const [role, { at }] of best) roles[at] = role;
    const at = new Map([...best].map(([role, found]) => [role, found.at]));
    const missing = isWhole ? undefined : NEEDED.find((role) => !best.has(role));
    const repeated = NEEDED.map((role) => twice.get(role)).find((name) => name !== undefined);
    const fault =
      repeated !== undefined
        ? `the column ${quoted(repeated)} stands twice`
        : missing !== undefined
          ? `the column ${this.nameOf(missing)} is missing`
          : names.length > MOST_COLUMNS
            ? `it has ${names.length} columns, where a listing has at most ${MOST_COLUMNS}`
            : null;
    return { names, roles, at, fault };
  }
}
