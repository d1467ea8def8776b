import { z } from 'zod';
import { cited } from '../../export/trace/cite.js';
import { Claim, claimOf, type ToldClaim } from '../claim.js';
import { Meeting, meetingInWords, type ToldMeeting } from '../document.js';
import { RESTS_ON, type Notes, type ToldRow } from '../evidence.js';
import { Finding, findingOf, type ToldFinding } from '../finding.js';
import { Tabled, tabledOf, type ToldTabled } from '../tabled.js';
import { Thing, thingOf, type ToldThing } from '../thing.js';

export interface ToldMeetingWhole extends ToldMeeting {
  readonly number: string | null;
  readonly extraordinary: boolean;
  readonly group: ToldThing;
  readonly previous: ToldMeeting | null;
  readonly next: ToldMeeting | null;
  readonly documents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly node: ToldTabled }[];
  };
  readonly records: readonly ToldTabled[];
  readonly changeRequests: readonly ToldThing[];
  readonly findings: readonly ToldFinding[];
  readonly rows: readonly ToldRow[];
}

/** Of what one meeting hardly has more of, at most so many. */
const LISTED = 20;

export const WholeMeeting = z
  .object({
    meeting: Meeting,
    number: z.string().nullable(),
    extraordinary: z.boolean(),
    group: Thing,
    previous: Meeting.nullable().describe('The group’s meeting before it.'),
    next: Meeting.nullable().describe('The group’s meeting after it.'),
    claims: z.array(Claim).describe('Why it is taken for a meeting of the group, and for the one after the other.'),
    documentCount: z.int().describe('How many documents were tabled at it in all.'),
    documents: z.array(Tabled).describe('What was tabled at it.'),
    recordCount: z.int(),
    records: z.array(Tabled).describe('Minutes and headline reports of it, wherever they were tabled.'),
    changeRequestCount: z.int(),
    changeRequests: z.array(Thing).describe('Of which a document was tabled at it, not what only supports one.'),
    findingCount: z.int(),
    findings: z.array(Finding).describe('What is wrong with the record of it and of what was tabled at it.'),
    citation: z.string().describe('How to cite it.'),
    ...RESTS_ON,
  })
  .meta({ id: 'WholeMeeting' });
export type WholeMeeting = z.infer<typeof WholeMeeting>;

/** `around` is what relates it to its group and to the meetings beside it, and those to each other. */
export function meetingOf(told: ToldMeetingWhole, around: readonly ToldClaim[], notes: Notes): WholeMeeting {
  // Its own rows have the first numbers.
  const own = notes.of(told.rows);
  return {
    meeting: placeOf(told),
    number: told.number,
    extraordinary: told.extraordinary,
    group: thingOf(told.group),
    previous: told.previous && placeOf(told.previous),
    next: told.next && placeOf(told.next),
    claims: around
      .filter(({ from, to }) => from.id === told.id || to.id === told.id)
      .map((claim) => claimOf(claim, notes)),
    documentCount: told.documents.totalCount,
    documents: told.documents.edges.map(({ node }) => tabledOf(node, notes)),
    recordCount: told.records.length,
    records: told.records.slice(0, LISTED).map((record) => tabledOf(record, notes)),
    changeRequestCount: told.changeRequests.length,
    changeRequests: told.changeRequests.slice(0, LISTED).map(thingOf),
    findingCount: told.findings.length,
    findings: told.findings.slice(0, LISTED).map((finding) => findingOf(finding, notes)),
    citation: cited([meetingInWords(told)], told.rows),
    ...own,
  };
}

const placeOf = ({ id, label, date }: ToldMeeting) => ({ id, label, date });
