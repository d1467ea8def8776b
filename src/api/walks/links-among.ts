import { labelOfId } from '../../graph/identity.js';
import type { GraphReader } from '../../store/store.js';
import { byLink } from '../order.js';
import { Link } from '../types/link.js';
import { ofEachLabel } from './node-set.js';

/** Every relationship with both ends among these things; by type, then by its ends. */
export async function linksAmong(graph: GraphReader, ids: readonly string[]): Promise<Link[]> {
  const among = new Set(ids);
  const evidence = ids.some((id) => labelOfId(id) === 'ListingRow');
  const found = await ofEachLabel(among, (label, starts) =>
    graph.read(`find-links-from/${label}`, { ids: starts, evidence }),
  );
  return found
    .filter((row) => among.has(row.to))
    .map((row) => new Link(row))
    .sort(byLink);
}

/** One relationship from each of these things to the next, whichever way it goes; of several, the first. */
export async function linksAlong(graph: GraphReader, way: readonly string[]): Promise<Link[]> {
  const links = await linksAmong(graph, way);
  return way.slice(1).flatMap((id, i) => {
    const ends = new Set([way[i], id]);
    const step = links.find(({ fromId, toId }) => ends.has(fromId) && ends.has(toId) && fromId !== toId);
    return step ? [step] : [];
  });
}
