import type { Catalogue, Listing } from '../listing/listing.js';

/** One listing as it stood when it was read: what the graph is inferred from. */
export interface Reading<L extends Listing | Catalogue = Listing> {
  /** Of the listing's own part of the page, in hexadecimal digits. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly asOf: string;
  readonly ingestedAt: string;
  readonly listing: L;
}

export type CatalogueReading = Reading<Catalogue>;
export type AnyReading = Reading<Listing | Catalogue>;

/** Whether it is of meeting documents, and not of a catalogue. */
export const isOfMeetings = (reading: AnyReading): reading is Reading => reading.listing.kind === 'MEETINGS';
export const isOfCatalogue = (reading: AnyReading): reading is CatalogueReading => reading.listing.kind === 'CATALOGUE';
