import { graphql, type ResultOf } from '../../asking/graphql';

export const Reading = graphql(`
  fragment Reading on Listing @_unmask {
    id
    name
    asOf
    ingestedAt
    rowCount
    sha256
    group {
      code
      name
    }
  }
`);
export type ReadingOfListing = ResultOf<typeof Reading>;

/** The readings of one listing, the newest first: it is the one that the graph stands on. */
export interface Readings {
  readonly newest: ReadingOfListing;
  readonly all: readonly ReadingOfListing[];
}

/** A reading replaces those of the same group and name that stood before it. */
export function readingsByListing(readings: readonly ReadingOfListing[]): Readings[] {
  const listings = new Map<string, ReadingOfListing[]>();
  for (const reading of readings) {
    const listing = JSON.stringify([reading.group?.code, reading.name]);
    listings.set(listing, [...(listings.get(listing) ?? []), reading]);
  }
  return [...listings]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, its]) => {
      const all = its.toSorted(byTime);
      return all[0] ? [{ newest: all[0], all }] : [];
    });
}

const byTime = (one: ReadingOfListing, other: ReadingOfListing): number =>
  Date.parse(other.asOf) - Date.parse(one.asOf) || (one.sha256 < other.sha256 ? 1 : -1);

/** What is said of a hash where there is little room. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
