import { z } from 'zod';
import { citation } from '../../export/citation.js';
import { graphql, type ResultOf } from '../../typed-query.js';
import { MEETING, Meeting, meetingOf, meetingText } from '../document.js';
import { EVIDENCE_FIELDS, ROW, type Footnotes } from '../evidence.js';
import { FINDING, Finding, findingOf } from '../finding.js';
import { ITEM, Item, itemOf } from '../item.js';
import { Relationship, RELATIONSHIP, relationshipOf } from '../relationship.js';
import { TABLED_DOCUMENT, TabledDocument, tabledDocumentOf } from '../tabled-document.js';

export const MEETING_PAGE = graphql(
  `
    query Meeting($id: ID!, $limit: Int, $cursor: String) {
      meeting(id: $id) {
        ...Meeting
        number
        extraordinary
        group {
          ...Item
        }
        previous {
          ...Meeting
        }
        next {
          ...Meeting
        }
        documents(first: $limit, after: $cursor) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              ...TabledDocument
            }
          }
        }
        records {
          ...TabledDocument
        }
        changeRequests {
          ...Item
        }
        findings {
          ...Finding
        }
        rows {
          ...Row
        }
      }
      neighbourhood(id: $id, types: [MEETING, GROUP]) {
        edges {
          ...Relationship
        }
      }
    }
  `,
  [MEETING, ITEM, TABLED_DOCUMENT, FINDING, ROW, RELATIONSHIP],
);

type Answer = ResultOf<typeof MEETING_PAGE>;
export type MeetingPageResult = NonNullable<Answer['meeting']>;
type RelationshipResult = Answer['neighbourhood']['edges'][number];

/** How many records, change requests and findings are shown. Meetings rarely have more. */
const SHOWN = 20;

export const MeetingPage = z
  .object({
    meeting: Meeting,
    number: z.string().nullable(),
    extraordinary: z.boolean(),
    group: Item,
    previous: Meeting.nullable().describe('The previous meeting of the group.'),
    next: Meeting.nullable().describe('The next meeting of the group.'),
    claims: z.array(Relationship).describe('Its relationships to the group and to the previous and next meeting.'),
    documentCount: z.int().describe('How many documents there are on all pages.'),
    documents: z.array(TabledDocument).describe('The documents tabled at it.'),
    recordCount: z.int(),
    records: z
      .array(TabledDocument)
      .describe('Its minutes and headline reports, at whatever meeting they were tabled.'),
    changeRequestCount: z.int(),
    changeRequests: z
      .array(Item)
      .describe('The change requests of which a document was tabled at it. Supporting documents do not count.'),
    findingCount: z.int(),
    findings: z.array(Finding).describe('Findings about it and about the documents tabled at it.'),
    citation: z.string().describe('How to cite it.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'MeetingPage' });
export type MeetingPage = z.infer<typeof MeetingPage>;

/** `relationships`: those among the meeting, its group, and the previous and next meeting. */
export function meetingPageOf(
  result: MeetingPageResult,
  relationships: readonly RelationshipResult[],
  footnotes: Footnotes,
): MeetingPage {
  // The meeting's own rows get the first numbers.
  const own = footnotes.of(result.rows);
  return {
    meeting: meetingOf(result),
    number: result.number,
    extraordinary: result.extraordinary,
    group: itemOf(result.group),
    previous: result.previous && meetingOf(result.previous),
    next: result.next && meetingOf(result.next),
    claims: relationships
      .filter(({ from, to }) => from.id === result.id || to.id === result.id)
      .map((relationship) => relationshipOf(relationship, footnotes)),
    documentCount: result.documents.totalCount,
    documents: result.documents.edges.map(({ node }) => tabledDocumentOf(node, footnotes)),
    recordCount: result.records.length,
    records: result.records.slice(0, SHOWN).map((record) => tabledDocumentOf(record, footnotes)),
    changeRequestCount: result.changeRequests.length,
    changeRequests: result.changeRequests.slice(0, SHOWN).map(itemOf),
    findingCount: result.findings.length,
    findings: result.findings.slice(0, SHOWN).map((finding) => findingOf(finding, footnotes)),
    citation: citation([meetingText(result)], result.rows),
    ...own,
  };
}
