import type { Listing } from '../listing/listing.js';

/** One listing as it stood when it was read: what the graph is inferred from. */
export interface Reading {
  /** Of the listing's own part of the page, in hexadecimal digits. */
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly asOf: string;
  readonly ingestedAt: string;
  readonly listing: Listing;
}
