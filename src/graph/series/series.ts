import type { NamedDocument } from '../documents.js';
import type { Basis } from '../ontology.js';

/** Why a document is of its series. */
export interface Membership {
  readonly document: NamedDocument;
  readonly rule: string;
  readonly basis: Basis;
  readonly confidence: number;
  /** By whom, when and why, where a correction put it there. */
  readonly correction?: string;
}

/** A change request or another thing of which documents are versions. */
export interface Series {
  /** `CR018`, `series/des-196`. */
  readonly id: string;
  readonly label: 'ChangeRequest' | 'DocumentSeries';
  /** The reference that is its name: `DES-196`, `CR028 Appendix 2`; a change request has none. */
  readonly reference: string | null;
  readonly members: readonly Membership[];
}

/** A rule that says which thing a document is one version of, by its name alone. */
export interface SeriesRule {
  /** The claim, which every edge that rests on it names. */
  readonly rule: string;
  readonly basis: Basis;
  readonly confidence: number;
  /** A key that is equal for all versions of the thing; null where the rule says nothing. */
  keyOf(document: NamedDocument): string | null;
}
