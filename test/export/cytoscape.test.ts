import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import cytoscape, { type ElementsDefinition } from 'cytoscape';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { exported, factsIn } from './exported.js';
import { oddFacts, ODD_TEXTS } from './odd-facts.js';

const open = (text: string) =>
  cytoscape({ headless: true, elements: (JSON.parse(text) as { elements: ElementsDefinition }).elements });

for (const engine of ENGINES) {
  describe(`Cytoscape JSON, from ${engine.name}, as Cytoscape.js opens it`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    test('has every node and edge of the graph, with their ids', async () => {
      const facts = factsIn(await exported(store, 'jsonl'));
      const graph = open(await exported(store, 'cytoscape', { all: true }));
      assert.deepEqual(
        graph.nodes().map((node) => node.id()),
        facts.nodes.map(({ id }) => id),
      );
      assert.deepEqual(
        graph.edges().map((edge) => `${String(edge.data('type'))} ${edge.source().id()} ${edge.target().id()}`),
        facts.relationships.map(({ type, from, to }) => `${type} ${from} ${to}`),
      );
    });

    test('has numbers, truths and lists as what they are', async () => {
      const graph = open(await exported(store, 'cytoscape', { changeRequest: 'CR032' }));
      assert.deepEqual(graph.getElementById('DAG/2023-11-08').data(), {
        id: 'DAG/2023-11-08',
        type: 'Meeting',
        label: 'DAG 30',
        number: '30',
        date: '2023-11-08',
        extraordinary: false,
        cancelled: false,
      });
      const [revision] = graph.edges('[type = "REVISES"]').map((edge) => edge.data() as Record<string, unknown>);
      assert.deepEqual([revision?.confidence, (revision?.rows as string[]).length], [0.98, 2]);
    });
  });
}

test('Cytoscape JSON has odd texts as they are', async () => {
  const store = await ENGINES[0]!.open();
  try {
    await store.update((draft) => writeFacts(draft, oddFacts()));
    const graph = open(await exported(store, 'cytoscape'));
    for (const [i, odd] of ODD_TEXTS.entries()) {
      assert.equal(
        graph
          .nodes()
          .filter((node) => node.id().endsWith(`/d${i}`))
          .data('label'),
        odd,
      );
    }
  } finally {
    await store.close();
  }
});
