import { compareTexts } from '../../compare';
import { groupBy } from '../../group-by';
import { graphql, type ResultOf } from '../../graphql/graphql';

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
export type ReadingDetails = ResultOf<typeof Reading>;

/** The readings of one listing, the newest first; the graph is based on the newest. */
export interface Readings {
  readonly newest: ReadingDetails;
  readonly all: readonly ReadingDetails[];
}

/** A reading supersedes earlier readings with the same group and name. */
export function readingsByListing(readings: readonly ReadingDetails[]): Readings[] {
  const listings = groupBy(readings, ({ group, name }) => JSON.stringify([group?.code, name]));
  return [...listings]
    .sort(([one], [other]) => compareTexts(one, other))
    .flatMap(([, own]) => {
      const all = own.toSorted(byTime);
      return all[0] ? [{ newest: all[0], all }] : [];
    });
}

const byTime = (one: ReadingDetails, other: ReadingDetails): number =>
  Date.parse(other.asOf) - Date.parse(one.asOf) || compareTexts(other.sha256, one.sha256);

/** The first digits of a hash, for narrow columns. */
export const shortHash = (sha256: string): string => sha256.slice(0, 12);
