import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, codesOf, hold, holdSample, overheard, withStore } from './answers.js';

interface Found {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly edges: readonly {
    readonly cursor: string;
    readonly score: number;
    readonly node: { readonly id: string; readonly __typename: string };
  }[];
}

const QUERY = `query ($text: String!, $types: [NodeType!], $first: Int, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor score node { id __typename } }
  }
}`;

async function search(store: Store, text: string, args: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  return ((await ask(store, QUERY, { text, first: 100, ...args })) as { search: Found }).search;
}

const idsOf = (found: Found): string[] => found.edges.map(({ node }) => node.id);

for (const engine of ENGINES) {
  describe(`searching, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    const EXACT: readonly (readonly [text: string, id: string])[] = [
      ['cr18', 'CR018'],
      ['CR 018', 'CR018'],
      ['18', 'CR018'],
      ['dag', 'DAG'],
      ['Design Advisory Group', 'DAG'],
      ['DAG 21.1', 'DAG/2023-02-16'],
      ['dag21.1', 'DAG/2023-02-16'],
      ['DAG 07', 'DAG/2022-03-23'],
      ['2023-02-16', 'DAG/2023-02-16'],
      ['dag 2023-02-16', 'DAG/2023-02-16'],
      ['DAG/2023-02-16', 'DAG/2023-02-16'],
      ['DAG 20 Papers', 'DAG/2023-01-11/dag-20-papers'],
      ['dag 20 papers', 'DAG/2023-01-11/dag-20-papers'],
      ['DES-196', 'series/des-196'],
      ['des 0196', 'series/des-196'],
      ['del1316', 'series/mhhs-del1316'],
      ['interface code of connection', 'series/interface-code-of-connection'],
    ];
    for (const [text, id] of EXACT) {
      test(`${text} finds ${id} first`, async () => {
        assert.equal(idsOf(await search(store, text))[0], id);
      });
    }

    const V1_1 = 'DAG/2023-02-16/dag-21-1-papers-attachment-1-cr018-registration-service-operating-hours-v1-1';
    test('a word finds, its beginning does, and it does with one letter wrong', async () => {
      for (const text of [
        'registration',
        'REGIST',
        'regi',
        'regstration',
        'registratoin',
        'registrattion',
        'registrasion',
      ]) {
        assert.ok(idsOf(await search(store, text)).includes(V1_1), text);
      }
      assert.ok(!idsOf(await search(store, 'rogustration')).includes(V1_1));
    });

    test('scores fall, and ties go by id', async () => {
      for (const text of ['papers', 'dag 20 papers', 'code of connection', 'cr018 registration', '2023-02-16']) {
        const { edges } = await search(store, text);
        for (const [i, { score, node }] of edges.entries()) {
          const before = edges[i - 1];
          if (!before) continue;
          assert.ok(before.score >= score, `${text}: ${before.score} before ${score}`);
          // What goes by exactly that text comes before others that fit as well.
          if (before.score === score && score < edges[0]!.score)
            assert.ok(before.node.id < node.id, `${text}: ${before.node.id}`);
        }
      }
    });

    test('pages have no gap and nothing twice, and are counted', async () => {
      const found: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page: Found = await search(store, 'papers', { first: 23, after });
        found.push(...idsOf(page));
        assert.equal(page.pageInfo.hasPreviousPage, after !== null);
        after = page.pageInfo.endCursor;
        if (!page.pageInfo.hasNextPage) {
          assert.equal(page.totalCount, found.length);
          break;
        }
      }
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.length > 100);
    });

    test('only the types that are asked for are found; without them no row, listing or finding', async () => {
      const types = async (asked?: readonly string[], text = 'cr018') =>
        new Set(
          (await search(store, text, { ...(asked && { types: asked }) })).edges.map(({ node }) => node.__typename),
        );
      assert.deepEqual(await types(), new Set(['ChangeRequest', 'Document']));
      assert.deepEqual(await types(['DOCUMENT']), new Set(['Document']));
      assert.deepEqual(await types(['LISTING_ROW', 'FINDING'], 'v1.2'), new Set(['ListingRow', 'Finding']));
      assert.deepEqual(await types([]), new Set());
      assert.deepEqual(await types(['GROUP']), new Set());
    });

    test('a text without a word finds nothing, and words that nothing has do not either', async () => {
      for (const text of ['', '   ', '-', '…', '\ud800', '💥', 'zymurgy']) {
        const { totalCount, edges, pageInfo } = await search(store, text);
        assert.deepEqual([totalCount, edges, pageInfo.hasNextPage], [0, [], false], text);
      }
    });

    test('what words mean to an engine’s own language means nothing here', async () => {
      for (const text of [
        '*',
        '?',
        'title:papers',
        'papers~',
        'NOT papers',
        '"papers',
        'papers AND (',
        '[a TO b]',
        'a\\',
      ]) {
        await search(store, text);
      }
      assert.ok((await search(store, 'NOT papers')).totalCount >= (await search(store, 'papers')).totalCount);
    });

    test('what is out of bounds is refused', async () => {
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x'.repeat(501) }), ['BAD_USER_INPUT']);
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x'.repeat(500) }), []);
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x', first: 101 }), ['BAD_USER_INPUT']);
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x', first: 0 }), ['BAD_USER_INPUT']);
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x', after: 'nonsense' }), ['BAD_USER_INPUT']);
      const { meetings } = (await ask(store, '{ meetings(first: 1) { pageInfo { endCursor } } }')) as {
        meetings: { pageInfo: { endCursor: string } };
      };
      assert.deepEqual(await codesOf(store, QUERY, { text: 'x', after: meetings.pageInfo.endCursor }), [
        'BAD_USER_INPUT',
      ]);
    });

    test('the words are read once for as long as the graph stays as it is, and no node is read to be counted', async () => {
      const { graph, statements } = overheard(store);
      await ask(graph, '{ search(text: "papers") { totalCount } }');
      statements.length = 0;
      await ask(graph, '{ search(text: "papers") { totalCount } }');
      assert.deepEqual(statements.sort(), ['find-by-words', 'find-groups', 'graph-revision']);
    });
  });
  describe(`searching other graphs, on ${engine.name}`, () => {
    test('accents are nothing that one has to know', async () => {
      await withStore(engine, async (other) => {
        await hold(other, { DAG: ['2023-02-16 00:00:00Z Café Überblick v1.0 Papers'] });
        for (const text of ['café', 'cafe', 'überb', 'Uberblick', 'uberblic']) {
          assert.ok((await search(other, text)).totalCount > 0, text);
        }
      });
    });

    test('a cursor stays good when rows are added', async () => {
      await withStore(engine, async (other) => {
        const rows = Array.from({ length: 12 }, (_, i) => `2023-01-${i + 10} 00:00:00Z Plan of ${i} steps Papers`);
        await hold(other, { DAG: rows });
        const before = await search(other, 'plan', { first: 5 });
        await hold(other, {
          DAG: [...rows, '2023-03-01 00:00:00Z Plan Papers', '2023-03-02 00:00:00Z A plan of plans Papers'],
        });
        const all = idsOf(await search(other, 'plan'));
        const after = idsOf(await search(other, 'plan', { after: before.pageInfo.endCursor }));
        assert.deepEqual(after, all.slice(all.indexOf(idsOf(before).at(-1)!) + 1));
      });
    });

    test('words that only a correction brought are known after the same page is read again', async () => {
      await withStore(engine, async (other) => {
        const text = 'Some Group (ABC)\n\nDate Of Meeting Short Name Sub Type\n2023-01-11 00:00:00Z Plan v1.0 Papers\n';
        const ingest = (curation: string) =>
          ingestListings(other, [{ name: 'page.txt', text }], {
            asOf: '2024-07-01T00:00:00.000Z',
            now: '2024-07-02T00:00:00.000Z',
            corrections: readCuration('curation.yaml', `version: 1\ncorrections: ${curation}\n`),
          });
        await ingest('[]');
        assert.deepEqual(idsOf(await search(other, 'zymurg')), []);
        await ingest('[{ set: { document: ABC/2023-01-11/plan-v1-0, title: Zymurgical Plan } }]');
        assert.ok(idsOf(await search(other, 'zymurg')).includes('ABC/2023-01-11/plan-v1-0'));
      });
    });

    test('a graph that holds nothing is searched too', async () => {
      await withStore(engine, async (empty) => {
        assert.equal((await search(empty, 'papers')).totalCount, 0);
      });
    });
  });
}
