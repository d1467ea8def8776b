import { z } from 'zod';
import { cited } from '../export/trace/cite.js';
import { citationOfDocument, meetingInWords, type ToldDocument, type ToldMeeting } from './document.js';
import { marks, RESTS_ON, type Notes, type ToldRow } from './evidence.js';
import { item, ofAll, onOneLine } from './lines.js';
import { Thing, thingOf, type ToldThing } from './thing.js';

/** Needs the fragments `Thing`, `Row` and `Document`. */
export const FINDING = `
fragment Finding on Finding {
  id
  code
  severity
  message
  acknowledged
  subject { ...Thing ... on Document { ...Document } ... on Meeting { date } }
  rows { ...Row }
}`;

export interface ToldFinding {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly acknowledged: string | null;
  readonly subject: ToldSubject;
  readonly rows: readonly ToldRow[];
}

type ToldSubject =
  | (ToldThing & ToldDocument & { readonly __typename: 'Document' })
  | (ToldThing & ToldMeeting & { readonly __typename: 'Meeting' })
  | (ToldThing & { readonly __typename: 'Group' | 'ChangeRequest' | 'DocumentSeries' | 'ListingRow' });

export const Finding = z
  .object({
    id: z.string(),
    code: z.string(),
    severity: z.string(),
    message: z.string(),
    acknowledged: z.string().nullable().describe('Why an analyst accepts it; null while it is open.'),
    subject: Thing.describe('What is at fault.'),
    citation: z.string().describe('How to cite the rows that show it.'),
    ...RESTS_ON,
  })
  .meta({ id: 'Finding', description: 'A fault of the record: of what was published, not of the graph.' });
export type Finding = z.infer<typeof Finding>;

export const findingOf = (
  { id, code, severity, message, acknowledged, subject, rows }: ToldFinding,
  notes: Notes,
): Finding => ({
  id,
  code,
  severity,
  message,
  acknowledged,
  subject: thingOf(subject),
  citation: citationOfSubject(subject, rows),
  ...notes.of(rows),
});

function citationOfSubject(subject: ToldSubject, rows: readonly ToldRow[]): string {
  if (subject.__typename === 'Document') return citationOfDocument(subject, rows);
  // A row is cited by its place, not by its text.
  if (subject.__typename === 'ListingRow') return cited([rows[0]?.listing.name ?? subject.id], rows);
  return cited([subject.__typename === 'Meeting' ? meetingInWords(subject) : thingOf(subject).name], rows);
}

export const findingInWords = (finding: Finding): string[] => [
  `${finding.severity} ${finding.code}: ${onOneLine(finding.message)}${marks(finding)}`,
  ...(finding.acknowledged === null ? [] : [`Acknowledged: ${finding.acknowledged}`]),
  `Cite as: ${finding.citation}`,
];

/** What shows in a thing that the record may be at fault in. */
export const faultsInWords = (findings: readonly Finding[], count: number): string[] =>
  findings.length === 0
    ? ['No fault of the record shows in it.']
    : [`Faults of the record${ofAll(findings, count)}`, ...findings.flatMap((it) => item(findingInWords(it)))];
