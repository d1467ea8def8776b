import type DataLoader from 'dataloader';
import { historyOf } from '../../graph/history.js';
import type { GraphReader } from '../../store/store.js';
import { byMeeting, inOrder } from '../order.js';
import type { Document } from '../types/document.js';
import { HistoryStep, type TabledDocument } from '../types/history-step.js';
import { Link } from '../types/link.js';
import { manyById } from './batched-loader.js';
import { toDocument, type NodeLoaders } from './node-loaders.js';

/** The documents of one change request or series, in order. */
export class SeriesHistory {
  constructor(
    /** Its own documents, by date. */
    readonly documents: readonly Document[],
    /** The version of it that each of its own documents is, by the document's id; null where the name gives none. */
    private readonly versions: ReadonlyMap<string, string | null>,
    /** Documents that support a change request or refer to a series, by date. */
    readonly others: readonly Document[],
    private readonly lineage: readonly Link[],
  ) {}

  /** Every tabling, in order; those up to and including the day `asOf` where it is given. */
  history(asOf: string | null): HistoryStep[] {
    const tabled = upTo(asOf, this.documents).map((document) =>
      toTabled(document, this.versions.get(document.id) ?? null),
    );
    const others = upTo(asOf, this.others).map((document) => toTabled(document, document.version));
    return historyOf(tabled, this.lineage, others).map((step) => new HistoryStep(step));
  }

  /** The document that was tabled last. */
  latest(): Document | null {
    return this.history(null).at(-1)?.step.document.document ?? null;
  }
}

/** The documents tabled on or before a day. */
export const upTo = (asOf: string | null, documents: readonly Document[]): readonly Document[] =>
  asOf === null ? documents : documents.filter((document) => document.tabledAt.date <= asOf);

const toTabled = (document: Document, version: string | null): TabledDocument => ({
  id: document.id,
  shortName: document.shortName,
  version,
  markers: document.markers,
  meeting: document.tabledAt.id,
  date: document.tabledAt.date,
  document,
});

/** By the id of the change request or of the series. */
export interface SeriesHistories {
  readonly changeRequests: DataLoader<string, SeriesHistory>;
  readonly series: DataLoader<string, SeriesHistory>;
}

export function createSeriesHistories(graph: GraphReader, nodeLoaders: NodeLoaders): SeriesHistories {
  const historiesOf = (label: 'ChangeRequest' | 'DocumentSeries') =>
    manyById(
      async (ids) => graph.read(`find-history/${label}`, { ids }),
      (row) => row.of,
      (rows) => {
        const found = rows.map((row) => ({ ...row, document: toDocument(row) }));
        for (const { document } of found) {
          nodeLoaders.documents.prime(document.id, document);
          nodeLoaders.meetings.prime(document.tabledAt.id, document.tabledAt);
        }
        const own = found.filter((row) => row.role === 'VERSION_OF');
        return new SeriesHistory(
          inOrder(
            own.map((row) => row.document),
            byMeeting,
          ),
          new Map(own.map(({ document, version }) => [document.id, version])),
          inOrder(
            found.filter((row) => row.role !== 'VERSION_OF').map((row) => row.document),
            byMeeting,
          ),
          own.flatMap(({ of, document, lineage }) =>
            lineage.filter(({ series }) => series === of).map((link) => new Link({ ...link, from: document.id })),
          ),
        );
      },
    );
  return { changeRequests: historiesOf('ChangeRequest'), series: historiesOf('DocumentSeries') };
}
