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
import { oneEach } from './batch.js';

interface DocumentRow {
  readonly document: StoredNode<'Document'>;
  readonly meeting: StoredNode<'Meeting'>;
  readonly group: string;
}

interface RowRow {
  readonly row: StoredNode<'ListingRow'>;
  readonly listing: string;
  readonly documents: readonly string[];
}

export const documentOf = ({ document, meeting, group }: DocumentRow): Document =>
  new Document(document, new Meeting(meeting, group));

export const rowOf = ({ row, listing, documents }: RowRow): ListingRow => new ListingRow(row, listing, documents);

/** The things of the graph by their ids. */
export type Things = ReturnType<typeof thingsOf>;

export function thingsOf(graph: GraphReader) {
  const groups = oneEach(async (ids) =>
    (await graph.read('find-groups', { ids })).map(({ node, ...links }) => new Group(node, links)),
  );
  const meetings = oneEach(async (ids) =>
    (await graph.read('find-meetings', { ids })).map(({ meeting, group }) => new Meeting(meeting, group)),
  );
  const documents = oneEach(async (ids) => (await graph.read('find-documents', { ids })).map(documentOf));
  const changeRequests = oneEach(async (ids) =>
    (await graph.read('find-change-requests', { ids })).map(({ node, closed }) => new ChangeRequest(node, closed)),
  );
  const series = oneEach(async (ids) =>
    (await graph.read('find-series', { ids })).map(({ node }) => new DocumentSeries(node)),
  );
  const listings = oneEach(async (ids) =>
    (await graph.read('find-listings', { ids })).map(({ node }) => new Listing(node)),
  );
  const rows = oneEach(async (ids) => (await graph.read('find-rows', { ids })).map(rowOf));
  const findings = oneEach(async (ids) =>
    (await graph.read('find-findings', { ids })).map(({ node, subject }) => new Finding(node, subject)),
  );
  const byLabel = {
    Group: groups,
    Meeting: meetings,
    Document: documents,
    ChangeRequest: changeRequests,
    DocumentSeries: series,
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
    listings,
    rows,
    findings,
    /** Of whatever label the id tells. */
    node: (id: string): Promise<Node | null> => byLabel[labelOfId(id)].load(id),
  };
}

/** Finds things by their ids. */
export interface ByIds<T> {
  loadMany(ids: readonly string[]): Promise<readonly (T | Error | null)[]>;
}

/** The things of these ids in their order, null for what is not there. Throws what the store threw. */
export async function loadEach<T>(loader: ByIds<T>, ids: readonly string[]): Promise<(T | null)[]> {
  const found = await loader.loadMany(ids);
  return found.map((thing) => {
    if (thing instanceof Error) throw thing;
    return thing;
  });
}

/** The things of these ids that are there. Throws what the store threw. */
export async function loadThere<T>(loader: ByIds<T>, ids: readonly string[]): Promise<T[]> {
  return (await loadEach(loader, ids)).filter((thing) => thing !== null);
}
