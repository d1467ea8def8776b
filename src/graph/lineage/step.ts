import type { Tabling } from '../tablings.js';
import type { SeriesDocument } from './series-document.js';

/** From a tabling to the one that it follows in its lineage. */
export interface LineageStep {
  readonly type: 'REVISES' | 'RETABLES';
  readonly rule: LineageRule;
  readonly tabling: Tabling<SeriesDocument>;
  readonly previous: Tabling<SeriesDocument>;
}

export type LineageRule =
  | 'higher-version-than-all-before'
  | 'lower-version-than-the-tabling-before'
  | 'same-version-at-a-later-meeting'
  | 'next-higher-version'
  | 'later-rank-of-one-version';
