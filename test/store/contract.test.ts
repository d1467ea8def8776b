import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { listingId } from '../../src/graph/identity.js';
import type { GraphFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { InconsistentFactsError, ParameterError, StoreError } from '../../src/store/errors.js';
import { sha256Of } from '../../src/store/readings.js';
import { statementsOf } from '../../src/store/statements.js';
import type { ReadStatements, WriteStatements } from '../../src/store/statements.generated.js';
import type { GraphReader, Store, StoredReading } from '../../src/store/store.js';
import { compareFacts, writeFacts } from '../../src/store/write-facts.js';
import { ENGINES, type TestEngine } from '../engines.js';
import { everyKindOfFact, idOf } from './every-kind-of-fact.js';
import { contentsFrom, contentsOf } from './graph-contents.js';

for (const engine of ENGINES) {
  describe(`the store, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
    });
    after(() => store.close());

    const hold = (facts: GraphFacts) => store.update((transaction) => writeFacts(transaction, facts));
    const nothing: GraphFacts = { nodes: [], relationships: [] };

    test('answers from an empty graph', async () => {
      await store.ready();
      assert.deepEqual(await contentsOf(store), []);
    });

    test('gives back every label and relationship as it was written', async () => {
      await hold(everyKindOfFact());
      assert.deepEqual(await contentsOf(store), contentsFrom(everyKindOfFact()));
    });

    test('facts written twice write nothing the second time', async () => {
      await hold(everyKindOfFact());
      const { nodes, relationships, documents } = await hold(everyKindOfFact());
      for (const changes of [...Object.values(nodes), ...Object.values(relationships)]) {
        assert.deepEqual({ ...changes, unchanged: 0 }, { created: 0, changed: 0, unchanged: 0, deleted: 0 });
      }
      assert.equal(nodes.Document.unchanged, 2);
      assert.deepEqual(documents, { created: [], changed: [], deleted: [] });
    });

    test('a node that the facts no longer have goes, with its relationships, and nothing else', async () => {
      await hold(everyKindOfFact());
      const gone = idOf('Document', 'bare');
      const fewer = without(everyKindOfFact(), gone);
      const { documents } = await hold(fewer);
      assert.deepEqual(documents, { created: [], changed: [], deleted: [gone] });
      assert.deepEqual(await contentsOf(store), contentsFrom(fewer));
    });

    test('a property that the facts no longer have is absent again', async () => {
      const group = (properties: NodeFact['properties']): GraphFacts => ({
        nodes: [{ label: 'Group', id: 'DAG', properties: { code: 'DAG', formerNames: ['x'], ...properties } }],
        relationships: [],
      });
      await hold(group({ name: 'Design Advisory Group', level: 3 }));
      const { nodes } = await hold(group({ formerNames: [] }));
      assert.equal(nodes.Group.changed, 1);
      assert.deepEqual(await store.read('read-nodes/Group', {}), [
        { node: { id: 'DAG', code: 'DAG', name: null, level: null, status: null, chair: null, formerNames: [] } },
      ]);
    });

    test('a relationship whose evidence changed is the same one, changed', async () => {
      await hold(everyKindOfFact());
      const facts = everyKindOfFact();
      const relationships = facts.relationships.map((fact): RelationshipFact =>
        fact.type === 'REVISES' ? { ...fact, confidence: 0.5, rows: ['listing/2/9'] } : fact,
      );
      const report = await hold({ ...facts, relationships });
      assert.deepEqual(report.relationships.REVISES, { created: 0, changed: 3, unchanged: 0, deleted: 0 });
      assert.deepEqual(await contentsOf(store), contentsFrom({ ...facts, relationships }));
    });

    test('a comparison reports what would be written, and writes nothing', async () => {
      await hold(nothing);
      const report = await compareFacts(store, everyKindOfFact());
      assert.deepEqual(await contentsOf(store), []);
      assert.deepEqual(report, await hold(everyKindOfFact()));
    });

    test('progress ends at the number of facts', async () => {
      await hold(nothing);
      const seen: number[] = [];
      const facts = everyKindOfFact();
      const onProgress = ({ done, total }: { done: number; total: number }) => {
        seen.push(done);
        assert.equal(total, facts.nodes.length + facts.relationships.length);
      };
      await store.update((transaction) => writeFacts(transaction, facts, { onProgress }));
      assert.equal(seen.at(-1), facts.nodes.length + facts.relationships.length);
      assert.deepEqual(
        seen,
        [...seen].sort((a, b) => a - b),
      );
    });

    test('text of any kind survives as it is', async () => {
      const text = fc.string({ unit: 'grapheme-composite', maxLength: 40 });
      const texts = fc.sample(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 40 })), 60);
      const odd = [
        '\u00ad soft',
        'no\u00a0break',
        'e\u0301 ≠ é',
        '\u{10FFFF}',
        '\uFEFFmark',
        '"\'`\\',
        '\u0000',
        '\r\n',
        'x'.repeat(100_000),
      ];
      const facts: GraphFacts = {
        nodes: [...texts, ...odd].map((title, i) => ({
          label: 'Document',
          id: `DAG/2024-01-10/${i}${Array.from(title).slice(0, 10).join('')}`,
          properties: { title, shortName: title, kind: 'OTHER', markers: [title] },
        })),
        relationships: [],
      };
      await hold(facts);
      assert.deepEqual(await contentsOf(store), contentsFrom(facts));
    });

    test('more facts than fit one statement all arrive', async () => {
      const ids = Array.from({ length: 4501 }, (_, i) => `DAG/2024-01-10/${i}`);
      const facts: GraphFacts = {
        nodes: ids.map((id) => ({ label: 'Document', id, properties: { shortName: id, kind: 'OTHER', markers: [] } })),
        relationships: ids.slice(1).map((from) => ({
          type: 'ATTACHED_TO',
          from,
          fromLabel: 'Document',
          to: ids[0]!,
          toLabel: 'Document',
          basis: 'PARSED',
          rule: 'r',
          confidence: 1,
          rows: ['listing/1/1'],
        })),
      };
      await hold(facts);
      assert.deepEqual(await contentsOf(store), contentsFrom(facts));
      const { documents } = await hold(nothing);
      assert.equal(documents.deleted.length, 4501);
      assert.deepEqual(await contentsOf(store), []);
    });

    test('whatever was there before, the graph holds the facts last written', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(someFacts, { minLength: 1, maxLength: 4 }), async (series) => {
          for (const facts of series) {
            await hold(facts);
            assert.deepEqual(await contentsOf(store), contentsFrom(facts));
          }
        }),
        { numRuns: engine.statements === 'neo4j' ? 5 : 20 },
      );
    });

    test('an update that throws leaves the graph and its readings as they were', async () => {
      await hold(everyKindOfFact());
      await store.update((transaction) => transaction.keepReading(reading('kept')));
      const [before, readingsBefore] = [await contentsOf(store), await readingsOf(store)];
      const fault = new RangeError('the change has a fault');
      const failing = store.update(async (transaction) => {
        await transaction.keepReading(reading('not kept'));
        await writeFacts(transaction, nothing);
        assert.deepEqual(await contentsOf(transaction), []);
        throw fault;
      });
      await assert.rejects(failing, (error) => error === fault);
      assert.deepEqual(await contentsOf(store), before);
      assert.deepEqual(await readingsOf(store), readingsBefore);
    });

    test('an update that the engine refuses half way leaves the graph as it was', async () => {
      await hold(everyKindOfFact());
      const before = await contentsOf(store);
      const failing = store.update(async (transaction) => {
        await transaction.write('delete-nodes/Group', { ids: [idOf('Group', 'full')] });
        await transaction.write('upsert-nodes/Group', { rows: [{ ...bareGroup, id: null as unknown as string }] });
      });
      await assert.rejects(failing, ParameterError);
      assert.deepEqual(await contentsOf(store), before);
    });

    test('a transaction sees its own writes, and readers see them when they are whole', async () => {
      await hold(nothing);
      await store.update(async (transaction) => {
        await transaction.write('upsert-nodes/Group', { rows: [bareGroup] });
        assert.equal((await transaction.read('read-nodes/Group', {})).length, 1);
        assert.equal((await store.read('read-nodes/Group', {})).length, 0);
      });
      assert.equal((await store.read('read-nodes/Group', {})).length, 1);
    });

    test('a transaction cannot be used when its update has ended', async () => {
      let late: { read: GraphReader['read'] } | undefined;
      await store.update(async (transaction) => {
        late = transaction;
      });
      await assert.rejects(async () => late!.read('read-nodes/Group', {}), StoreError);
    });

    test('updates at once go one after another', async () => {
      await hold({
        nodes: [{ label: 'Group', id: 'DAG', properties: { code: 'DAG', level: 0, formerNames: [] } }],
        relationships: [],
      });
      await Promise.all(Array.from({ length: 8 }, () => increment(store)));
      assert.equal((await store.read('read-nodes/Group', {}))[0]?.node.level, 8);
    });

    test('readings are kept as they were published, by hash', async () => {
      const one = reading('One\r\nlisting – “as published”\u00a0\u{1F4DC}\n');
      const two = { ...reading('\uFEFFTwo\n\n'), group: 'DAG', firstLine: 7 };
      await store.update(async (transaction) => {
        await transaction.keepReading(one);
        await transaction.keepReading(two);
        const seen = await transaction.readings();
        assert.ok(seen.some(({ sha256 }) => sha256 === one.sha256));
      });
      const later = { ...one, asOf: '2024-06-01T00:00:00.000Z' };
      await store.update((transaction) => transaction.keepReading(later));
      const kept = await readingsOf(store);
      assert.deepEqual(
        kept.find(({ sha256 }) => sha256 === one.sha256),
        later,
      );
      assert.deepEqual(
        kept.find(({ sha256 }) => sha256 === two.sha256),
        two,
      );
    });

    test('the profile that is kept last is the one of the store, and an update that fails keeps none', async () => {
      const profileOf = (text: string) => ({ name: 'p.yaml', text, sha256: sha256Of(text) });
      await store.update(async (transaction) => {
        await transaction.keepProfile(profileOf('name: A\r\n'));
        assert.deepEqual(await transaction.profile(), profileOf('name: A\r\n'));
      });
      await store.update((transaction) => transaction.keepProfile(profileOf('name: B\n')));
      await assert.rejects(
        store.update(async (transaction) => {
          await transaction.keepProfile(profileOf('name: C\n'));
          throw new Error('on purpose');
        }),
        /on purpose/,
      );
      await assert.rejects(
        store.update((transaction) => transaction.keepProfile({ ...profileOf('x'), sha256: sha256Of('y') })),
        ParameterError,
      );
      assert.deepEqual(await store.profile(), profileOf('name: B\n'));
      if (!engine.lasting) return;
      const again = await engine.openAgain(store);
      try {
        assert.deepEqual(await again.profile(), profileOf('name: B\n'));
      } finally {
        await again.close();
      }
    });

    test('readings outlive the facts', async () => {
      const one = reading('a listing that is superseded');
      const listing: NodeFact = {
        label: 'Listing',
        id: listingId(one.sha256),
        properties: {
          name: 'DAG',
          group: 'DAG',
          asOf: one.asOf,
          ingestedAt: one.ingestedAt,
          rowCount: 1,
          sha256: one.sha256,
        },
      };
      const report = await store.update(async (transaction) => {
        await transaction.keepReading(one);
        return writeFacts(transaction, { nodes: [listing], relationships: [] });
      });
      assert.equal(report.nodes.Listing.created, 1);
      const again = await hold({ nodes: [listing], relationships: [] });
      assert.equal(again.nodes.Listing.unchanged, 1);
      await hold(nothing);
      assert.deepEqual(
        (await readingsOf(store)).find(({ sha256 }) => sha256 === one.sha256),
        one,
      );
    });

    test('a reading that contradicts itself is refused', async () => {
      const keep = (change: Partial<StoredReading>) => () =>
        store.update((transaction) => transaction.keepReading({ ...reading('x'), ...change }));
      await assert.rejects(keep({ sha256: '0'.repeat(64) }), ParameterError);
      await assert.rejects(keep({ published: '\ud800', sha256: sha256Of('\ud800') }), ParameterError);
      await assert.rejects(keep({ asOf: 'yesterday' }), ParameterError);
      await assert.rejects(keep({ firstLine: 0 }), ParameterError);
    });

    test('facts that contradict each other are refused before anything is written', async () => {
      await hold(everyKindOfFact());
      const before = await contentsOf(store);
      const [node, relationship] = [everyKindOfFact().nodes[0]!, everyKindOfFact().relationships[0]!];
      const faulty: GraphFacts[] = [
        { nodes: [node, node], relationships: [] },
        { nodes: [], relationships: [relationship] },
        { ...everyKindOfFact(), relationships: [relationship, relationship] },
        { ...everyKindOfFact(), relationships: [{ ...relationship, fromLabel: 'Group', from: idOf('Group', 'full') }] },
        { nodes: [{ ...node, properties: { ...node.properties, surprise: 1 } }], relationships: [] },
        { nodes: [{ ...node, properties: { ...node.properties, code: 7 } }], relationships: [] },
      ];
      for (const facts of faulty) await assert.rejects(hold(facts), InconsistentFactsError);
      assert.deepEqual(await contentsOf(store), before);
    });

    test('the guard checks reads and writes', async () => {
      const lone = '\udfff';
      const write = (id: string) =>
        store.update((transaction) => transaction.write('delete-nodes/Group', { ids: [id] }));
      await assert.rejects(write(lone), ParameterError);
      await assert.rejects(write(''), ParameterError);
      const read = { ids: [lone] } as unknown as ReadStatements['read-nodes/Group']['parameters'];
      await assert.rejects(store.read('read-nodes/Group', read), ParameterError);
    });

    test('every statement that reads is understood, and its rows hold the columns that it declares', async () => {
      await hold(everyKindOfFact());
      for (const [name, { parameters, row }] of statementsOf(engine.statements).read) {
        const values = Object.fromEntries(parameters.map(({ name: key, type }) => [key, sampleOf(type, key)]));
        const rows = await store.read(
          name as keyof ReadStatements,
          values as unknown as ReadStatements[keyof ReadStatements]['parameters'],
        );
        const declared = row.map((column) => column.name).sort();
        if (rows[0]) assert.deepEqual(Object.keys(rows[0]).sort(), declared, name);
      }
    });

    test('every statement that writes is understood', async () => {
      await store.update(async (transaction) => {
        for (const [name, { parameters }] of statementsOf(engine.statements).write) {
          const values = Object.fromEntries(parameters.map((parameter) => [parameter.name, []]));
          await transaction.write(
            name as keyof WriteStatements,
            values as unknown as WriteStatements[keyof WriteStatements]['parameters'],
          );
        }
      });
    });

    test('reads beside an update see the graph before it or after it', async () => {
      await hold(nothing);
      const whole = contentsFrom(everyKindOfFact()).length;
      const state = { writing: true };
      const updating = (async () => {
        for (let round = 0; round < 3; round++) {
          await hold(everyKindOfFact());
          await hold(nothing);
        }
        state.writing = false;
      })();
      while (state.writing) {
        const nodes = await store.read('read-nodes/Document', {});
        assert.ok(nodes.length === 0 || nodes.length === 2, `${nodes.length} of ${whole}`);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await updating;
    });

    if (engine.lasting) {
      test('the next store of the same URL has the graph and the readings', async () => {
        await hold(everyKindOfFact());
        const next = await engine.openAgain(store);
        try {
          assert.deepEqual(await contentsOf(next), contentsFrom(everyKindOfFact()));
          assert.deepEqual(await readingsOf(next), await readingsOf(store));
        } finally {
          await next.close();
        }
      });

      test('stores of one URL update one after another', async () => {
        await hold({
          nodes: [{ label: 'Group', id: 'DAG', properties: { code: 'DAG', level: 0, formerNames: [] } }],
          relationships: [],
        });
        const next = await engine.openAgain(store);
        try {
          await Promise.all([increment(store), increment(next), increment(store), increment(next)]);
          assert.equal((await next.read('read-nodes/Group', {}))[0]?.node.level, 4);
        } finally {
          await next.close();
        }
      });

      test('a store opened for reading only refuses an update', async () => {
        const reader = await engine.openAgain(store, { readOnly: true });
        try {
          await reader.ready();
          await assert.rejects(
            reader.update(async () => undefined),
            (e) => e instanceof StoreError && e.code === 'NOT_WRITABLE',
          );
        } finally {
          await reader.close();
        }
      });
    }

    test('a closed store says so, and closing twice is fine', async () => {
      const closed = await openedAndClosed(engine, store);
      for (const use of [
        () => closed.ready(),
        () => closed.read('read-nodes/Group', {}),
        () => closed.update(async () => 1),
      ]) {
        await assert.rejects(async () => use(), StoreError);
      }
    });
  });
}

const bareGroup = { id: 'TMAG', code: 'TMAG', name: null, level: null, status: null, chair: null, formerNames: [] };

async function openedAndClosed(engine: TestEngine, store: Store): Promise<Store> {
  const other = engine.lasting ? await engine.openAgain(store) : await engine.open();
  await other.close();
  await other.close();
  return other;
}

/** Reads, waits, and writes one more: two at once would lose one. */
function increment(store: Store): Promise<void> {
  return store.update(async (transaction) => {
    const [row] = await transaction.read('read-nodes/Group', {});
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { id, code, name, status, chair, formerNames, level } = row!.node;
    await transaction.write('upsert-nodes/Group', {
      rows: [{ id, code, name, status, chair, formerNames, level: (level ?? 0) + 1 }],
    });
  });
}

function reading(published: string): StoredReading {
  return {
    sha256: sha256Of(published),
    published,
    source: 'page.txt',
    firstLine: 1,
    format: 'TEXT',
    asOf: '2024-01-01T00:00:00.000Z',
    ingestedAt: '2024-01-02T03:04:05.678Z',
  };
}

/** Told by an update that changes nothing. */
const readingsOf = (store: Store): Promise<StoredReading[]> => store.update((transaction) => transaction.readings());

function without({ nodes, relationships }: GraphFacts, id: string): GraphFacts {
  return {
    nodes: nodes.filter((node) => node.id !== id),
    relationships: relationships.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** Some nodes and relationships of every kind of fact, the properties of some changed. */
const someFacts = fc
  .record({
    left: fc.array(fc.nat(15), { maxLength: 10 }),
    cut: fc.array(fc.nat(80), { maxLength: 40 }),
    level: fc.nat(3),
  })
  .map(({ left, cut, level }): GraphFacts => {
    const all = everyKindOfFact();
    const gone = left.map((i) => all.nodes[i]?.id ?? '');
    const facts = gone.reduce(without, all);
    return {
      nodes: facts.nodes.map((node) =>
        node.label === 'Group' ? { ...node, properties: { ...node.properties, level } } : node,
      ),
      relationships: facts.relationships.filter((_, i) => !cut.includes(i)),
    };
  });

function sampleOf(type: string, name: string): unknown {
  if (/\bnull\b/.test(type)) return null;
  if (type.endsWith('[]'))
    return type.startsWith('{') ? [] : [idOf('Document', 'full'), idOf('Group', 'full'), idOf('Meeting', 'bare')];
  if (type === 'boolean') return true;
  if (type === 'number') return 10;
  if (type === 'string') return name === 'text' ? 'report' : idOf('Document', 'full');
  return /^'([^']*)'/.exec(type)?.[1] ?? '';
}
