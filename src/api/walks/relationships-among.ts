import { labelOfId } from '../../graph/identity.js';
import { forEachLabel } from '../../store/neighbourhood.js';
import type { GraphReader } from '../../store/store.js';
import { byLink } from '../order.js';
import { Link } from '../types/link.js';

/** Every relationship with both ends among these nodes, by type, then by its ends. */
export async function relationshipsAmong(graph: GraphReader, ids: readonly string[]): Promise<Link[]> {
  const among = new Set(ids);
  const evidence = ids.some((id) => labelOfId(id) === 'ListingRow');
  const found = await forEachLabel(among, (label, starts) =>
    graph.read(`find-links-from/${label}`, { ids: starts, evidence }),
  );
  return found
    .filter((row) => among.has(row.to))
    .map((row) => new Link(row))
    .sort(byLink);
}

/** One relationship between each node of a path and the next, in either direction; the first if there are several. */
export async function relationshipsAlong(graph: GraphReader, path: readonly string[]): Promise<Link[]> {
  const links = await relationshipsAmong(graph, path);
  return path.slice(1).flatMap((id, i) => {
    const ends = new Set([path[i], id]);
    const step = links.find(({ fromId, toId }) => ends.has(fromId) && ends.has(toId) && fromId !== toId);
    return step ? [step] : [];
  });
}
