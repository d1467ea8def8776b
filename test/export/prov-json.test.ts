import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { GraphReader, Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { everyKindOfFact } from '../store/every-kind-of-fact.js';
import { exported, factsIn } from './exported.js';
import { oddFacts, ODD_TEXTS } from './odd-facts.js';

type Relation = Readonly<Record<string, unknown>>;
type Section = Readonly<Record<string, Relation>>;
type Document = Readonly<Record<string, Section>>;

const schema = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'test/export/prov-json.schema.json'), 'utf8')) as object;
const isProvJson = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

async function readProv(reader: GraphReader, asked: Parameters<typeof exported>[2] = {}): Promise<Document> {
  const document = JSON.parse(await exported(reader, 'prov', asked)) as Document;
  isProvJson(document);
  assert.deepEqual(isProvJson.errors ?? [], []);
  return document;
}

const relations = (document: Document, name: string): Relation[] => Object.values(document[name] ?? {});

/** What each end of a relation has to be. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  'prov:entity': ['entity'],
  'prov:generatedEntity': ['entity'],
  'prov:usedEntity': ['entity'],
  'prov:specificEntity': ['entity'],
  'prov:generalEntity': ['entity'],
  'prov:collection': ['entity'],
  'prov:agent': ['agent'],
  'prov:activity': ['activity'],
  'prov:influencee': ['entity', 'agent', 'activity'],
  'prov:influencer': ['entity', 'agent', 'activity'],
};

function endsAreThere(document: Document): void {
  const { prefix: _, entity: __, agent: ___, activity: ____, ...sections } = document;
  for (const section of Object.keys(sections)) {
    for (const relation of relations(document, section)) {
      for (const [end, kinds] of Object.entries(ENDS)) {
        if (!(end in relation)) continue;
        assert.ok(
          kinds.some((kind) => String(relation[end]) in document[kind]!),
          `${section}: ${String(relation[end])} is none of ${kinds.join(', ')}`,
        );
      }
    }
  }
}

for (const engine of ENGINES) {
  describe(`PROV-JSON, from ${engine.name}, by its published structure`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    test('every node, row and reading is an entity, and both ends of every relationship exist', async () => {
      const document = await readProv(store);
      endsAreThere(document);
      const { nodes } = factsIn(await exported(store, 'jsonl'));
      assert.deepEqual(
        Object.keys(document.entity!).map((name) => decodeURIComponent(name.slice('thing:'.length))),
        nodes.filter(({ label }) => label !== 'Finding').map(({ id }) => id),
      );
    });

    test('every node was derived from the rows that are its evidence', async () => {
      const document = await readProv(store);
      const { relationships } = factsIn(await exported(store, 'jsonl'));
      const derived = relations(document, 'wasDerivedFrom')
        .filter((relation) => !('prov:type' in relation))
        .map((relation) => `${String(relation['prov:generatedEntity'])} ${String(relation['prov:usedEntity'])}`);
      const evidence = relationships.filter(
        ({ type, fromLabel }) => type === 'EVIDENCED_BY' && fromLabel !== 'Finding',
      );
      assert.deepEqual(derived.sort(), evidence.map(({ from, to }) => `thing:${from} thing:${to}`).sort());
      const withRows = new Set(derived.map((line) => line.split(' ')[0]));
      for (const [name, { 'prov:type': type }] of Object.entries(document.entity!)) {
        const isThing = !/ListingRow|Listing/.test(JSON.stringify(type));
        if (isThing) assert.ok(withRows.has(name), `${name} rests on nothing`);
      }
    });

    test('CR018 v1.4 was a revision of v1.1', async () => {
      const revisions = relations(await readProv(store, { changeRequest: 'CR018' }), 'wasDerivedFrom').filter(
        (relation) => 'prov:type' in relation,
      );
      const qualified = (name: string) => ({ $: name, type: 'prov:QUALIFIED_NAME' });
      assert.deepEqual(
        revisions.map(({ 'govgraph:rows': _, ...relation }) => relation),
        [
          {
            'prov:generatedEntity':
              'thing:DAG/2023-05-10/dag-24-papers-attachment-1-cr018-registration-service-operating-hours-v1-4',
            'prov:usedEntity':
              'thing:DAG/2023-02-16/dag-21-1-papers-attachment-1-cr018-registration-service-operating-hours-v1-1',
            'prov:type': qualified('prov:Revision'),
            'govgraph:property': qualified('prov:wasRevisionOf'),
            'govgraph:relationship': qualified('govgraph:REVISES'),
            'govgraph:basis': 'INFERRED',
            'govgraph:rule': 'higher-version-than-all-before',
            'govgraph:confidence': 0.98,
            'govgraph:series': 'CR018',
          },
        ],
      );
    });

    test('a reading used its listing, generated its rows, and has its time', async () => {
      const document = await readProv(store, { changeRequest: 'CR018' });
      const [reading] = Object.entries(document.activity!);
      assert.equal(reading![1]['prov:startTime'], '2024-07-02T00:00:00.000Z');
      assert.deepEqual(
        new Set(relations(document, 'wasGeneratedBy').map((relation) => relation['prov:activity'])),
        new Set([reading![0]]),
      );
      assert.equal(relations(document, 'used').length, 1);
    });
  });
}

test('PROV-JSON of every kind of fact and of odd texts and ids keeps the structure', async () => {
  const store = await ENGINES[0]!.open();
  try {
    await store.update((draft) => writeFacts(draft, everyKindOfFact()));
    await readProv(store, { all: true });
    const { nodes, relationships } = oddFacts();
    const odd = "DAG/2023-02-16/-größe 'x' (1), a:b;[c]=100%~!.";
    const rename = (id: string): string => (id === 'DAG/2023-02-16/d0' ? odd : id);
    const renamed = {
      nodes: nodes.map((node) => ({ ...node, id: rename(node.id) })),
      relationships: relationships.map((fact) => ({ ...fact, from: rename(fact.from), to: rename(fact.to) })),
    };
    await store.update((draft) => writeFacts(draft, renamed));
    const document = await readProv(store, { all: true });
    endsAreThere(document);
    const [name] = Object.keys(document.entity!).filter((one) => one.includes('gr%C3%B6%C3%9Fe'));
    assert.equal(decodeURIComponent(name!.slice('thing:'.length)), odd);
    const labels = Object.values(document.entity!).map((entity) => entity['prov:label']);
    for (const text of ODD_TEXTS) assert.ok(labels.includes(text));
  } finally {
    await store.close();
  }
});
