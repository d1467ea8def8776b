import { ListingError } from '../listing/errors.js';
import type { Listing } from '../listing/listing.js';

export interface ReadSource {
  /** What messages call it. */
  readonly source: string;
  readonly listing: Listing;
}

/**
 * What is read at once is as of one time, and as of one time a listing can stand in one way only.
 * Nothing but the user knows which of two snapshots is the later, so they have to be read one by one.
 *
 * Throws a `ListingError` where two readings of one listing differ.
 */
export function refuseTwoReadings(read: readonly ReadSource[]): void {
  const seen = new Map<string, ReadSource>();
  for (const one of read) {
    const { group, name, published, firstLine } = one.listing;
    const key = JSON.stringify([group, name]);
    const other = seen.get(key);
    if (other && other.listing.published !== published) {
      const elsewhere = other.source === one.source ? '' : `${other.source}:`;
      throw new ListingError(
        one.source,
        firstLine,
        `${name} of ${group} stands here otherwise than at ${elsewhere || 'line '}${other.listing.firstLine}`,
        other.source === one.source
          ? 'give each table a heading of its own'
          : 'ingest snapshots of one listing one by one, each with its --as-of',
      );
    }
    seen.set(key, one);
  }
}
