/** What a column of a table can hold. The words are also the keys of the option `--columns`. */
export const COLUMN_ROLES = ['date', 'name', 'type', 'link', 'number', 'status', 'version'] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The names of each column, the most exact first. The first of each is the name that messages use. */
export type ColumnNames = Readonly<Record<ColumnRole, readonly string[]>>;

/** What a programme writes in its listings: data, from the lexicon. */
export interface ListingWords {
  /** Sub types that a row of a form without separators may end in. */
  readonly subTypes: readonly string[];
  /** Prefixes of codes of change requests and references, in upper case: see `groupCode`. */
  readonly otherCodes: ReadonlySet<string>;
  readonly columns: ColumnNames;
}
