import { z } from 'zod';
import { citation } from '../export/citation.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { citationOfDocument, DOCUMENT, MEETING, meetingText } from './document.js';
import { EVIDENCE_FIELDS, footnoteMarks, ROW, type Footnotes, type RowResult } from './evidence.js';
import { ITEM, Item, itemOf } from './item.js';
import { bullet, ofAll, onOneLine } from './lines.js';

export const FINDING = graphql(
  `
    fragment Finding on Finding {
      id
      code
      severity
      message
      acknowledged
      subject {
        ...Item
        ... on Document {
          ...Document
        }
        ... on Meeting {
          ...Meeting
        }
      }
      rows {
        ...Row
      }
    }
  `,
  [ITEM, DOCUMENT, MEETING, ROW],
);
export type FindingResult = ResultOf<typeof FINDING>;

export const Finding = z
  .object({
    id: z.string(),
    code: z.string(),
    severity: z.string(),
    message: z.string(),
    acknowledged: z.string().nullable().describe('Why an analyst accepts it; null while it is open.'),
    subject: Item.describe('The item that it is about.'),
    citation: z.string().describe('How to cite the rows that show it.'),
    ...EVIDENCE_FIELDS,
  })
  .meta({ id: 'Finding', description: 'A data-quality finding: something is wrong with what was published.' });
export type Finding = z.infer<typeof Finding>;

export const findingOf = (
  { id, code, severity, message, acknowledged, subject, rows }: FindingResult,
  footnotes: Footnotes,
): Finding => ({
  id,
  code,
  severity,
  message,
  acknowledged,
  subject: itemOf(subject),
  citation: citationOfSubject(subject, rows),
  ...footnotes.of(rows),
});

function citationOfSubject(subject: FindingResult['subject'], rows: readonly RowResult[]): string {
  if (subject.__typename === 'Document') return citationOfDocument(subject, rows);
  // A row is cited by its listing and line, not by its text.
  if (subject.__typename === 'ListingRow') return citation([rows[0]?.listing.name ?? subject.id], rows);
  return citation([subject.__typename === 'Meeting' ? meetingText(subject) : itemOf(subject).name], rows);
}

export const findingText = (finding: Finding): string[] => [
  `${finding.severity} ${finding.code}: ${finding.subject.name}. ${onOneLine(finding.message)}${footnoteMarks(finding)}`,
  ...(finding.acknowledged === null ? [] : [`Acknowledged: ${finding.acknowledged}`]),
  `Cite as: ${finding.citation}`,
];

/** The findings of one item, as a section of a text. */
export const findingsSection = (findings: readonly Finding[], count: number): string[] =>
  findings.length === 0
    ? ['No findings.']
    : [`Findings${ofAll(findings, count)}`, ...findings.flatMap((finding) => bullet(findingText(finding)))];
