import type { Label } from '../../graph/ontology.js';
import type { GraphReader } from '../../store/store.js';
import { byCode, byLink, byListing, inOrder } from '../order.js';
import { Finding } from '../types/finding.js';
import { Link } from '../types/link.js';
import { manyEach } from './batch.js';
import { rowOf, type Things } from './things.js';

/** What things of the graph are linked to, by their ids. */
export type Links = ReturnType<typeof linksOf>;

type Evidenced = Extract<Label, 'Group' | 'Meeting' | 'Document' | 'ChangeRequest' | 'Finding'>;
type FoundAbout = Extract<Label, 'Meeting' | 'Document' | 'ChangeRequest' | 'DocumentSeries'>;

export function linksOf(graph: GraphReader, things: Things) {
  const evidence = (label: Evidenced) =>
    manyEach(
      async (ids) => graph.read(`find-evidence/${label}`, { ids }),
      (row) => row.of,
      (found) => {
        const rows = inOrder(found.map(rowOf), byListing);
        for (const row of rows) things.rows.prime(row.id, row);
        return rows;
      },
    );
  const findings = (label: FoundAbout) =>
    manyEach(
      async (ids) => graph.read(`find-findings-about/${label}`, { ids }),
      (row) => row.of,
      (found) =>
        inOrder(
          found.map(({ node, subject }) => new Finding(node, subject)),
          byCode,
        ),
    );
  return {
    /** Every relationship that a document is an end of, in order. */
    ofDocuments: manyEach(
      async (ids) => graph.read('find-document-links', { ids }),
      (row) => row.id,
      (found) => found.map((row) => new Link(row)).sort(byLink),
    ),
    ofMeetings: manyEach(
      async (ids) => graph.read('find-meeting-links', { ids }),
      (row) => row.id,
      ([links]) => links ?? { previous: [], next: [], records: [], changeRequests: [] },
    ),
    /** The rows that a thing rests on, in order. */
    rows: {
      Group: evidence('Group'),
      Meeting: evidence('Meeting'),
      Document: evidence('Document'),
      ChangeRequest: evidence('ChangeRequest'),
      Finding: evidence('Finding'),
    },
    /** What is found about a thing and about its documents, in order. */
    findings: {
      Meeting: findings('Meeting'),
      Document: findings('Document'),
      ChangeRequest: findings('ChangeRequest'),
      DocumentSeries: findings('DocumentSeries'),
    },
  };
}
