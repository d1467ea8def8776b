import { groupBy } from '../../listing/group-by.js';
import { byPrecedence, type Tabling } from '../tablings.js';
import { byKeys } from '../text-order.js';
import { compareIssues, FIRST_ISSUE, sameVersions } from '../version-order.js';
import type { SeriesDocument } from './series-document.js';

const RANKS = [0, 1, 2] as const;
/** A draft comes before what is unmarked, and that before what is final or approved. */
type Rank = (typeof RANKS)[number];

/** Null where the document has other markers alone: a change marked copy has the rank of what it is a copy of. */
function ownRank({ markers }: SeriesDocument): Rank | null {
  if (markers.includes('FINAL') || markers.includes('APPROVED')) return 2;
  if (markers.includes('DRAFT')) return 0;
  return markers.length === 0 ? 1 : null;
}

interface Ranked {
  readonly document: SeriesDocument;
  readonly rank: Rank;
  /** The version that it counts as. */
  readonly countsAs: string;
}

const byDate = byKeys<SeriesDocument>(
  (d) => d.date,
  (d) => d.meeting,
  (d) => d.id,
);

/**
 * The issues of one record in order: by version, then by rank; the tablings of each by date. Copies are of
 * one version and rank at one meeting. Costs n log n.
 */
export function recordIssues(documents: readonly SeriesDocument[]): Tabling<SeriesDocument>[][] {
  const versions = sameVersions(withCountedVersions(withRanks(documents)), ({ countsAs }) => countsAs);
  const issues = versions.flatMap((issue) => {
    const ofRank = groupBy(issue, ({ rank }) => rank);
    return RANKS.flatMap((rank) => (ofRank.has(rank) ? [ofRank.get(rank)!] : []));
  });
  return issues.map((issue) => {
    const { countsAs } = issue[0]!;
    const inOrder = issue.map(({ document }) => document).sort(byDate);
    return [...groupBy(inOrder, ({ meeting }) => meeting).values()].map((atMeeting) => {
      const [document, ...copies] = [...atMeeting].sort(byPrecedence);
      return { document: document!, copies, countsAs, printed: atMeeting.some((d) => d.version !== null) };
    });
  });
}

type WithRank = Omit<Ranked, 'countsAs'>;

function withRanks(documents: readonly SeriesDocument[]): WithRank[] {
  const printed = documents.filter(({ version }) => version !== null);
  const unversioned = documents.filter(({ version }) => version === null);
  const alike = [
    ...sameVersions(printed, ({ version }) => version!),
    ...groupBy(unversioned, ({ meeting }) => meeting).values(),
  ];
  return alike.flatMap((issue) => {
    const ranks = issue.flatMap((document) => ownRank(document) ?? []);
    const highest = RANKS.findLast((rank) => ranks.includes(rank)) ?? 1;
    return issue.map((document) => ({ document, rank: ownRank(document) ?? highest }));
  });
}

/**
 * A record without a version counts as the highest version that comes before it, of a lower rank at any
 * date or of its own rank at an earlier one; where there is none, as the first issue.
 */
function withCountedVersions(all: readonly WithRank[]): Ranked[] {
  const found: Ranked[] = [];
  let highest = FIRST_ISSUE;
  for (const rank of RANKS) {
    const ofRank = all.filter((one) => one.rank === rank).map(({ document }) => document);
    for (const atMeeting of groupBy(ofRank.sort(byDate), ({ meeting }) => meeting).values()) {
      const before = highest;
      for (const document of atMeeting) {
        found.push({ document, rank, countsAs: document.version ?? before });
        if (document.version !== null && compareIssues(document.version, highest) > 0) highest = document.version;
      }
    }
  }
  return found;
}
