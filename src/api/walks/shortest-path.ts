import { GraphQLError } from 'graphql';
import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';
import { byCodePoint } from '../../graph/text-order.js';
import { CONTENT_LABELS, forEachLabel } from '../../store/neighbourhood.js';
import type { GraphReader } from '../../store/store.js';

export interface PathOptions {
  readonly from: string;
  readonly to: string;
  /** In relationships. */
  readonly maxLength: number;
  /** Relationships to look at, at most. */
  readonly steps: number;
}

/** How far the search has come from one end. */
interface Front {
  /** The nodes reached last. */
  frontier: ReadonlySet<string>;
  readonly seen: Set<string>;
  /** For each distance from the end: from a node, the next nodes. */
  readonly levels: ReadonlyMap<string, readonly string[]>[];
}

/**
 * The ids along a shortest path between two existing nodes; among equally short ones, the path whose ids
 * sort first, read from `from`. Null if there is none of at most `maxLength`. Searches from both ends, and
 * continues from the one that has reached less. Throws `QUERY_TOO_COMPLEX` where more than `steps`
 * relationships are between them.
 */
export async function shortestPath(
  graph: GraphReader,
  { from, to, maxLength, steps }: PathOptions,
): Promise<string[] | null> {
  if (from === to) return [from];
  const search = new PathSearch(graph, [from, to], steps);
  const [ahead, behind] = [frontAt(from), frontAt(to)];
  for (let length = 1; length <= maxLength; length++) {
    const [near, far] = ahead.frontier.size <= behind.frontier.size ? [ahead, behind] : [behind, ahead];
    await search.advance(near);
    if (near.frontier.size === 0) return null;
    const met = [...near.frontier].filter((id) => far.frontier.has(id));
    if (met.length > 0) return firstPath(from, met, ahead, behind);
  }
  return null;
}

const frontAt = (id: string): Front => ({ frontier: new Set([id]), seen: new Set([id]), levels: [] });

/** The search between two ends, and how many more relationships it may look at. */
class PathSearch {
  private readonly through: ReadonlySet<Label>;
  private readonly asked: readonly Label[];
  private left: number;

  constructor(
    private readonly graph: GraphReader,
    private readonly ends: readonly string[],
    private readonly most: number,
  ) {
    this.left = most;
    const labels = ends.map(labelOfId);
    // A listing is related to its rows only.
    this.through = new Set<Label>(labels.includes('Listing') ? [...CONTENT_LABELS, 'ListingRow'] : CONTENT_LABELS);
    this.asked = [...new Set([...this.through, ...labels])];
  }

  /** Goes one relationship further from one end. */
  async advance(front: Front): Promise<void> {
    const limit = this.left + 1;
    const steps = await forEachLabel(front.frontier, (label, ids) =>
      this.graph.read(`find-steps/${label}`, { ids, labels: this.asked, limit }),
    );
    this.left -= steps.length;
    if (this.left < 0) {
      throw new GraphQLError(
        `There are more than ${this.most} relationships between these nodes. Use a smaller maxLength, or choose nodes that are closer together.`,
        { extensions: { code: 'QUERY_TOO_COMPLEX' } },
      );
    }
    const level = new Map<string, string[]>();
    const reached = new Set<string>();
    for (const { from, to } of steps) {
      if (front.seen.has(to) || !this.isOpen(to)) continue;
      reached.add(to);
      append(level, from, to);
    }
    for (const id of reached) front.seen.add(id);
    front.frontier = reached;
    front.levels.push(level);
  }

  private isOpen(id: string): boolean {
    return this.through.has(labelOfId(id)) || this.ends.includes(id);
  }
}

/** The path whose ids sort first, of all through the nodes where the two searches met. */
function firstPath(from: string, met: readonly string[], ahead: Front, behind: Front): string[] {
  // From each node, the next ones towards the other end.
  const onwards = new Map<string, string[]>();
  for (const level of behind.levels) {
    for (const [nearer, further] of level) for (const id of further) append(onwards, id, nearer);
  }
  let leading = new Set(met);
  for (const level of [...ahead.levels].reverse()) {
    const before = new Set<string>();
    for (const [nearer, further] of level) {
      for (const id of further) {
        if (!leading.has(id)) continue;
        append(onwards, nearer, id);
        before.add(nearer);
      }
    }
    leading = before;
  }
  const path = [from];
  const length = ahead.levels.length + behind.levels.length;
  while (path.length <= length) path.push([...onwards.get(path.at(-1)!)!].sort(byCodePoint)[0]!);
  return path;
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
