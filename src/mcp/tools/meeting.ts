import { z } from 'zod';
import type { Ask } from '../asking.js';
import { cursor, day, limit, shortText } from '../arguments.js';
import { CLAIM, type ToldClaim } from '../claim.js';
import { DOCUMENT } from '../document.js';
import { Evidence, evidenceInWords, Notes, ROW } from '../evidence.js';
import { FINDING } from '../finding.js';
import { moreFollow, sections } from '../lines.js';
import { Missing, missingInWords } from '../missing.js';
import { TABLED } from '../tabled.js';
import { THING } from '../thing.js';
import { tool } from '../tool.js';
import { absentMeeting, type WrittenMeeting } from './absent-meeting.js';
import { meetingInWords } from './meeting-in-words.js';
import { meetingOf, WholeMeeting, type ToldMeetingWhole } from './meeting-of.js';

const WHICH = `
query Which($id: ID, $group: ID, $number: String, $date: Date) {
  meeting(id: $id, group: $group, number: $number, date: $date) { id }
}`;

const QUERY = `
query Meeting($id: ID!, $limit: Int, $cursor: String) {
  meeting(id: $id) {
    id
    label
    number
    date
    extraordinary
    group { ...Thing }
    previous { id label date }
    next { id label date }
    documents(first: $limit, after: $cursor) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { ...Tabled } }
    }
    records { ...Tabled }
    changeRequests { ...Thing }
    findings { ...Finding }
    rows { ...Row }
  }
  neighbourhood(id: $id, types: [MEETING, GROUP]) { edges { ...Claim } }
}
${THING}${ROW}${DOCUMENT}${CLAIM}${TABLED}${FINDING}`;

interface Answered {
  readonly meeting: ToldMeetingWhole | null;
  readonly neighbourhood: { readonly edges: readonly ToldClaim[] };
}

export const meeting = tool({
  name: 'meeting',
  title: 'A meeting and its papers',
  description:
    'Tells what was put before a meeting, what each paper is a version or an attachment of, what records the meeting (minutes and headline reports, wherever they were tabled), which change requests were on its table, the meetings before and after it, and what is missing. Ask for it by its group with its number or its day, or by its id.',
  takes: z.strictObject({
    group: shortText().optional().describe('The code of the group, in capitals: DAG. Goes with number or date.'),
    number: shortText().optional().describe('Its number as a text, with or without leading zeros: "21.1".'),
    date: day().optional().describe('Its day: 2023-02-16.'),
    id: shortText().optional().describe('Its id, instead of the others: DAG/2023-02-16.'),
    limit: limit('documents', { usual: 25, most: 50 }),
    cursor: cursor(),
  }),
  gives: z.object({
    meeting: WholeMeeting.nullable(),
    cursor: z.string().nullable().describe('For more of its documents; null where nothing follows.'),
    missing: Missing.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, { limit: most, cursor: after, ...written }) {
    const notes = new Notes();
    const told = await wholeMeeting(ask, written, { limit: most, cursor: after });
    if (!told)
      return { meeting: null, cursor: null, missing: await absentMeeting(ask, written), evidence: notes.evidence() };
    const { pageInfo } = told.meeting.documents;
    return {
      meeting: meetingOf(told.meeting, told.around, notes),
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: null,
      evidence: notes.evidence(),
    };
  },

  tell({ meeting: told, cursor: next, missing: none, evidence }) {
    if (!told) return missingInWords(none!);
    return sections(...meetingInWords(told), moreFollow(next), evidenceInWords(evidence));
  },
});

interface Told {
  readonly meeting: ToldMeetingWhole;
  readonly around: readonly ToldClaim[];
}

/** Null where there is no such meeting. Its surroundings can be asked for by its id alone. */
async function wholeMeeting(ask: Ask, written: WrittenMeeting, page: object): Promise<Told | null> {
  const which = await ask<{ readonly meeting: { readonly id: string } | null }>(WHICH, { ...written });
  if (!which.meeting) return null;
  const { meeting: told, neighbourhood } = await ask<Answered>(QUERY, { ...page, id: which.meeting.id });
  return told && { meeting: told, around: neighbourhood.edges };
}
