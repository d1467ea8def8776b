import type { Correction } from '../graph/corrections/correction.js';
import { inferGraph, type InferredGraph } from '../graph/infer-graph.js';
import { byKeys } from '../graph/text-order.js';
import type { AnyReading } from '../graph/reading.js';
import type { Catalogue, Listing } from '../listing/listing.js';
import { isListingFormat } from '../listing/listing-format.js';
import { readListings } from '../listing/read-listing.js';
import type { Profile } from '../recognition/profile.js';
import { sha256Of } from '../store/readings.js';
import type { StoredReading } from '../store/store.js';

/** The listing or catalogue of a stored reading, read again: its part of the page holds one. */
function readAgain(stored: StoredReading, profile: Profile): Listing | Catalogue {
  const [listing, another] = readListings(
    { name: stored.source, text: stored.published, firstLine: stored.firstLine },
    {
      words: profile.listing,
      format: isListingFormat(stored.format) ? stored.format : 'AUTO',
      ...(stored.group === undefined ? {} : { group: stored.group }),
      ...(stored.columns === undefined ? {} : { columns: stored.columns }),
    },
  );
  if (!listing || another) throw new Error(`the stored reading ${stored.sha256} does not hold one listing`);
  return listing;
}

/** Reads stored readings again. */
const toReadings = (stored: Iterable<StoredReading>, profile: Profile): AnyReading[] =>
  [...stored].map((reading) => {
    const { sha256, asOf, ingestedAt } = reading;
    return { sha256, asOf, ingestedAt, listing: readAgain(reading, profile) };
  });

/** How a listing read just now is kept. `columns`: the names that were given to read it with. */
export function toStored(
  listing: Listing | Catalogue,
  source: string,
  columns: string | undefined,
  asOf: string,
  ingestedAt: string,
): StoredReading {
  return {
    sha256: sha256Of(listing.published),
    published: listing.published,
    source,
    firstLine: listing.firstLine,
    format: listing.format,
    ...(listing.group === null ? {} : { group: listing.group }),
    ...(columns === undefined ? {} : { columns }),
    asOf,
    ingestedAt,
  };
}

/**
 * Two readings of the same bytes are one: as of the later time, first ingested at the earlier, and
 * placed where its lines have the lower numbers, so that the order of reading them does not matter.
 */
export function merged(one: StoredReading, other: StoredReading): StoredReading {
  const [placed] = [one, other].sort(
    (a, b) =>
      a.firstLine - b.firstLine ||
      byKeys<StoredReading>(
        (r) => r.source,
        (r) => r.format,
        (r) => r.columns ?? '',
      )(a, b),
  );
  return {
    ...placed!,
    asOf: Date.parse(one.asOf) >= Date.parse(other.asOf) ? one.asOf : other.asOf,
    ingestedAt: Date.parse(one.ingestedAt) <= Date.parse(other.ingestedAt) ? one.ingestedAt : other.ingestedAt,
  };
}

/** The graph of the stored readings: the `rebuild` of a store. */
export const inferStored = (
  stored: readonly StoredReading[],
  corrections: readonly Correction[],
  profile: Profile,
): InferredGraph => inferGraph(toReadings(stored, profile), corrections, profile);
