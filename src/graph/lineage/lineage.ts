import type { NamedDocument } from '../documents.js';
import type { Series } from '../series/series.js';
import { tablings, type Tabling } from '../tablings.js';
import { sameVersions } from '../version-order.js';
import { stepsByDate } from './by-date.js';
import { stepsByIssue } from './by-issue.js';
import { recordIssues } from './record-issues.js';
import { toSeriesDocument, type SeriesDocument } from './series-document.js';
import type { LineageStep } from './step.js';

/** The tablings of one series, of one meeting's pack, or of its record of one kind, and the steps between them. */
export interface Lineage {
  readonly of: 'series' | 'pack' | 'record';
  /** Null for packs and records, which are of no series. */
  readonly series: Series | null;
  /** Of a series or pack by date, then meeting, then version; of a record by version, then rank, then date. */
  readonly tablings: readonly Tabling<SeriesDocument>[];
  readonly steps: readonly LineageStep[];
  /** How sure it is, 0 to 1, that this document belongs to the lineage, if its name is read right. */
  certaintyOf(document: string): number;
}

/** Series go by the date of their meetings. */
export function lineageOfSeries(series: Series): Lineage {
  const inOrder = tablings(series.members.map((member) => toSeriesDocument(member.document, member)));
  const certainty = new Map(series.members.map(({ document, confidence }) => [document.id, confidence]));
  return {
    of: 'series',
    series,
    tablings: inOrder,
    steps: stepsByDate(inOrder),
    certaintyOf: (document) => certainty.get(document)!,
  };
}

/** Packs go by version, whatever the date. */
export function lineageOfPack(documents: readonly NamedDocument[]): Lineage {
  const inOrder = tablings(documents.map((document) => toSeriesDocument(document)));
  const steps = stepsByIssue(sameVersions(inOrder, (tabling) => tabling.countsAs));
  return { of: 'pack', series: null, tablings: inOrder, steps, certaintyOf: () => 1 };
}

/** Records go by version and rank, whatever the date: corrected minutes may be tabled at a later meeting. */
export function lineageOfRecord(documents: readonly NamedDocument[], certainty: number): Lineage {
  const issues = recordIssues(documents.map((document) => toSeriesDocument(document)));
  const steps = stepsByIssue(issues);
  return { of: 'record', series: null, tablings: issues.flat(), steps, certaintyOf: () => certainty };
}
