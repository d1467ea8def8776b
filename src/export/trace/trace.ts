import type { Change } from '../../graph/history.js';
import type { Severity } from '../../graph/ontology.js';

/**
 * Everything in the graph about one change request, with its evidence: the shape of the packet's
 * JSON. It holds no times but those of the readings, so the same graph gives the same bytes.
 */
export interface Trace {
  readonly changeRequest: {
    readonly id: string;
    readonly title: string | null;
    readonly claims: readonly TraceRelationship[];
  };
  /** Every tabling, in order. */
  readonly history: readonly TraceStep[];
  /** Documents that support it, by the date of their meeting. */
  readonly supporting: readonly TraceDocument[];
  /** Findings about versions that must exist but are not listed. */
  readonly neverPublished: readonly TraceFinding[];
  /** All other findings. */
  readonly findings: readonly TraceFinding[];
  /** The readings of listings that hold the evidence. */
  readonly snapshot: readonly TraceListing[];
}

export interface TraceStep {
  /** From 1. */
  readonly position: number;
  readonly change: Change;
  /** The document's own version, without `v`; null if it states none. */
  readonly version: string | null;
  readonly document: TraceDocument;
  /** The tabling that it revises or retables, which is not always the step before. */
  readonly previous: { readonly position: number; readonly document: string } | null;
  readonly daysSincePrevious: number | null;
  /** Documents of the same version at the same meeting. */
  readonly copies: readonly TraceDocument[];
  /** Ids of the supporting documents at the same meeting. */
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
  /** Its relationships, except `EVIDENCED_BY`. */
  readonly claims: readonly TraceRelationship[];
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
  /** When the listing had this content. */
  readonly asOf: string;
  readonly rowCount: number;
  readonly sha256: string;
}

/** A relationship that starts at the node which holds it. */
export interface TraceRelationship {
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
  /** The reason that a correction gives for accepting it; null while it is open. */
  readonly acknowledged: string | null;
  /** The id of the node that it is about. */
  readonly subject: string;
  /** The caption of that node. */
  readonly about: string;
  readonly rows: readonly TraceRow[];
}
