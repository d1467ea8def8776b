import { GraphQLError } from 'graphql';
import { labelOfId } from '../../graph/identity.js';
import type { Label } from '../../graph/ontology.js';
import { byCodePoint } from '../../graph/text-order.js';
import type { GraphReader } from '../../store/store.js';
import { ofEachLabel, THINGS } from './node-set.js';

export interface Search {
  readonly from: string;
  readonly to: string;
  /** In relationships. */
  readonly maxLength: number;
  /** How many relationships are looked at. */
  readonly steps: number;
}

/** How far a search has come from one end. */
interface Front {
  /** What was reached last. */
  frontier: ReadonlySet<string>;
  readonly seen: Set<string>;
  /** From each level to the next, away from the end: what leads to what. */
  readonly levels: ReadonlyMap<string, readonly string[]>[];
}

/**
 * The ids along the shortest way between two things that are there, of equally short ones the way
 * whose ids sort first, read from `from`; null where none is as short as `maxLength`. Searches from
 * both ends, always on from the one that has reached less. Throws `QUERY_TOO_COMPLEX` where more
 * than `steps` lie between them.
 */
export async function shortestPath(
  graph: GraphReader,
  { from, to, maxLength, steps }: Search,
): Promise<string[] | null> {
  if (from === to) return [from];
  const way = new Way(graph, [from, to], steps);
  const [ahead, behind] = [frontAt(from), frontAt(to)];
  for (let length = 1; length <= maxLength; length++) {
    const [near, far] = ahead.frontier.size <= behind.frontier.size ? [ahead, behind] : [behind, ahead];
    await way.advance(near);
    if (near.frontier.size === 0) return null;
    const met = [...near.frontier].filter((id) => far.frontier.has(id));
    if (met.length > 0) return firstWay(from, met, ahead, behind);
  }
  return null;
}

const frontAt = (id: string): Front => ({ frontier: new Set([id]), seen: new Set([id]), levels: [] });

/** What may be walked through between two ends, and how much more of it is looked at. */
class Way {
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
    // A reading is next to nothing but its rows.
    this.through = new Set(labels.includes('Listing') ? [...THINGS, 'ListingRow'] : THINGS);
    this.asked = [...new Set([...this.through, ...labels])];
  }

  /** One level further. */
  async advance(front: Front): Promise<void> {
    const limit = this.left + 1;
    const steps = await ofEachLabel(front.frontier, (label, ids) =>
      this.graph.read(`find-steps/${label}`, { ids, labels: this.asked, limit }),
    );
    this.left -= steps.length;
    if (this.left < 0) {
      throw new GraphQLError(
        `More than ${this.most} relationships lie between these two. Ask for a smaller maxLength, or from nearer by.`,
        { extensions: { code: 'QUERY_TOO_COMPLEX' } },
      );
    }
    const level = new Map<string, string[]>();
    const reached = new Set<string>();
    for (const { from, to } of steps) {
      if (front.seen.has(to) || !this.isOpen(to)) continue;
      reached.add(to);
      const there = level.get(from);
      if (there) there.push(to);
      else level.set(from, [to]);
    }
    for (const id of reached) front.seen.add(id);
    front.frontier = reached;
    front.levels.push(level);
  }

  private isOpen(id: string): boolean {
    return this.through.has(labelOfId(id)) || this.ends.includes(id);
  }
}

/** The way whose ids sort first, of all that lead over one of the things where the two searches met. */
function firstWay(from: string, met: readonly string[], ahead: Front, behind: Front): string[] {
  // What leads on from each thing to the other end: back along the steps from `to`, and as far as it leads there.
  const onwards = new Map<string, string[]>();
  const lead = (id: string, next: string): void => {
    const there = onwards.get(id);
    if (there) there.push(next);
    else onwards.set(id, [next]);
  };
  for (const level of behind.levels) for (const [nearer, further] of level) for (const id of further) lead(id, nearer);
  let leading = new Set(met);
  for (const level of [...ahead.levels].reverse()) {
    const before = new Set<string>();
    for (const [nearer, further] of level) {
      for (const id of further) {
        if (!leading.has(id)) continue;
        lead(nearer, id);
        before.add(nearer);
      }
    }
    leading = before;
  }
  const way = [from];
  const length = ahead.levels.length + behind.levels.length;
  while (way.length <= length) way.push([...onwards.get(way.at(-1)!)!].sort(byCodePoint)[0]!);
  return way;
}
