import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { GraphFacts } from '../../src/graph/facts.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { everyKindOfFact } from '../store/every-kind-of-fact.js';
import { contentsFrom, contentsOf } from '../store/graph-contents.js';
import { exported, factsIn } from './exported.js';
import { oddFacts } from './odd-facts.js';

const nothing: GraphFacts = { nodes: [], relationships: [] };

for (const engine of ENGINES) {
  describe(`JSON Lines, from ${engine.name}`, () => {
    let store: Store;
    before(async () => (store = await engine.open()));
    after(() => store.close());

    test('are the facts that the graph was written from', async () => {
      for (const facts of [everyKindOfFact(), oddFacts()]) {
        await store.update((draft) => writeFacts(draft, facts));
        assert.deepEqual(contentsFrom(factsIn(await exported(store, 'jsonl'))), contentsFrom(facts));
      }
    });

    test('make the same graph again', async () => {
      await holdSample(store);
      const contents = await contentsOf(store);
      const lines = await exported(store, 'jsonl');
      await store.update((draft) => writeFacts(draft, nothing));
      assert.deepEqual(await contentsOf(store), []);
      await store.update((draft) => writeFacts(draft, factsIn(lines)));
      assert.deepEqual(await contentsOf(store), contents);
      assert.equal(await exported(store, 'jsonl'), lines);
    });

    test('of an empty graph are empty', async () => {
      await store.update((draft) => writeFacts(draft, nothing));
      assert.equal(await exported(store, 'jsonl'), '');
    });
  });
}
