import type { NamedDocument } from '../documents.js';
import type { RelationshipFact } from '../facts.js';
import type { HeldMeeting } from '../meetings.js';
import type { Label, Severity } from '../ontology.js';
import type { Reading } from '../reading.js';
import type { UnlistedMeeting } from '../recorded-meeting.js';
import { rowsOf, type Known } from '../rules/rule.js';

/** A fault of the record: what is at fault, and the rows that show it. */
export interface Fault {
  readonly severity: Severity;
  /** A sentence that a programme office can act on. */
  readonly message: string;
  readonly subject: string;
  readonly subjectLabel: Label;
  /** Ids of the rows that it rests on, sorted. */
  readonly rows: readonly string[];
}

export interface Examined extends Known {
  /** The newest reading of each listing. */
  readonly current: readonly Reading[];
  /** The meeting that a record names and no listing has, by the record's id. */
  readonly unlisted: ReadonlyMap<string, UnlistedMeeting>;
  /** The edges that the rules drew, by type. */
  readonly edges: (type: RelationshipFact['type']) => readonly RelationshipFact[];
}

/** Finds one kind of fault; its file is named by the code. */
export interface FaultRule {
  readonly code: string;
  find(known: Examined): Iterable<Fault>;
}

/** A fault of one document, which rests on its own rows and on those of `others`. */
export const ofDocument = (
  severity: Severity,
  document: NamedDocument,
  message: string,
  ...others: NamedDocument[]
): Fault => ({
  severity,
  message,
  subject: document.id,
  subjectLabel: 'Document',
  rows: rowsOf(document, ...others),
});

export const ofMeeting = (severity: Severity, meeting: HeldMeeting, message: string): Fault => ({
  severity,
  message,
  subject: meeting.id,
  subjectLabel: 'Meeting',
  rows: rowsOf(...meeting.documents),
});

/** `DAG 20 Papers (DAG, 2023-01-11)`: a document as a message names it. */
export const named = ({ name, group, date }: NamedDocument): string => `${name.shortName} (${group}, ${date})`;
