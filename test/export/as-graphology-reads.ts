import assert from 'node:assert/strict';
import type { MultiDirectedGraph } from 'graphology';
import type { GraphReader } from '../../src/store/store.js';
import { exported, factsIn } from './exported.js';
import { inXml, ODD_TEXTS } from './odd-facts.js';

/** Every node and edge of the store is in the graph, and nothing else. */
export async function isWhole(graph: MultiDirectedGraph, store: GraphReader): Promise<void> {
  const facts = factsIn(await exported(store, 'jsonl'));
  assert.deepEqual(graph.nodes().sort(), facts.nodes.map(({ id }) => id).sort());
  assert.deepEqual(
    graph.mapEdges((_, { type }, from, to) => `${String(type)} ${from} ${to}`).sort(),
    facts.relationships.map(({ type, from, to }) => `${type} ${from} ${to}`).sort(),
  );
}

/** Every odd text is there, under this attribute of its document, but for what XML cannot hold. */
export function hasOddTexts(graph: MultiDirectedGraph, attribute: string): void {
  for (const [i, odd] of ODD_TEXTS.entries()) {
    const [id] = graph.filterNodes((node) => node.endsWith(`/d${i}`));
    assert.equal(graph.getNodeAttribute(id, attribute), inXml(odd));
  }
}
