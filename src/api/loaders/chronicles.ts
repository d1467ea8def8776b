import type DataLoader from 'dataloader';
import { historyOf } from '../../graph/history.js';
import type { GraphReader } from '../../store/store.js';
import { byMeeting, inOrder } from '../order.js';
import type { Document } from '../types/document.js';
import { HistoryStep, type Tabled } from '../types/history-step.js';
import { Link } from '../types/link.js';
import { manyEach } from './batch.js';
import { documentOf, type Things } from './things.js';

/** What is told from the documents of one change request or series. */
export class Chronicle {
  constructor(
    /** Its own documents, by date. */
    readonly documents: readonly Document[],
    /** What supports a change request, or refers to a series, by date. */
    readonly others: readonly Document[],
    private readonly lineage: readonly Link[],
  ) {}

  /** Every tabling, in order, up to and with the day `asOf` where one is given. */
  history(asOf: string | null): HistoryStep[] {
    const tabled = upTo(asOf, this.documents).map(tabledOf);
    const others = upTo(asOf, this.others).map(tabledOf);
    return historyOf(tabled, this.lineage, others).map((step) => new HistoryStep(step));
  }

  /** What was tabled last. */
  latest(): Document | null {
    return this.history(null).at(-1)?.step.document.document ?? null;
  }
}

/** Those tabled on that day or before. */
export const upTo = (asOf: string | null, documents: readonly Document[]): readonly Document[] =>
  asOf === null ? documents : documents.filter((document) => document.tabledAt.date <= asOf);

const tabledOf = (document: Document): Tabled => ({
  id: document.id,
  shortName: document.shortName,
  version: document.version,
  markers: document.markers,
  meeting: document.tabledAt.id,
  date: document.tabledAt.date,
  document,
});

/** By the id of the change request or of the series. */
export interface Chronicles {
  readonly changeRequests: DataLoader<string, Chronicle>;
  readonly series: DataLoader<string, Chronicle>;
}

export function chroniclesOf(graph: GraphReader, things: Things): Chronicles {
  const chronicle = (label: 'ChangeRequest' | 'DocumentSeries') =>
    manyEach(
      async (ids) => graph.read(`find-history/${label}`, { ids }),
      (row) => row.of,
      (rows) => {
        const found = rows.map((row) => ({ ...row, document: documentOf(row) }));
        for (const { document } of found) {
          things.documents.prime(document.id, document);
          things.meetings.prime(document.tabledAt.id, document.tabledAt);
        }
        const own = found.filter((row) => row.role === 'VERSION_OF');
        return new Chronicle(
          inOrder(
            own.map((row) => row.document),
            byMeeting,
          ),
          inOrder(
            found.filter((row) => row.role !== 'VERSION_OF').map((row) => row.document),
            byMeeting,
          ),
          own.flatMap((row) => row.lineage.map((link) => new Link({ ...link, from: row.document.id }))),
        );
      },
    );
  return { changeRequests: chronicle('ChangeRequest'), series: chronicle('DocumentSeries') };
}
