import { tablesOfCsv } from './csv-form.js';
import { ListingError } from './errors.js';
import { formatOf } from './format-of.js';
import { tablesOfHtml } from './html-form.js';
import { tablesOfJson } from './json-form.js';
import type { ListingFormat } from './listing-format.js';
import type { Listing, Source } from './listing.js';
import { tablesOfPipes } from './pipe-form.js';
import type { PublishedRow, PublishedTable } from './published-table.js';
import { dateColumnOf, printedDateOf, readRow } from './row.js';
import { subTypesOf } from './sub-type.js';
import { tablesOfText } from './text-form.js';
import { normaliseWhiteSpace } from './white-space.js';

export interface ReadingOptions {
  /** The code of the group, where the caller knows it. */
  readonly group?: string;
  /** How the source is written; where it is left out, what the source holds tells. */
  readonly format?: ListingFormat | 'AUTO';
  /** Sub types of any listing, from the lexicon. */
  readonly knownSubTypes: readonly string[];
}

const FORMS: Readonly<Record<ListingFormat, (source: Source) => PublishedTable[]>> = {
  TEXT: tablesOfText,
  TABLE: tablesOfPipes,
  HTML: tablesOfHtml,
  CSV: tablesOfCsv,
  JSON: tablesOfJson,
};

const OPENING_CODE = /^(?<code>\p{Lu}{2,10}) ?\d/u;

/** What follows the date column. */
const afterDate = (row: string): string => row.slice(dateColumnOf(row)?.length ?? 0).trimStart();

function shortNameOf(row: PublishedRow): string {
  if (row.parted === 'NOT') return '';
  const name = row.parted === 'INTO_CELLS' ? row.cells.shortName : afterDate(normaliseWhiteSpace(row.text));
  return name.slice(printedDateOf(name)?.length ?? 0).trimStart();
}

/** The code that most rows open with, as `DAG` in `DAG 20 Papers`; null where none does. */
function codeThatRowsOpenWith(rows: readonly PublishedRow[]): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const code = OPENING_CODE.exec(shortNameOf(row))?.groups?.code;
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** What the forms need not know of: a byte order mark, halves of characters. */
function cleaned(source: Source): Source {
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  return { ...source, text: /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text };
}

/**
 * The listings of a source in whatever form, in their order: one for each table.
 *
 * Throws a `ListingError` where the source holds no table, a table of other columns, or a table
 * whose group nothing names. A row that cannot be read is kept as an `UnreadableRow`.
 */
export function readListings(given: Source, options: ReadingOptions): Listing[] {
  const source = cleaned(given);
  if (source.text.trim() === '') {
    throw new ListingError(source.name, null, 'it is empty', 'give a page with a table of meeting documents');
  }
  const format = options.format === undefined || options.format === 'AUTO' ? formatOf(source) : options.format;
  const tables = FORMS[format](source);
  if (options.group !== undefined && tables.length > 1) {
    throw new ListingError(
      source.name,
      null,
      `it holds ${tables.length} listings, of which --group ${options.group} can name but one`,
      'give one file a listing, or leave the group to the headings',
    );
  }
  return tables.map((table) => {
    const group = options.group ?? table.group ?? codeThatRowsOpenWith(table.rows);
    if (group === null) {
      throw new ListingError(
        source.name,
        table.firstLine,
        'nothing names the group of this listing',
        'put a heading such as "Design Advisory Group (DAG)" above it, or name the group with --group DAG',
      );
    }
    const subTypes = subTypesOf(
      options.knownSubTypes,
      table.rows.flatMap(({ parted, text }) => (parted === 'BY_SPACES' ? [afterDate(normaliseWhiteSpace(text))] : [])),
    );
    const heading = table.groupHeading;
    return {
      name: table.tableHeading ?? group,
      group,
      groupName: heading?.code === group ? { line: heading.line, text: heading.text, name: heading.groupName } : null,
      prose: table.prose,
      rows: table.rows.map((row) => readRow(row, subTypes)),
      format,
      published: table.published,
      firstLine: table.firstLine,
    };
  });
}
