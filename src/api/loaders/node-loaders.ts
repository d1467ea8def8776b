import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';
import type { StoredNode } from '../../store/stored-graph.js';
import type { GraphReader } from '../../store/store.js';
import { ChangeRequest } from '../types/change-request.js';
import { DocumentSeries } from '../types/document-series.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { Group } from '../types/group.js';
import { ListingRow } from '../types/listing-row.js';
import { Listing } from '../types/listing.js';
import { Meeting } from '../types/meeting.js';
import type { Node } from '../types/node.js';
import { Publication } from '../types/publication.js';
import { oneById } from './batched-loader.js';

interface StoredDocument {
  readonly document: StoredNode<'Document'>;
  readonly meeting: StoredNode<'Meeting'>;
  readonly group: string;
}

interface StoredRow {
  readonly row: StoredNode<'ListingRow'>;
  readonly listing: string;
  readonly documents: readonly string[];
  readonly publications: readonly string[];
}

export const toDocument = ({ document, meeting, group }: StoredDocument): Document =>
  new Document(document, new Meeting(meeting, group));

export const toRow = ({ row, listing, documents, publications }: StoredRow): ListingRow =>
  new ListingRow(row, listing, documents, publications);

/** Loads nodes of each label by id. */
export type NodeLoaders = ReturnType<typeof createNodeLoaders>;

export function createNodeLoaders(graph: GraphReader) {
  const groups = oneById(async (ids) =>
    (await graph.read('find-groups', { ids })).map(({ node, ...links }) => new Group(node, links)),
  );
  const meetings = oneById(async (ids) =>
    (await graph.read('find-meetings', { ids })).map(({ meeting, group }) => new Meeting(meeting, group)),
  );
  const documents = oneById(async (ids) => (await graph.read('find-documents', { ids })).map(toDocument));
  const changeRequests = oneById(async (ids) =>
    (await graph.read('find-change-requests', { ids })).map(({ node, closed }) => new ChangeRequest(node, closed)),
  );
  const series = oneById(async (ids) =>
    (await graph.read('find-series', { ids })).map(({ node }) => new DocumentSeries(node)),
  );
  const publications = oneById(async (ids) =>
    (await graph.read('find-publications', { ids })).map(({ node, series }) => new Publication(node, series[0]!)),
  );
  const listings = oneById(async (ids) =>
    (await graph.read('find-listings', { ids })).map(({ node }) => new Listing(node)),
  );
  const rows = oneById(async (ids) => (await graph.read('find-rows', { ids })).map(toRow));
  const findings = oneById(async (ids) =>
    (await graph.read('find-findings', { ids })).map(({ node, subject }) => new Finding(node, subject)),
  );
  const byLabel = {
    Group: groups,
    Meeting: meetings,
    Document: documents,
    ChangeRequest: changeRequests,
    DocumentSeries: series,
    Publication: publications,
    Listing: listings,
    ListingRow: rows,
    Finding: findings,
  } satisfies Record<Label, { load(id: string): Promise<Node | null> }>;
  return {
    groups,
    meetings,
    documents,
    changeRequests,
    series,
    publications,
    listings,
    rows,
    findings,
    /** Loads a node of any label: the id says which. */
    node: (id: string): Promise<Node | null> => byLabel[labelOfId(id)].load(id),
  };
}

/** Loads by ids. */
export interface ByIds<T> {
  loadMany(ids: readonly string[]): Promise<readonly (T | Error | null)[]>;
}

/** One result for each id, in order; null where there is none. Throws what the store threw. */
export async function loadEach<T>(loader: ByIds<T>, ids: readonly string[]): Promise<(T | null)[]> {
  const found = await loader.loadMany(ids);
  return found.map((one) => {
    if (one instanceof Error) throw one;
    return one;
  });
}

/** The results for the ids that exist. Throws what the store threw. */
export async function loadExisting<T>(loader: ByIds<T>, ids: readonly string[]): Promise<T[]> {
  return (await loadEach(loader, ids)).filter((one) => one !== null);
}
