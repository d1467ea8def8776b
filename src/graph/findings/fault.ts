import type { Known } from '../rules/rule.js';
import type { Reading } from '../reading.js';
import type { Label, Severity } from '../ontology.js';

/** A fault of the record: what is at fault, and the rows that show it. */
export interface Fault {
  readonly code: string;
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
}

/** Finds one kind of fault; its file is named by the code. */
export interface FaultRule {
  readonly code: string;
  find(known: Examined): Iterable<Fault>;
}
