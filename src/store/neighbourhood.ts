import { labelOfId } from '../graph/identity.js';
import type { Label } from '../graph/ontology.js';
import { byCodePoint } from '../graph/text-order.js';
import type { GraphReader } from './store.js';

/** The labels of what was published: groups, meetings and what they discussed, without sources and findings. */
export const CONTENT_LABELS = [
  'Group',
  'Meeting',
  'Document',
  'ChangeRequest',
  'DocumentSeries',
  'Publication',
] as const satisfies readonly Label[];

export const isContentLabel = (label: Label): boolean => CONTENT_LABELS.some((content) => content === label);

/** Ids in one statement. */
const BATCH = 2000;

export interface NeighbourhoodOptions {
  /** In relationships. */
  readonly depth: number;
  /** Nodes in all, with the start. */
  readonly limit: number;
  /** The labels that are walked through; the start may have any label. */
  readonly labels: readonly Label[];
}

/**
 * The ids of the nodes around an existing one, by distance, then by id, with the start first. Relationships
 * are followed in both directions. What is read at each distance is bounded by the limit.
 */
export async function neighbourhood(
  reader: GraphReader,
  start: string,
  { depth, limit, labels }: NeighbourhoodOptions,
): Promise<string[]> {
  const reached = [start];
  const seen = new Set(reached);
  let level = reached;
  for (let distance = 1; distance <= depth && level.length > 0 && reached.length < limit; distance++) {
    // A statement returns the first ids in order, so none that belongs within the limit is left out.
    const found = await forEachLabel(level, (label, ids) =>
      reader.read(`find-neighbours/${label}`, { ids, labels, limit }),
    );
    const fresh = new Set(found.map((row) => row.id).filter((id) => !seen.has(id)));
    level = [...fresh].sort(byCodePoint).slice(0, limit - reached.length);
    for (const id of level) {
      seen.add(id);
      reached.push(id);
    }
  }
  return reached;
}

/** Reads with a statement for each label, for all ids of that label together. */
export async function forEachLabel<T>(
  ids: Iterable<string>,
  read: (label: Label, ids: readonly string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const byLabel = new Map<Label, string[]>();
  for (const id of ids) {
    const label = labelOfId(id);
    const others = byLabel.get(label);
    if (others) others.push(id);
    else byLabel.set(label, [id]);
  }
  const batches = Array.from(byLabel, ([label, own]) =>
    Array.from({ length: Math.ceil(own.length / BATCH) }, (_, i) => read(label, own.slice(i * BATCH, (i + 1) * BATCH))),
  );
  return (await Promise.all(batches.flat())).flat();
}
