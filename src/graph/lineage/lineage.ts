import type { NamedDocument } from '../documents.js';
import type { Series } from '../series/series.js';
import { tablings, type Tabling } from '../tablings.js';
import { stepsByDate } from './by-date.js';
import { stepsByVersion } from './by-version.js';
import { toSeriesDocument, type SeriesDocument } from './series-document.js';
import type { LineageStep } from './step.js';

/** The tablings of one series, of one meeting's pack, or of its record of one kind, and the steps between them. */
export interface Lineage {
  readonly of: 'series' | 'pack' | 'record';
  /** Null for packs and records, which are of no series. */
  readonly series: Series | null;
  /** By date, then meeting, then version. */
  readonly tablings: readonly Tabling<SeriesDocument>[];
  readonly steps: readonly LineageStep[];
  /** How sure it is, 0 to 1, that this document belongs to the lineage. */
  certaintyOf(document: string): number;
}

/** Series go by the date of their meetings. */
export function lineageOfSeries(series: Series): Lineage {
  const inOrder = tablings(series.members.map(({ document }) => toSeriesDocument(document)));
  const certainty = new Map(series.members.map(({ document, confidence }) => [document.id, confidence]));
  return {
    of: 'series',
    series,
    tablings: inOrder,
    steps: stepsByDate(inOrder),
    certaintyOf: (document) => certainty.get(document)!,
  };
}

/** Packs and records go by version, whatever the date: corrected minutes may be tabled at a later meeting. */
export function lineageByVersion(
  of: 'pack' | 'record',
  documents: readonly NamedDocument[],
  certainty: number,
): Lineage {
  const inOrder = tablings(documents.map(toSeriesDocument));
  return { of, series: null, tablings: inOrder, steps: stepsByVersion(inOrder), certaintyOf: () => certainty };
}
