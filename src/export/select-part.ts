import { labelOfId } from '../graph/identity.js';
import { LABELS, type Label } from '../graph/ontology.js';
import { CONTENT_LABELS } from '../store/neighbourhood.js';
import type { GraphReader } from '../store/store.js';
import { batches, GraphPart } from './graph-part.js';
import { idsInScope } from './ids-in-scope.js';
import type { Scope } from './scope.js';

/** What a part of the graph includes beside the nodes of its scope. */
export interface Extent {
  /** The rows that are their evidence, and the readings that hold these rows. */
  readonly rows: boolean;
  /** The findings about them. */
  readonly findings: boolean;
}

/** The part of the graph that a scope holds. Throws `NotInGraphError` if the scope's node does not exist. */
export async function selectPart(reader: GraphReader, scope: Scope, extent: Extent): Promise<GraphPart> {
  const ids = await idsInScope(reader, scope);
  return new GraphPart(
    reader,
    ids === null ? await wholeGraph(reader, extent) : await withEvidence(reader, ids, extent),
  );
}

async function wholeGraph(reader: GraphReader, { rows, findings }: Extent): Promise<Map<Label, string[]>> {
  const wanted = LABELS.filter((label) => {
    if (label === 'Finding') return findings;
    return label === 'ListingRow' || label === 'Listing' ? rows : true;
  });
  const ids = new Map<Label, string[]>();
  for (const label of wanted) {
    ids.set(
      label,
      (await reader.read(`list-ids/${label}`, {})).map(({ id }) => id),
    );
  }
  return ids;
}

async function withEvidence(
  reader: GraphReader,
  nodes: ReadonlySet<string>,
  extent: Extent,
): Promise<Map<Label, Set<string>>> {
  const ids = new Map<Label, Set<string>>();
  const add = (label: Label, id: string): void => {
    const there = ids.get(label);
    if (there) there.add(id);
    else ids.set(label, new Set([id]));
  };
  const of = (label: Label): string[] => [...(ids.get(label) ?? [])];
  for (const id of nodes) add(labelOfId(id), id);
  if (extent.findings) {
    for (const label of CONTENT_LABELS) {
      for (const batch of batches(of(label))) {
        const found = await reader.read(`find-findings-about/${label}`, { ids: batch });
        for (const { node, subject } of found) if (nodes.has(subject)) add('Finding', node.id);
      }
    }
  }
  if (extent.rows) {
    for (const label of [...CONTENT_LABELS, 'Finding'] as const) {
      for (const batch of batches(of(label))) {
        const found = await reader.read(`find-relationships/${label}/EVIDENCED_BY/ListingRow`, { ids: batch });
        for (const { to } of found) add('ListingRow', to);
      }
    }
    for (const batch of batches(of('ListingRow'))) {
      const found = await reader.read('find-relationships/ListingRow/ROW_OF/Listing', { ids: batch });
      for (const { to } of found) add('Listing', to);
    }
  }
  return ids;
}
