import type { Profile } from '../../recognition/profile.js';
import type { NamedDocument } from '../documents.js';
import type { Basis } from '../ontology.js';

/** Why a document is a version of its series. */
export interface Membership {
  readonly document: NamedDocument;
  /** The version and the title that hold for this series; null where the name gives none. */
  readonly version: string | null;
  readonly title: string | null;
  readonly rule: string;
  readonly basis: Basis;
  /** How sure it is, 0 to 1, if the name is read right. */
  readonly confidence: number;
  /** By whom, when and why, where a correction put it there. */
  readonly correction?: string;
}

/** A change request or another series: its documents are versions of it. */
export interface Series {
  /** `CR018`, `series/des-196`. */
  readonly id: string;
  readonly label: 'ChangeRequest' | 'DocumentSeries';
  /** The reference that is its name: `DES-196`, `CR028 Appendix 2`; a change request has none. */
  readonly reference: string | null;
  /** By date, then id. */
  readonly members: readonly Membership[];
  /** The series that a correction merged into it. */
  readonly merged: readonly Series[];
}

/** Says which series a document is a version of, by its name alone. */
export interface SeriesRule {
  /** The `rule` of the relationships that it gives. */
  readonly rule: string;
  readonly claim: string;
  readonly basis: Basis;
  readonly confidence: number;
  /** A key that is equal for all versions of the series; null where the rule does not apply. */
  keyOf(document: Pick<NamedDocument, 'id' | 'name'>, profile: Profile): string | null;
}

/** Every series, and every one that was merged into another, with the series that it now is. */
export function* withMerged(series: readonly Series[]): Iterable<readonly [part: Series, whole: Series]> {
  for (const whole of series) {
    yield [whole, whole];
    for (const part of whole.merged) yield [part, whole];
  }
}
