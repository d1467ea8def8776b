import { z } from 'zod';
import { dayInWords, listingInPrint, type CitedRow } from '../export/trace/cite.js';
import { onOneLine } from './lines.js';

export const ROW = `
fragment Row on ListingRow {
  id
  line
  text
  listing { id name asOf sha256 }
}`;

export interface ToldRow extends CitedRow {
  readonly id: string;
  readonly text: string;
  readonly listing: ToldListing;
}

interface ToldListing {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly sha256: string;
}

const Row = z
  .object({
    note: z.int().describe('The number by which claims refer to it.'),
    id: z.string(),
    listing: z.string().describe('The name of the listing that it stands in.'),
    listingId: z.string(),
    line: z.int().describe('Its line in the listing.'),
    text: z.string().describe('Exactly as published.'),
  })
  .meta({ id: 'Row', description: 'A line of a published listing.' });

const Listing = z
  .object({
    id: z.string(),
    name: z.string(),
    asOf: z.string().describe('The time at which it stood so.'),
    sha256: z.string(),
  })
  .meta({ id: 'Listing', description: 'One reading of a published table of a group’s documents.' });

export const Evidence = z
  .object({ rows: z.array(Row), listings: z.array(Listing) })
  .meta({ id: 'Evidence', description: 'The rows that the answer rests on, and the listings that they stand in.' });
export type Evidence = z.infer<typeof Evidence>;

/** What a claim says of its rows. */
export const RESTS_ON = {
  rows: z.array(z.int()).describe('The rows that it rests on, by their notes in `evidence`: the first five.'),
  rowCount: z.int().describe('How many rows it rests on in all.'),
};
type RestsOn = z.infer<z.ZodObject<typeof RESTS_ON>>;

/** Of what rests on more rows than this, no more are shown: a meeting rests on all rows of its documents. */
const SHOWN = 5;

/** The rows of one answer, each once, numbered from 1 in the order in which they are referred to. */
export class Notes {
  private readonly rows = new Map<string, z.infer<typeof Row>>();
  private readonly listings = new Map<string, ToldListing>();

  /** Notes the first rows of what rests on these. */
  of(rows: readonly ToldRow[]): RestsOn {
    return { rows: rows.slice(0, SHOWN).map((row) => this.noteOf(row)), rowCount: rows.length };
  }

  evidence(): Evidence {
    return { rows: [...this.rows.values()], listings: [...this.listings.values()] };
  }

  private noteOf({ id, line, text, listing }: ToldRow): number {
    const known = this.rows.get(id);
    if (known) return known.note;
    const note = this.rows.size + 1;
    this.rows.set(id, { note, id, listing: listing.name, listingId: listing.id, line, text });
    this.listings.set(listing.id, { ...listing });
    return note;
  }
}

/** ` [1][2]`, to stand at the end of what rests on these rows. */
export function marks({ rows, rowCount }: RestsOn): string {
  if (rowCount === 0) return '';
  const more = rowCount - rows.length;
  return ` ${rows.map((note) => `[${note}]`).join('')}${more === 0 ? '' : more === 1 ? ' and 1 row more' : ` and ${more} rows more`}`;
}

/** The rows as the foot of a text. */
export function evidenceInWords({ rows, listings }: Evidence): string[] {
  if (rows.length === 0) return [];
  return [
    'Evidence (rows of the published listings, verbatim)',
    ...rows.map(({ note, listing, line, text }) => `[${note}] ${listing}, line ${line}: ${onOneLine(text)}`),
    ...listings.map(({ name, asOf, sha256 }) => `${name} is ${listingInPrint(sha256)}, as of ${dayInWords(asOf)}`),
  ];
}
