import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { ENGINES } from '../engines.js';
import { everyKindOfFact } from '../store/every-kind-of-fact.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { openSample } from '../api/answers.js';
import { hasOddTexts, isWhole } from './as-graphology-reads.js';
import { exported } from './exported.js';
import { oddFacts } from './odd-facts.js';
import { readXml } from './read-xml.js';

for (const engine of ENGINES) {
  describe(`GraphML, from ${engine.name}, as graphology-graphml reads it`, () => {
    let store: Store;
    before(async () => (store = await openSample(engine)));
    after(() => store.close());

    test('has every node and edge of the graph, with their ids', async () => {
      await isWhole(parse(MultiDirectedGraph, await exported(store, 'graphml', { all: true })), store);
    });

    test('has numbers and truths as what they are, and lists as JSON', async () => {
      const graph = parse(MultiDirectedGraph, await exported(store, 'graphml', { changeRequest: 'cr32' }));
      assert.deepEqual(graph.getNodeAttributes('DAG/2023-11-08'), {
        type: 'Meeting',
        label: 'DAG 30',
        number: '30',
        date: '2023-11-08',
        extraordinary: false,
        cancelled: false,
      });
      const [revision] = graph.filterEdges((_, { type }) => type === 'REVISES');
      const { confidence, basis, rows } = graph.getEdgeAttributes(revision);
      assert.deepEqual([confidence, basis], [0.98, 'INFERRED']);
      assert.equal((JSON.parse(String(rows)) as string[]).length, 2);
    });
  });
}

describe('GraphML of odd texts', () => {
  let store: Store;
  before(async () => (store = await ENGINES[0]!.open()));
  after(() => store.close());

  test('is well formed, and has every text but for what XML cannot hold', async () => {
    await store.update((draft) => writeFacts(draft, oddFacts()));
    const text = await exported(store, 'graphml', { all: true });
    readXml(text);
    hasOddTexts(parse(MultiDirectedGraph, text), 'label');
  });

  test('declares every property of every label', async () => {
    await store.update((draft) => writeFacts(draft, everyKindOfFact()));
    const graph = parse(MultiDirectedGraph, await exported(store, 'graphml', { all: true }));
    const { nodes } = everyKindOfFact();
    for (const { id, properties } of nodes) {
      for (const [name, value] of Object.entries(properties)) {
        const read: unknown = graph.getNodeAttribute(id, name);
        if (name === 'label' || (typeof value === 'object' && value.length === 0)) continue;
        assert.deepEqual(typeof value === 'object' ? JSON.parse(String(read)) : read, value, `${name} of ${id}`);
      }
    }
  });
});
