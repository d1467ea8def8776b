import { labelOfId } from '../graph/identity.js';
import { LABELS, type Label } from '../graph/ontology.js';
import { CONTENT_LABELS } from '../store/neighbourhood.js';
import type { GraphReader } from '../store/store.js';
import { batches } from './batches.js';
import { GraphPart } from './graph-part.js';
import { idsInScope } from './ids-in-scope.js';
import type { Scope } from './scope.js';

/** What goes along with the things of a scope. */
export interface Extent {
  /** The rows that they rest on, and the readings in which these stand. */
  readonly rows: boolean;
  /** The findings about them. */
  readonly findings: boolean;
}

/**
 * The part of the graph that a scope holds. Throws `NotInGraphError` where what the scope is of is
 * not there.
 */
export async function selectPart(reader: GraphReader, scope: Scope, extent: Extent): Promise<GraphPart> {
  const things = await idsInScope(reader, scope);
  return new GraphPart(reader, things === null ? await all(reader, extent) : await around(reader, things, extent));
}

async function all(reader: GraphReader, { rows, findings }: Extent): Promise<Map<Label, string[]>> {
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

async function around(
  reader: GraphReader,
  things: ReadonlySet<string>,
  extent: Extent,
): Promise<Map<Label, Set<string>>> {
  const ids = new Map<Label, Set<string>>();
  const add = (label: Label, id: string): void => {
    const there = ids.get(label);
    if (there) there.add(id);
    else ids.set(label, new Set([id]));
  };
  const of = (label: Label): string[] => [...(ids.get(label) ?? [])];
  for (const id of things) add(labelOfId(id), id);
  if (extent.findings) {
    for (const label of CONTENT_LABELS) {
      for (const batch of batches(of(label))) {
        const found = await reader.read(`find-findings-about/${label}`, { ids: batch });
        for (const { node, subject } of found) if (things.has(subject)) add('Finding', node.id);
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
