import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { ExportRequestError, NotInGraphError } from '../../src/export/errors.js';
import { readScope } from '../../src/export/scope.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { exported, exportedFiles, factsIn, type Exported } from './exported.js';

const RECORD: readonly NodeFact['label'][] = ['ListingRow', 'Listing', 'Finding'];

/** The whole graph in memory, to tell by itself what each scope should hold. */
class Whole {
  private readonly labels: ReadonlyMap<string, NodeFact['label']>;

  constructor(readonly facts: Exported) {
    this.labels = new Map(facts.nodes.map(({ id, label }) => [id, label]));
  }

  from(ids: Iterable<string>, ...types: readonly RelationshipFact['type'][]): string[] {
    const starts = new Set(ids);
    return this.facts.relationships.filter((r) => types.includes(r.type) && starts.has(r.from)).map(({ to }) => to);
  }

  to(ids: Iterable<string>, ...types: readonly RelationshipFact['type'][]): string[] {
    const ends = new Set(ids);
    return this.facts.relationships.filter((r) => types.includes(r.type) && ends.has(r.to)).map(({ from }) => from);
  }

  isThing = (id: string): boolean => !RECORD.includes(this.labels.get(id)!);

  changeRequest(id: string): string[] {
    const documents = this.to([id], 'VERSION_OF', 'SUPPORTS');
    const packs = this.from(documents, 'ATTACHED_TO');
    const all = [...documents, ...packs, ...this.from(packs, 'ATTACHED_TO')];
    const meetings = this.from(all, 'TABLED_AT');
    return [id, ...all, ...meetings, ...this.from(meetings, 'HELD_BY')];
  }

  group(code: string): string[] {
    const meetings = this.to([code], 'HELD_BY');
    const documents = this.to(meetings, 'TABLED_AT');
    return [code, ...meetings, ...documents, ...this.from(documents, 'VERSION_OF', 'SUPPORTS', 'REFERS_TO')];
  }

  around(id: string, depth: number): string[] {
    let reached = [id];
    for (let step = 0; step < depth; step++) {
      const now = new Set(reached);
      const next = this.facts.relationships.flatMap(({ from, to }) =>
        now.has(from) ? [to] : now.has(to) ? [from] : [],
      );
      reached = [...new Set([...reached, ...next.filter(this.isThing)])];
    }
    return reached;
  }

  withRecord(things: Iterable<string>): string[] {
    const findings = this.to(things, 'ABOUT');
    const rows = this.from([...things, ...findings], 'EVIDENCED_BY');
    return [...things, ...findings, ...rows, ...this.from(rows, 'ROW_OF')];
  }

  /** Ids, and names of the edges among them. */
  part(ids: Iterable<string>): { nodes: string[]; edges: string[] } {
    const among = new Set(ids);
    const edges = this.facts.relationships.filter(({ from, to }) => among.has(from) && among.has(to)).map(edgeOf);
    return { nodes: [...among].sort(), edges: edges.sort() };
  }
}

const edgeOf = ({ type, from, to, series }: RelationshipFact): string =>
  [type, from, to, ...(series === undefined ? [] : [series])].join(' ');

interface Elements {
  readonly elements: {
    readonly nodes: readonly { data: { id: string } }[];
    readonly edges: readonly { data: { id: string } }[];
  };
}

for (const engine of ENGINES) {
  describe(`an export's scope, on ${engine.name}`, () => {
    let store: Store;
    let whole: Whole;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
      whole = new Whole(factsIn(await exported(store, 'jsonl')));
    });
    after(() => store.close());

    const held = async (asked: Parameters<typeof exported>[2]) => {
      const { elements } = JSON.parse(await exported(store, 'cytoscape', asked)) as Elements;
      return {
        nodes: elements.nodes.map(({ data }) => data.id).sort(),
        edges: elements.edges.map(({ data }) => data.id).sort(),
      };
    };
    const changeRequests = async () => (await store.read('list-ids/ChangeRequest', {})).map(({ id }) => id);

    test('of the whole graph: all nodes, and with `all` also findings, rows and listings', async () => {
      const ids = whole.facts.nodes.map(({ id }) => id);
      assert.deepEqual(await held({}), whole.part(ids.filter(whole.isThing)));
      assert.deepEqual(await held({ all: true }), whole.part(ids));
    });

    test('of a change request: its documents, what supports it, their packs, meetings and groups', async () => {
      for (const id of await changeRequests()) {
        assert.deepEqual(await held({ changeRequest: id }), whole.part(whole.changeRequest(id)));
      }
      const { nodes } = await held({ changeRequest: 'CR024' });
      assert.equal(nodes.filter((id) => /\/dag-26-papers(?:-v[\d-]+)?$/.test(id)).length, 1, 'the pack');
    });

    test('of a group: its meetings and documents, and what these are of, support or refer to', async () => {
      for (const group of ['DAG', 'TMAG', 'PSG']) {
        assert.deepEqual(await held({ group }), whole.part(whole.group(group)));
      }
    });

    test('of a neighbourhood: what is so many steps away, not through rows and findings', async () => {
      for (const id of ['CR032', 'DAG/2023-11-08', 'series/mhhs-if-165', 'DAG']) {
        for (const depth of [1, 2, 3]) {
          assert.deepEqual(await held({ around: id, depth: String(depth) }), whole.part(whole.around(id, depth)));
        }
      }
      assert.deepEqual(await held({ around: 'cr32' }), await held({ around: 'CR032', depth: '1' }));
    });

    test('with all has the findings about what it holds, and the rows that all of this rests on', async () => {
      for (const id of await changeRequests()) {
        const wanted = whole.part(whole.withRecord(new Set(whole.changeRequest(id))));
        assert.deepEqual(await held({ changeRequest: id, all: true }), wanted);
      }
      const group = whole.part(whole.withRecord(new Set(whole.group('TMAG'))));
      assert.deepEqual(await held({ group: 'TMAG', all: true }), group);
    });

    test('JSON Lines have all without being asked', async () => {
      const { nodes, relationships } = factsIn(await exported(store, 'jsonl', { changeRequest: 'CR024' }));
      const wanted = whole.part(whole.withRecord(new Set(whole.changeRequest('CR024'))));
      assert.deepEqual({ nodes: nodes.map(({ id }) => id).sort(), edges: relationships.map(edgeOf).sort() }, wanted);
    });

    test('is the same however a change request is written, and in any format', async () => {
      for (const written of ['cr24', '24', ' CR 024 ']) {
        assert.deepEqual(await held({ changeRequest: written }), await held({ changeRequest: 'CR024' }));
      }
      const lines = [...(await exportedFiles(store, 'csv', { changeRequest: '24' })).values()].map(
        (text) => text.trimEnd().split('\r\n').length - 1,
      );
      const { nodes, edges } = await held({ changeRequest: 'CR024' });
      assert.deepEqual(lines, [nodes.length, edges.length]);
    });

    test('is refused if its scope is not in the graph', async () => {
      for (const scope of [
        { changeRequest: 'CR999' },
        { changeRequest: 'banana' },
        { group: 'dag' },
        { around: 'x/y' },
      ]) {
        await assert.rejects(exported(store, 'graphml', scope), NotInGraphError);
      }
    });
  });
}

describe('a scope as it is written', () => {
  test('is one choice, and depth is allowed only with a neighbourhood', () => {
    const wrong = [
      { changeRequest: 'CR018', group: 'DAG' },
      { group: 'DAG', around: 'DAG' },
      { depth: '2' },
      { group: 'DAG', depth: '1' },
      ...['0', '4', '-1', '1.5', 'two', '', '1e0', '10'].map((depth) => ({ around: 'DAG', depth })),
    ];
    for (const scope of wrong) assert.throws(() => readScope(scope), ExportRequestError);
  });
});
