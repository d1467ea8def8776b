import { z } from 'zod';
import { citationOf, citedName } from '../export/citation.js';
import { formatDate } from '../export/formatting.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { EVIDENCE_FIELDS, ROW, type Footnotes, type RowResult } from './evidence.js';

export const MEETING = graphql(`
  fragment Meeting on Meeting {
    id
    label
    date
  }
`);

export const DOCUMENT = graphql(
  `
    fragment Document on Document {
      id
      shortName
      title
      version
      kind
      markers
      url
      meeting {
        ...Meeting
      }
      series {
        __typename
        ... on ChangeRequest {
          id
        }
      }
      rows {
        ...Row
      }
    }
  `,
  [MEETING, ROW],
);

export type MeetingResult = ResultOf<typeof MEETING>;
export type DocumentResult = ResultOf<typeof DOCUMENT>;

export const Meeting = z
  .object({ id: z.string(), label: z.string(), date: z.string() })
  .meta({ id: 'Meeting', description: 'A date on which a group met.' });

export const Document = z
  .object({
    id: z.string(),
    shortName: z.string().describe('Its name in the listing.'),
    title: z.string().nullable(),
    version: z.string().nullable().describe('The version that its name states, without v.'),
    kind: z.string(),
    markers: z.array(z.string()),
    url: z.string().nullable(),
    meeting: Meeting.describe('The meeting at which it was tabled.'),
    citation: z.string().describe('How to cite it.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'Document', description: 'A document tabled at a meeting. The graph holds its row, not its content.' });
export type Document = z.infer<typeof Document>;

/** `changeRequest`: the id of the change request whose version is cited; by default that of the document's series. */
export const documentOf = (result: DocumentResult, footnotes: Footnotes, changeRequest?: string): Document => ({
  id: result.id,
  shortName: result.shortName,
  title: result.title,
  version: result.version,
  kind: result.kind,
  markers: [...result.markers],
  url: result.url,
  meeting: meetingOf(result.meeting),
  citation: citationOfDocument(result, result.rows, changeRequest),
  ...footnotes.of(result.rows),
});

export const meetingOf = ({ id, label, date }: MeetingResult): z.infer<typeof Meeting> => ({ id, label, date });

export const citationOfDocument = (
  result: DocumentResult,
  rows: readonly RowResult[],
  changeRequest = result.series?.__typename === 'ChangeRequest' ? result.series.id : undefined,
): string =>
  citationOf({
    name: citedName(result, changeRequest ?? null),
    version: result.version,
    meeting: result.meeting,
    rows,
  });

/** `DAG 31, 13 December 2023` */
export const meetingText = ({ label, date }: Pick<MeetingResult, 'label' | 'date'>): string =>
  `${label}, ${formatDate(date)}`;
