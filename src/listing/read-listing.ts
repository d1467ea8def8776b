import type { Listing, Source } from './listing.js';
import { ListingError } from './errors.js';
import { dateColumnOf, readRow } from './row.js';
import { subTypesOf } from './sub-type.js';
import { tablesOfText, type TextTable } from './text-form.js';
import { normaliseWhiteSpace } from './white-space.js';

export interface ReadingOptions {
  /** The code of the group, where the caller knows it. */
  readonly group?: string;
  /** Sub types of any listing, from the lexicon. */
  readonly knownSubTypes: readonly string[];
}

const PRINTED_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} /;
const OPENING_CODE = /^(?<code>\p{Lu}{2,10}) ?\d/u;

/** The code that most rows open with, as `DAG` in `DAG 20 Papers`; null where none does. */
function codeThatRowsOpenWith(table: TextTable): string | null {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const text = normaliseWhiteSpace(row.text);
    const name = text
      .slice(dateColumnOf(text)?.length ?? 0)
      .trimStart()
      .replace(PRINTED_DATE, '');
    const code = OPENING_CODE.exec(name)?.groups?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/**
 * The listings of a page of text, in their order: one for each table.
 *
 * Throws a `ListingError` where the source holds no table, a table of other columns, or a table
 * whose group nothing names. A row that cannot be read is kept as an `UnreadableRow`.
 */
export function readListings(source: Source, options: ReadingOptions): Listing[] {
  if (source.text.trim() === '') {
    throw new ListingError(source.name, null, 'it is empty', 'give a page with a table of meeting documents');
  }
  const tables = tablesOfText(source);
  if (options.group !== undefined && tables.length > 1) {
    throw new ListingError(
      source.name,
      null,
      `it holds ${tables.length} listings, of which --group ${options.group} can name but one`,
      'give one file a listing, or leave the group to the headings',
    );
  }
  return tables.map((table) => {
    const group = options.group ?? table.groupHeading?.code ?? codeThatRowsOpenWith(table);
    if (group === null) {
      throw new ListingError(
        source.name,
        table.firstLine,
        'nothing names the group of this listing',
        'put a heading such as "Design Advisory Group (DAG)" above it, or name the group with --group DAG',
      );
    }
    const afterDate = (text: string) => text.slice(dateColumnOf(text)?.length ?? 0);
    const subTypes = subTypesOf(
      options.knownSubTypes,
      table.rows.map((row) => afterDate(normaliseWhiteSpace(row.text))),
    );
    const heading = table.groupHeading;
    return {
      name: table.tableHeading ?? group,
      group,
      groupName:
        heading?.code === group ? { line: heading.line, text: heading.text, name: heading.groupName } : null,
      prose: table.prose,
      rows: table.rows.map((row) => readRow(row.line, row.text, subTypes)),
      published: table.published,
      firstLine: table.firstLine,
    };
  });
}
