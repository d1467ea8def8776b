import { ColumnReader } from './columns.js';
import { tablesOfCsv } from './csv-form.js';
import { ListingError } from './errors.js';
import { formatOf } from './format-of.js';
import { groupCode, GROUP_CODE_RULE } from './group-code.js';
import { tablesOfHtml } from './html-form.js';
import { tablesOfJson } from './json-form.js';
import type { ListingFormat } from './listing-format.js';
import type { ListingWords } from './listing-words.js';
import type { Catalogue, Listing, Source } from './listing.js';
import { monthFirstDate } from './month-first.js';
import { NamedColumnsError, readNamedColumns, type NamedColumns } from './named-columns.js';
import { openingCodes } from './page.js';
import { tablesOfPipes } from './pipe-form.js';
import type { FormWords, PublishedRow, PublishedTable } from './published-table.js';
import { partRow, readCatalogueRow, readRow } from './row.js';
import { numbered } from './row-numbers.js';
import { subTypesOf, type SubTypes } from './sub-type.js';
import { tablesOfText } from './text-form.js';
import { normaliseWhiteSpace } from './white-space.js';
import { dateColumnOf } from './date-cell.js';

export interface ReadingOptions {
  /** The code of the group, where the caller knows it. */
  readonly group?: string;
  /** How the source is written; where it is left out, what the source holds tells. */
  readonly format?: ListingFormat | 'AUTO';
  /** Names of columns, as the option `--columns` has them: `date=Meeting on, name=Paper, type=Kind`. */
  readonly columns?: string;
  readonly words: ListingWords;
}

const FORMS: Readonly<Record<ListingFormat, (source: Source, words: FormWords) => PublishedTable[]>> = {
  TEXT: tablesOfText,
  TABLE: tablesOfPipes,
  HTML: tablesOfHtml,
  CSV: tablesOfCsv,
  JSON: tablesOfJson,
};

/** What follows the date column. */
const afterDate = (row: string): string => row.slice(dateColumnOf(row)?.length ?? 0).trimStart();

/** The code that most rows open with, as `DAG` in `DAG 20 Papers`; null where none does. */
function codeThatRowsOpenWith(rows: readonly PublishedRow[], words: FormWords): string | null {
  const names = rows.flatMap((row) =>
    row.parted === 'INTO_CELLS' || row.parted === 'OF_CATALOGUE' ? [row.cells.shortName] : [],
  );
  const counts = [...openingCodes(names, words.otherCodes)];
  return counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** What the forms need not know of: a byte order mark, halves of characters. */
function cleaned(source: Source): Source {
  const text = source.text.startsWith('\uFEFF') ? source.text.slice(1) : source.text;
  return { ...source, text: /\p{Surrogate}/u.test(text) ? text.replace(/\p{Surrogate}/gu, '\uFFFD') : text };
}

function subTypesIn(table: PublishedTable, { subTypes }: ListingWords): SubTypes {
  const bySpaces = table.rows.filter(({ parted }) => parted === 'BY_SPACES');
  return subTypesOf(
    subTypes,
    bySpaces.map(({ text }) => afterDate(normaliseWhiteSpace(text))),
  );
}

/** A table whose rows are all parted, with the number of each. */
function parted(table: PublishedTable, words: ListingWords): PublishedTable {
  const subTypes = subTypesIn(table, words);
  return numbered({ ...table, rows: table.rows.flatMap((row) => partRow(row, subTypes)) });
}

function* datesOf(rows: readonly PublishedRow[]): Iterable<string> {
  for (const row of rows) {
    if (row.parted !== 'INTO_CELLS') continue;
    yield row.cells.dateOfMeeting;
    yield row.cells.printedDate;
  }
}

function checkedGroup(source: Source, written: string | undefined, words: FormWords): string | null {
  if (written === undefined) return null;
  const code = groupCode(written, words.otherCodes);
  if (code !== null) return code;
  const shown = JSON.stringify(written.slice(0, 100));
  throw new ListingError(source.name, null, `${shown} is no code of a group`, GROUP_CODE_RULE);
}

function checkedColumns(source: Source, written: string | undefined): NamedColumns {
  try {
    return written === undefined ? new Map() : readNamedColumns(written);
  } catch (error) {
    if (!(error instanceof NamedColumnsError)) throw error;
    throw new ListingError(source.name, null, 'the option for its columns cannot be read', error.message);
  }
}

/**
 * The listings and catalogues of a source in whatever form, in their order: one for each table.
 *
 * Throws a `ListingError` where the source holds no table, a table of other columns, or a table of
 * meeting documents whose group nothing names. A row that cannot be read is kept as an `UnreadableRow`.
 */
export function readListings(given: Source, options: ReadingOptions): (Listing | Catalogue)[] {
  const source = cleaned(given);
  const words: FormWords = {
    columns: new ColumnReader(options.words.columns, checkedColumns(source, options.columns)),
    otherCodes: options.words.otherCodes,
  };
  const known = checkedGroup(source, options.group, words);
  if (source.text.trim() === '') {
    throw new ListingError(source.name, null, 'it is empty', 'give a page with a table of meeting documents');
  }
  const format =
    options.format === undefined || options.format === 'AUTO' ? formatOf(source, words.columns) : options.format;
  const tables = FORMS[format](source, words).map((table) => parted(table, options.words));
  if (known !== null && tables.length > 1) {
    throw new ListingError(
      source.name,
      null,
      `it holds ${tables.length} listings, of which --group ${known} can name but one`,
      'give one file a listing, or leave the group to the headings',
    );
  }
  return tables.map((table) => {
    const group = known ?? table.group ?? codeThatRowsOpenWith(table.rows, words);
    return table.kind === 'CATALOGUE'
      ? toCatalogue(table, known ?? table.group, format)
      : toListing(source, table, group, format);
  });
}

function listOf(table: PublishedTable, group: string | null) {
  const heading = table.groupHeading;
  return {
    groupName: heading?.code === group ? { line: heading.line, text: heading.text, name: heading.groupName } : null,
    prose: table.prose,
    published: table.published,
    firstLine: table.firstLine,
  };
}

function toCatalogue(table: PublishedTable, group: string | null, format: ListingFormat): Catalogue {
  return {
    ...listOf(table, group),
    kind: 'CATALOGUE',
    name: table.tableHeading ?? group ?? 'Catalogue',
    group,
    rows: table.rows.map(readCatalogueRow),
    notes: [],
    format,
  };
}

function toListing(source: Source, table: PublishedTable, group: string | null, format: ListingFormat): Listing {
  if (group === null) {
    throw new ListingError(
      source.name,
      table.firstLine,
      'nothing names the group of this listing',
      'put a heading such as "Design Advisory Group (DAG)" above it, or name the group with --group DAG',
    );
  }
  const monthFirst = monthFirstDate(datesOf(table.rows));
  return {
    ...listOf(table, group),
    kind: 'MEETINGS',
    name: table.tableHeading ?? group,
    group,
    rows: table.rows.map((row) => readRow(row, monthFirst !== null)),
    notes:
      monthFirst === null ? [] : [`Dates are read month first, because ${monthFirst} can be read in no other way.`],
    format,
  };
}
