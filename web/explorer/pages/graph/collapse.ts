import { addTo } from '../../group-by';
import { SUCCESSION, type Related } from './grid';
import type { MeetingColumn, GraphNode } from './nodes';

/** The number of documents of a meeting that are drawn at first. */
const INITIAL = 5;

export interface Collapsed {
  readonly shown: readonly GraphNode[];
  /** The number of documents that are not drawn, by meeting. */
  readonly more: ReadonlyMap<string, number>;
}

/**
 * Leaves out documents of meetings with many, if they have no other relationships than to their meeting, their pack or a
 * meeting that they record. `kept`: nodes that are always drawn. `whole`: meetings whose documents are all drawn.
 */
export function collapse(
  nodes: readonly GraphNode[],
  relationships: readonly Related[],
  columns: readonly MeetingColumn[],
  { kept, whole }: { readonly kept: ReadonlySet<string>; readonly whole: ReadonlySet<string> },
): Collapsed {
  const ids = new Set(nodes.map(({ id }) => id));
  const connected = new Set(
    relationships
      .filter(({ type }) => SUCCESSION.has(type) || type === 'VERSION_OF' || type === 'SUPPORTS')
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .flatMap(({ from, to }) => [from, to]),
  );
  const unconnected = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    if (node.__typename !== 'Document' || node.column === null) continue;
    if (!connected.has(node.id) && !kept.has(node.id) && !whole.has(node.column)) addTo(unconnected, node.column, node);
  }
  const hidden = new Set<string>();
  for (const documents of unconnected.values()) {
    // A single remaining document takes no more space than the box that counts it.
    if (documents.length <= INITIAL + 1) continue;
    const first = [...documents]
      .sort((a, b) => lanesInOrder.indexOf(a.lane) - lanesInOrder.indexOf(b.lane))
      .slice(0, INITIAL);
    for (const { id } of documents) if (!first.some((one) => one.id === id)) hidden.add(id);
  }
  const shown = nodes.filter(({ id }) => !hidden.has(id));
  const drawn = new Map<string | null, GraphNode[]>();
  for (const node of shown) if (node.__typename === 'Document') addTo(drawn, node.column, node);
  return {
    shown,
    more: new Map(
      columns
        .map(({ id, documents }) => [id, documents - (drawn.get(id)?.length ?? 0)] as const)
        .filter(([, number]) => number > 0),
    ),
  };
}

const lanesInOrder: readonly string[] = ['papers', 'records', 'documents'];
