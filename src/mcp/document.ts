import { z } from 'zod';
import { citationOf, citedName, dayInWords } from '../export/trace/cite.js';
import { RESTS_ON, type Notes, type ToldRow } from './evidence.js';

/** Needs the fragment `Row`. */
export const DOCUMENT = `
fragment Document on Document {
  id
  shortName
  title
  version
  kind
  markers
  url
  meeting { id label date }
  series { ... on ChangeRequest { id } }
  rows { ...Row }
}`;

export interface ToldDocument {
  readonly id: string;
  readonly shortName: string;
  readonly title: string | null;
  readonly version: string | null;
  readonly kind: string;
  readonly markers: readonly string[];
  readonly url: string | null;
  readonly meeting: ToldMeeting;
  /** With an id where it is a change request. */
  readonly series: { readonly id?: string } | null;
  readonly rows: readonly ToldRow[];
}

export interface ToldMeeting {
  readonly id: string;
  readonly label: string;
  readonly date: string;
}

export const Meeting = z
  .object({ id: z.string(), label: z.string(), date: z.string() })
  .meta({ id: 'Meeting', description: 'A day on which a group met.' });

export const Document = z
  .object({
    id: z.string(),
    shortName: z.string().describe('Its name as listed.'),
    title: z.string().nullable(),
    version: z.string().nullable().describe('As its name says it, without v.'),
    kind: z.string(),
    markers: z.array(z.string()),
    url: z.string().nullable(),
    meeting: Meeting.describe('Where it was tabled.'),
    citation: z.string().describe('How to cite it.'),
    ...RESTS_ON,
  })
  .meta({ id: 'Document', description: 'What was tabled at a meeting. Nothing is known of it but its rows.' });
export type Document = z.infer<typeof Document>;

/** `changeRequest` is the one that it is cited as a version of; its own where none is named. */
export const documentOf = (told: ToldDocument, notes: Notes, changeRequest?: string): Document => ({
  id: told.id,
  shortName: told.shortName,
  title: told.title,
  version: told.version,
  kind: told.kind,
  markers: [...told.markers],
  url: told.url,
  meeting: { ...told.meeting },
  citation: citationOfDocument(told, told.rows, changeRequest),
  ...notes.of(told.rows),
});

export const citationOfDocument = (
  told: ToldDocument,
  rows: readonly ToldRow[],
  changeRequest = told.series?.id,
): string =>
  citationOf({
    name: citedName(told, changeRequest ?? null),
    version: told.version,
    meeting: told.meeting,
    rows,
  });

export const versionInWords = (version: string | null): string => (version === null ? 'no version' : `v${version}`);

/** `DAG 31, 13 December 2023` */
export const meetingInWords = ({ label, date }: ToldMeeting): string => `${label}, ${dayInWords(date)}`;
