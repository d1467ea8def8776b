import { z } from 'zod';
import { citedListing } from '../export/citation.js';
import { formatDate } from '../export/formatting.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { onOneLine } from './lines.js';

export const ROW = graphql(`
  fragment Row on ListingRow {
    id
    line
    text
    listing {
      id
      name
      asOf
      sha256
    }
  }
`);
export type RowResult = ResultOf<typeof ROW>;

const Row = z
  .object({
    note: z.int().describe('Its number in this answer.'),
    id: z.string(),
    listing: z.string().describe('The name of its listing.'),
    listingId: z.string(),
    line: z.int().describe('Its line in the listing.'),
    text: z.string().describe('Its text, exactly as published.'),
  })
  .meta({ id: 'Row', description: 'A row of a published listing.' });

const Listing = z
  .object({
    id: z.string(),
    name: z.string(),
    asOf: z.string().describe('When the listing had this content.'),
    sha256: z.string(),
  })
  .meta({ id: 'Listing', description: 'A published table of the documents of a group, as read at one time.' });

export const Evidence = z
  .object({ rows: z.array(Row), listings: z.array(Listing) })
  .meta({ id: 'Evidence', description: 'The rows that are the evidence for this answer, and their listings.' });
export type Evidence = z.infer<typeof Evidence>;

/** What a node or relationship of an answer says about its evidence. */
export const EVIDENCE_FIELDS = {
  rows: z.array(z.int()).describe('Its first five rows, by their `note` in `evidence`.'),
  rowCount: z.int().describe('How many rows are its evidence.'),
};
type EvidenceFields = z.infer<z.ZodObject<typeof EVIDENCE_FIELDS>>;

/** How many rows of one item are shown. A meeting has the rows of all its documents. */
const SHOWN = 5;

/** The rows of one answer, each once, numbered from 1 in the order in which they are mentioned. */
export class Footnotes {
  private readonly rows = new Map<string, z.infer<typeof Row>>();
  private readonly listings = new Map<string, RowResult['listing']>();

  /** Adds the first rows of an item. */
  of(rows: readonly RowResult[]): EvidenceFields {
    return { rows: rows.slice(0, SHOWN).map((row) => this.numberOf(row)), rowCount: rows.length };
  }

  evidence(): Evidence {
    return { rows: [...this.rows.values()], listings: [...this.listings.values()] };
  }

  private numberOf({ id, line, text, listing }: RowResult): number {
    const known = this.rows.get(id);
    if (known) return known.note;
    const note = this.rows.size + 1;
    this.rows.set(id, { note, id, listing: listing.name, listingId: listing.id, line, text });
    this.listings.set(listing.id, { ...listing });
    return note;
  }
}

/** ` [1][2]`, for the end of a line. */
export function footnoteMarks({ rows, rowCount }: EvidenceFields): string {
  if (rowCount === 0) return '';
  const more = rowCount - rows.length;
  return ` ${rows.map((note) => `[${note}]`).join('')}${more === 0 ? '' : more === 1 ? ' and 1 more row' : ` and ${more} more rows`}`;
}

/** The rows and listings, for the end of a text. */
export function evidenceText({ rows, listings }: Evidence): string[] {
  if (rows.length === 0) return [];
  return [
    'Evidence (rows of the published listings, verbatim)',
    ...rows.map(({ note, listing, line, text }) => `[${note}] ${listing}, line ${line}: ${onOneLine(text)}`),
    ...listings.map(({ name, asOf, sha256 }) => `${name} is ${citedListing(sha256)}, as of ${formatDate(asOf)}`),
  ];
}
