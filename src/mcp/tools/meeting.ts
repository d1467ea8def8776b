import { z } from 'zod';
import { graphql, type ResultOf } from '../../typed-query.js';
import { cursor, date, limit, text } from '../arguments.js';
import type { Ask } from '../ask.js';
import { Evidence, evidenceText, Footnotes } from '../evidence.js';
import { nextPage, sections } from '../lines.js';
import { NotFound, notFoundText } from '../not-found.js';
import { defineTool } from '../tool.js';
import { MEETING_PAGE, MeetingPage, meetingPageOf } from './meeting-answer.js';
import { meetingNotFound, type WrittenMeeting } from './meeting-not-found.js';
import { meetingPageText } from './meeting-text.js';

const MEETING_ID = graphql(`
  query MeetingId($id: ID, $group: ID, $number: String, $date: Date) {
    meeting(id: $id, group: $group, number: $number, date: $date) {
      id
    }
  }
`);

export const meeting = defineTool({
  name: 'meeting',
  title: 'A meeting and its documents',
  description:
    'Shows the documents tabled at a meeting, with the pack, change request or series of each, the minutes and headline reports of the meeting (at whatever meeting they were tabled), the change requests tabled, the previous and next meeting, and what is missing. Name the meeting by its group with its number or date, or by its id.',
  input: z.strictObject({
    group: text().optional().describe('The code of the group, with number or date: DAG.'),
    number: text(40).optional().describe('The number of the meeting as text, with or without leading zeros: "21.1".'),
    date: date().optional().describe('The date of the meeting: 2023-02-16.'),
    id: text().optional().describe('The id of the meeting, instead of the other arguments: DAG/2023-02-16.'),
    limit: limit('documents', { usual: 25, most: 50 }),
    cursor: cursor(),
  }),
  output: z.object({
    meeting: MeetingPage.nullable(),
    cursor: z.string().nullable().describe('The cursor of the next page of documents; null on the last page.'),
    missing: NotFound.nullable(),
    evidence: Evidence,
  }),

  async answer(ask, { limit: first, cursor: after = null, ...written }) {
    const footnotes = new Footnotes();
    const result = await readMeeting(ask, written, { limit: first, cursor: after });
    if (!result?.meeting) {
      const missing = await meetingNotFound(ask, written);
      return { meeting: null, cursor: null, missing, evidence: footnotes.evidence() };
    }
    const { pageInfo } = result.meeting.documents;
    return {
      meeting: meetingPageOf(result.meeting, result.neighbourhood.edges, footnotes),
      cursor: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      missing: null,
      evidence: footnotes.evidence(),
    };
  },

  textOf({ meeting: page, cursor: next, missing, evidence }) {
    if (!page) return notFoundText(missing!);
    return sections(...meetingPageText(page), nextPage(next), evidenceText(evidence));
  },
});

/** Null if there is no such meeting. Its neighbourhood needs the id, which comes from a first query. */
async function readMeeting(
  ask: Ask,
  { id, group, number, date: day }: WrittenMeeting,
  page: { readonly limit: number; readonly cursor: string | null },
): Promise<ResultOf<typeof MEETING_PAGE> | null> {
  const written = { id: id ?? null, group: group ?? null, number: number ?? null, date: day ?? null };
  const found = await ask(MEETING_ID, written);
  return found.meeting && ask(MEETING_PAGE, { ...page, id: found.meeting.id });
}
