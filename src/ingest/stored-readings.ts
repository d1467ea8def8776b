import type { Correction } from '../graph/corrections/correction.js';
import type { GraphFacts } from '../graph/facts.js';
import { inferGraph } from '../graph/infer-graph.js';
import { byKeys } from '../graph/text-order.js';
import type { Reading } from '../graph/reading.js';
import type { Listing } from '../listing/listing.js';
import { isListingFormat } from '../listing/listing-format.js';
import { readListings } from '../listing/read-listing.js';
import { LEXICON } from '../recognition/lexicon.js';
import { sha256Of } from '../store/readings.js';
import type { StoredReading } from '../store/store.js';

/** Reads a stored reading again: its part of the page holds one listing. */
export function toReading(stored: StoredReading): Reading {
  const [listing, another] = readListings(
    { name: stored.source, text: stored.published, firstLine: stored.firstLine },
    {
      knownSubTypes: LEXICON.subTypes,
      format: isListingFormat(stored.format) ? stored.format : 'AUTO',
      ...(stored.group === undefined ? {} : { group: stored.group }),
    },
  );
  if (!listing || another) throw new Error(`the stored reading ${stored.sha256} does not hold one listing`);
  return { sha256: stored.sha256, asOf: stored.asOf, ingestedAt: stored.ingestedAt, listing };
}

/** A listing that was just read, as it is stored. */
export function toStored(listing: Listing, source: string, asOf: string, ingestedAt: string): StoredReading {
  return {
    sha256: sha256Of(listing.published),
    published: listing.published,
    source,
    firstLine: listing.firstLine,
    format: listing.format,
    group: listing.group,
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
      )(a, b),
  );
  return {
    ...placed!,
    asOf: Date.parse(one.asOf) >= Date.parse(other.asOf) ? one.asOf : other.asOf,
    ingestedAt: Date.parse(one.ingestedAt) <= Date.parse(other.ingestedAt) ? one.ingestedAt : other.ingestedAt,
  };
}

/** The graph of the stored readings: the `rebuild` of a store. */
export const inferStored = (stored: readonly StoredReading[], corrections: readonly Correction[]): GraphFacts =>
  inferGraph(stored.map(toReading), corrections);
