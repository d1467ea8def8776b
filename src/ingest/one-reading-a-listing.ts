import { ListingError } from '../listing/errors.js';
import type { Catalogue, Listing } from '../listing/listing.js';

export interface ReadSource {
  /** Its name in messages. */
  readonly source: string;
  readonly listing: Listing | Catalogue;
}

/**
 * All sources of one ingest have the same time, and a listing has one state at a time. Only the user
 * knows which of two different states is the later, so they must be ingested one by one.
 *
 * Throws a `ListingError` where two readings of one listing differ.
 */
export function refuseTwoReadings(read: readonly ReadSource[]): void {
  const seen = new Map<string, ReadSource>();
  for (const one of read) {
    const { kind, group, name, published, firstLine } = one.listing;
    const key = JSON.stringify([kind, group, name]);
    const other = seen.get(key);
    if (other && other.listing.published !== published) {
      const elsewhere = other.source === one.source ? '' : `${other.source}:`;
      throw new ListingError(
        one.source,
        firstLine,
        `${group === null ? name : `${name} of ${group}`} differs from the one at ${elsewhere || 'line '}${other.listing.firstLine}`,
        other.source === one.source
          ? 'give each table a heading of its own'
          : 'ingest snapshots of one listing one by one, each with its --as-of',
      );
    }
    seen.set(key, one);
  }
}
