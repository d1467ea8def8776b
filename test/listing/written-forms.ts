import type { ListingFormat } from '../../src/listing/listing-format.js';
import type { Listing, ReadRow } from '../../src/listing/listing.js';

/** A form in which a page can be written. */
export interface WrittenForm {
  readonly what: string;
  readonly format: ListingFormat;
  /** A page of listings, all rows of which are readable. */
  write(listings: readonly Listing[]): string;
}

const COLUMNS = ['Date Of Meeting', 'Short Name', 'Sub Type'];

const rowsOf = (listing: Listing): ReadRow[] => listing.rows.filter((row) => row.readable);
const cellsOf = (row: ReadRow): string[] => [row.dateOfMeeting, row.shortName, row.subType ?? ''];
const headingOf = ({ groupName, group }: Listing): string => `${groupName!.name} (${group})`;

/** The pages' words as lines, with a table each. */
const inLines = (
  listings: readonly Listing[],
  table: (rows: readonly ReadRow[]) => readonly string[],
  words: (text: string) => string = (text) => text,
): string =>
  listings
    .flatMap((listing) => [
      words(headingOf(listing)),
      '',
      ...listing.prose.map(({ text }) => words(text)),
      words(listing.name),
      '',
      ...table(rowsOf(listing)),
      '',
      '',
    ])
    .join('\n');

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' – ', ' &ndash; ');

const html = (listings: readonly Listing[], lineBreak: string): string =>
  [
    '<!DOCTYPE html><html><head><title>Groups</title><script>if (1 < 2) document.write("<table>")</script></head><body>',
    ...listings.flatMap((listing) => [
      `<h2>${escaped(headingOf(listing))}</h2>`,
      ...listing.prose.map(({ text }) => `<p>${escaped(text)}</p>`),
      `<h3>${escaped(listing.name)}</h3>`,
      `<table><thead><tr>${COLUMNS.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>`,
      ...rowsOf(listing).map(
        (row) =>
          `<tr>${cellsOf(row)
            .map((cell) => `<td>${escaped(cell)}</td>`)
            .join('')}</tr>`,
      ),
      '</tbody></table>',
    ]),
    '</body></html>',
  ].join(lineBreak);

const json = (listings: readonly Listing[], indent?: number): string =>
  JSON.stringify(
    listings.map((listing) => ({
      group: headingOf(listing),
      name: listing.name,
      prose: listing.prose.map(({ text }) => text),
      rows: rowsOf(listing).map(({ dateOfMeeting, shortName, subType }) => ({ dateOfMeeting, shortName, subType })),
    })),
    null,
    indent,
  );

const spaced = (listings: readonly Listing[]): string =>
  inLines(listings, (rows) => [COLUMNS.join(' '), ...rows.map((row) => cellsOf(row).join(' '))]);

const byPipes = (listings: readonly Listing[]): string =>
  inLines(listings, (rows) => [
    `| ${COLUMNS.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows.map((row) => `| ${cellsOf(row).join(' | ')} |`),
  ]);

const withOddBlanks = (line: string): string => line.replaceAll(' ', '\u00A0').replaceAll('Papers', 'Pap\u00ADers');

/** The date of the name in a column of its own, which is not the first of the name's. */
const withDates = (listings: readonly Listing[]): string =>
  inLines(listings, (rows) => [
    'Date Of Meeting | | Sub-Type | short_name |',
    ...rows.map((row) => {
      const [date, ...name] = row.shortName.split(' ');
      return [row.dateOfMeeting, date!, row.subType ?? '', name.join(' ')].join(' | ');
    }),
  ]);

const byDelimiter =
  (delimiter: string, cell: (text: string) => string) =>
  (listings: readonly Listing[]): string =>
    inLines(
      listings,
      (rows) => [COLUMNS, ...rows.map(cellsOf)].map((cells) => cells.map(cell).join(delimiter)),
      delimiter === '\t' ? undefined : quoted,
    );

export const WRITTEN_FORMS: readonly WrittenForm[] = [
  { what: 'text', format: 'TEXT', write: spaced },
  {
    what: 'text with CRLF, no-break spaces, soft hyphens and a byte order mark',
    format: 'TEXT',
    write: (listings) =>
      `\uFEFF${spaced(listings)
        .split('\n')
        .map((line) => (/^(?:\d|Date Of)|\)$|Documents$/.test(line) ? withOddBlanks(line) : line))
        .join('\r\n')}`,
  },
  { what: 'a table with pipes', format: 'TABLE', write: byPipes },
  {
    what: 'a table with pipes and CRLF',
    format: 'TABLE',
    write: (listings) => byPipes(listings).replaceAll('\n', '\r\n'),
  },
  { what: 'a table with the dates of the names by themselves', format: 'TABLE', write: withDates },
  { what: 'a page of HTML', format: 'HTML', write: (listings) => html(listings, '\n') },
  { what: 'HTML on one line', format: 'HTML', write: (listings) => html(listings, '') },
  { what: 'CSV', format: 'CSV', write: byDelimiter(',', quoted) },
  {
    what: 'CSV with semicolons and CRLF',
    format: 'CSV',
    write: (l) => byDelimiter(';', quoted)(l).replaceAll('\n', '\r\n'),
  },
  { what: 'TSV', format: 'CSV', write: byDelimiter('\t', (text) => text) },
  { what: 'JSON', format: 'JSON', write: (listings) => json(listings, 2) },
  { what: 'JSON on one line', format: 'JSON', write: (listings) => json(listings) },
];
