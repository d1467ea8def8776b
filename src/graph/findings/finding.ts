import { groupBy } from '../../listing/group-by.js';
import type { NamedDocument } from '../documents.js';
import type { RelationshipFact } from '../facts.js';
import type { Meeting } from '../meetings.js';
import { SEVERITIES, type Label, type Severity } from '../ontology.js';
import type { AnyReading } from '../reading.js';
import type { UnlistedMeeting } from '../recorded-meeting.js';
import { rowsOf } from '../rows-of.js';
import type { InferenceContext } from '../rules/rule.js';

/** A fault in the published listings: what is at fault, and the rows that show it. */
export interface Finding {
  readonly severity: Severity;
  /** A sentence of fact that does not repeat the subject's name, then one of advice where there is any. */
  readonly message: string;
  readonly subject: string;
  readonly subjectLabel: Label;
  /** Ids of the rows that it rests on, sorted. */
  readonly rows: readonly string[];
}

/** What the rules for findings look at. */
export interface FindingContext extends InferenceContext {
  /** The newest reading of each listing and catalogue. */
  readonly current: readonly AnyReading[];
  /** The meeting that a record names and no listing has, by the record's id. */
  readonly unlisted: ReadonlyMap<string, UnlistedMeeting>;
  /** The inferred relationships of a type. */
  readonly relationshipsOf: (type: RelationshipFact['type']) => readonly RelationshipFact[];
}

/** Finds faults of one kind; its file is named by the code. */
export interface FindingRule {
  readonly code: string;
  /** The severities that it may give. */
  readonly severities: readonly Severity[];
  /** The condition, in words. */
  readonly when: string;
  find(context: FindingContext): Iterable<Finding>;
}

/** About one document. It rests on the document's rows and on those of `others`. */
export const ofDocument = (
  severity: Severity,
  document: NamedDocument,
  message: string,
  others: readonly NamedDocument[] = [],
): Finding => ({
  severity,
  message,
  subject: document.id,
  subjectLabel: 'Document',
  rows: rowsOf([document, ...others]),
});

/** About one meeting. It rests on the rows of the meeting's documents. */
export const ofMeeting = (severity: Severity, meeting: Meeting, message: string): Finding => ({
  severity,
  message,
  subject: meeting.id,
  subjectLabel: 'Meeting',
  rows: rowsOf(meeting.documents),
});

/** One finding for each subject: a document of several series may have one fault in each. The highest severity holds. */
export function onePerSubject(findings: Iterable<Finding>): Finding[] {
  return [...groupBy(findings, ({ subject }) => subject).values()].map((same) => {
    const severity = SEVERITIES.findLast((one) => same.some((finding) => finding.severity === one))!;
    const message = [...new Set(same.map((finding) => finding.message))].join(' ');
    return { ...same[0]!, severity, message, rows: [...new Set(same.flatMap(({ rows }) => rows))].sort() };
  });
}
