import { formatNumber } from '../../parts/format';
import { typeLabel, type Edge, type GraphNode } from './nodes';

/** The number of relationships in the details; the table has all of them. */
const MAX_SHOWN = 4;

/** The relationships of the node under the pointer or in focus. Screen readers have the table instead. */
export function DetailsLine({
  target,
  nodes,
  edges,
}: {
  readonly target: string | null;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly Edge[];
}) {
  const node = target === null ? undefined : nodes.get(target);
  if (!node) {
    return (
      <p class="details-line soft">
        Hover over an item, or use the arrow keys, to see its relationships. Press Enter to open its page, or + to
        expand it.
      </p>
    );
  }
  const name = (id: string) => nodes.get(id)?.name ?? id;
  const own = edges.filter(({ from, to }) => from === node.id || to === node.id);
  const relationships = own
    .slice(0, MAX_SHOWN)
    .map(({ type, from, to }) =>
      from === node.id ? `${typeLabel(type)} ${name(to)}` : `${name(from)} ${typeLabel(type)} ${node.name}`,
    );
  return (
    <p class="details-line">
      <b>{node.name}</b>
      {relationships.length > 0 && ` · ${relationships.join(' · ')}`}
      {own.length > MAX_SHOWN && <span class="soft"> · and {formatNumber(own.length - MAX_SHOWN)} more</span>}
    </p>
  );
}
