import type { Change } from '../../graph/history.js';
import type { Severity } from '../../graph/ontology.js';

/**
 * All that is known of one change request, with the rows that it is known from. This is the shape
 * of the packet's JSON. It holds no time but the record's own, so the same graph gives the same bytes.
 */
export interface Trace {
  readonly changeRequest: { readonly id: string; readonly title: string | null; readonly claims: readonly Claim[] };
  /** Every tabling, in order. */
  readonly history: readonly TraceStep[];
  /** What is about it without being it, by the day it was tabled. */
  readonly supporting: readonly TraceDocument[];
  /** What the versions that are listed tell of others that are not. */
  readonly neverPublished: readonly TraceFinding[];
  /** The other faults of the record in what it rests on. */
  readonly findings: readonly TraceFinding[];
  /** The readings of listings that all of this rests on. */
  readonly snapshot: readonly TraceListing[];
}

export interface TraceStep {
  /** From 1. */
  readonly position: number;
  readonly change: Change;
  /** The document's own, without `v`; null where it says none. */
  readonly version: string | null;
  readonly document: TraceDocument;
  /** Where the edge of the lineage leads, which is not always the step before. */
  readonly previous: { readonly position: number; readonly document: string } | null;
  readonly daysSincePrevious: number | null;
  /** The same version at the same meeting. */
  readonly copies: readonly TraceDocument[];
  /** Ids of what supports it and was tabled with it. */
  readonly supporting: readonly string[];
}

export interface TraceDocument {
  readonly id: string;
  readonly shortName: string;
  readonly title: string | null;
  readonly version: string | null;
  readonly markers: readonly string[];
  readonly url: string | null;
  readonly meeting: TraceMeeting;
  readonly rows: readonly TraceRow[];
  /** What is said of it, but for its rows. */
  readonly claims: readonly Claim[];
  /** How to cite it. */
  readonly citation: string;
}

export interface TraceMeeting {
  readonly id: string;
  readonly label: string;
  /** `2023-02-16` */
  readonly date: string;
  readonly group: string;
}

export interface TraceRow {
  readonly id: string;
  readonly line: number;
  /** As published. */
  readonly text: string;
  readonly listing: TraceListing;
}

export interface TraceListing {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** The time at which it stood so. */
  readonly asOf: string;
  readonly rowCount: number;
  readonly sha256: string;
}

/** An edge of the graph, from what it is told of. */
export interface Claim {
  readonly type: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly correction: string | null;
  readonly rows: readonly TraceRow[];
}

export interface TraceFinding {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The reason of a correction; null while it is open. */
  readonly acknowledged: string | null;
  readonly subject: string;
  readonly rows: readonly TraceRow[];
}
