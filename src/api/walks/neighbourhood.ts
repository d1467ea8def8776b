import { byCodePoint } from '../../graph/text-order.js';
import type { Label } from '../../graph/ontology.js';
import type { GraphReader } from '../../store/store.js';
import { ofEachLabel } from './node-set.js';

export interface Around {
  readonly depth: number;
  /** How many, with the start. */
  readonly limit: number;
  /** What may be walked through; the start may be of any label. */
  readonly labels: readonly Label[];
}

/**
 * The ids of what is around a thing that is there, by distance, then id, the thing itself first.
 * What a level reads is bounded by the limit, not by what the graph holds.
 */
export async function neighbourhood(graph: GraphReader, start: string, around: Around): Promise<string[]> {
  const { depth, limit, labels } = around;
  const reached = [start];
  const seen = new Set(reached);
  let level = reached;
  for (let distance = 1; distance <= depth && level.length > 0 && reached.length < limit; distance++) {
    // Of the first so many, at most those seen are not new; so no new one within the limit is left out.
    const found = await ofEachLabel(level, (label, ids) =>
      graph.read(`find-neighbours/${label}`, { ids, labels, limit }),
    );
    const fresh = new Set(found.map((row) => row.id).filter((id) => !seen.has(id)));
    level = [...fresh].sort(byCodePoint).slice(0, limit - reached.length);
    for (const id of level) seen.add(id);
    reached.push(...level);
  }
  return reached;
}
