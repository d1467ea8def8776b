import type { Label } from '../../graph/ontology.js';
import type { GraphReader } from '../../store/store.js';
import { byCode, byId, byLink, byListing, inOrder } from '../order.js';
import { Finding } from '../types/finding.js';
import { Link } from '../types/link.js';
import { Publication } from '../types/publication.js';
import { manyById } from './batched-loader.js';
import { toRow, type NodeLoaders } from './node-loaders.js';

/** Loads what nodes are related to, by their ids. */
export type RelationshipLoaders = ReturnType<typeof createRelationshipLoaders>;

type Evidenced = Extract<Label, 'Group' | 'Meeting' | 'Document' | 'ChangeRequest' | 'Publication' | 'Finding'>;
type FoundAbout = Extract<Label, 'Meeting' | 'Document' | 'ChangeRequest' | 'DocumentSeries'>;

export function createRelationshipLoaders(graph: GraphReader, nodeLoaders: NodeLoaders) {
  const evidence = (label: Evidenced) =>
    manyById(
      async (ids) => graph.read(`find-evidence/${label}`, { ids }),
      (row) => row.of,
      (found) => {
        const rows = inOrder(found.map(toRow), byListing);
        for (const row of rows) nodeLoaders.rows.prime(row.id, row);
        return rows;
      },
    );
  const findings = (label: FoundAbout) =>
    manyById(
      async (ids) => graph.read(`find-findings-about/${label}`, { ids }),
      (row) => row.of,
      (found) =>
        inOrder(
          found.map(({ node, subject }) => new Finding(node, subject)),
          byCode,
        ),
    );
  return {
    /** Every relationship from or to a document, in order. */
    ofDocuments: manyById(
      async (ids) => graph.read('find-document-links', { ids }),
      (row) => row.id,
      (found) => found.map((row) => new Link(row)).sort(byLink),
    ),
    ofMeetings: manyById(
      async (ids) => graph.read('find-meeting-links', { ids }),
      (row) => row.id,
      ([links]) => links ?? { previous: [], next: [], records: [], changeRequests: [] },
    ),
    /** The publications of document series, in order. */
    publications: manyById(
      async (ids) => graph.read('find-publications-of/DocumentSeries', { ids }),
      (row) => row.of,
      (found) =>
        inOrder(
          found.map(({ node, of }) => new Publication(node, of)),
          byId,
        ),
    ),
    /** The rows that are the evidence for a node, in order. */
    rows: {
      Group: evidence('Group'),
      Meeting: evidence('Meeting'),
      Document: evidence('Document'),
      ChangeRequest: evidence('ChangeRequest'),
      Publication: evidence('Publication'),
      Finding: evidence('Finding'),
    },
    /** The findings about a node and about its documents, in order. */
    findings: {
      Meeting: findings('Meeting'),
      Document: findings('Document'),
      ChangeRequest: findings('ChangeRequest'),
      DocumentSeries: findings('DocumentSeries'),
    },
  };
}
