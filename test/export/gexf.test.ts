import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { openSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { hasOddTexts, isWhole } from './as-graphology-reads.js';
import { exported } from './exported.js';
import { oddFacts } from './odd-facts.js';
import { readXml } from './read-xml.js';

for (const engine of ENGINES) {
  describe(`GEXF, from ${engine.name}, as graphology-gexf reads it`, () => {
    let store: Store;
    before(async () => (store = await openSample(engine)));
    after(() => store.close());

    test('has every node and edge of the graph, with their ids', async () => {
      await isWhole(parse(MultiDirectedGraph, await exported(store, 'gexf', { all: true })), store);
    });

    test('has what people call a node by as its label, and its properties as attributes', async () => {
      const graph = parse(MultiDirectedGraph, await exported(store, 'gexf', { group: 'DAG' }));
      assert.deepEqual(graph.getNodeAttributes('CR018'), {
        label: 'CR018 Registration Service Operating Hours',
        type: 'ChangeRequest',
        title: 'Registration Service Operating Hours',
      });
      assert.equal(graph.getNodeAttribute('DAG/2023-02-16', 'extraordinary'), false);
    });

    test('has a timeline: nodes and relationships begin on their date', async () => {
      const elements = readXml(await exported(store, 'gexf', { changeRequest: '18' }));
      const of = (name: string) => elements.filter((element) => element.name === name).map((e) => e.attributes);
      assert.deepEqual(of('graph'), [{ defaultedgetype: 'directed', mode: 'dynamic', timeformat: 'date' }]);
      const start = (id: string) => of('node').find((node) => node.id === id)?.start;
      assert.deepEqual([start('DAG/2023-02-16'), start('DAG'), start('CR018')], ['2023-02-16', undefined, undefined]);
      const [revision] = of('edge').filter(({ label }) => label === 'REVISES');
      assert.equal(revision?.start, '2023-05-10');
    });
  });
}

test('GEXF of odd texts is well formed, and has every text but for what XML cannot hold', async () => {
  const store = await ENGINES[0]!.open();
  try {
    await store.update((draft) => writeFacts(draft, oddFacts()));
    const text = await exported(store, 'gexf', { all: true });
    readXml(text);
    hasOddTexts(parse(MultiDirectedGraph, text), 'shortName');
  } finally {
    await store.close();
  }
});
