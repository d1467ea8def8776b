import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { GraphReader, Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, codesOf, hold, holdSample, overheard, withStore } from './answers.js';

interface PageOf {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

const PAGE = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }';

/** `within`: what the list stands under, with `LIST` in its place. */
async function page(graph: GraphReader, list: string, args: string, within = 'LIST'): Promise<PageOf> {
  const query = `{ ${within.replace('LIST', `page: ${list}${args && `(${args})`} { ${PAGE} }`)} }`;
  let answer = (await ask(graph, query)) as Record<string, unknown>;
  while (!('page' in answer)) answer = [Object.values(answer)[0]].flat()[0] as Record<string, unknown>;
  return answer.page as PageOf;
}

/** All ids, in the order of the list, walked in pages of `size`. */
async function walk(
  graph: GraphReader,
  list: string,
  size: number,
  { backwards = false, args = '', within = 'LIST' } = {},
) {
  const ids: string[] = [];
  const [count, from] = backwards ? ['last', 'before'] : ['first', 'after'];
  let cursor: string | null = null;
  for (;;) {
    const place: string = cursor === null ? '' : `, ${from}: ${JSON.stringify(cursor)}`;
    const { edges, pageInfo }: PageOf = await page(
      graph,
      list,
      `${count}: ${size}${place}${args && `, ${args}`}`,
      within,
    );
    const here = edges.map((edge) => edge.node.id);
    if (backwards) ids.unshift(...here);
    else ids.push(...here);
    const more: boolean = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    if (!more) return ids;
    cursor = backwards ? pageInfo.startCursor : pageInfo.endCursor;
  }
}

const LISTS: readonly { readonly list: string; readonly args?: string; readonly within?: string }[] = [
  { list: 'meetings' },
  { list: 'meetings', args: 'orderBy: DATE_DESC' },
  { list: 'meetings', args: 'filter: { group: "DAG" }, orderBy: DATE_DESC' },
  { list: 'meetings', args: 'filter: { changeRequest: "CR032" }' },
  { list: 'documents' },
  { list: 'documents', args: 'orderBy: DATE_DESC' },
  { list: 'documents', args: 'orderBy: TITLE_ASC' },
  { list: 'documents', args: 'filter: { kind: MINUTES }, orderBy: TITLE_ASC' },
  { list: 'documents', args: 'filter: { changeRequest: "32" }, orderBy: DATE_DESC' },
  { list: 'changeRequests' },
  { list: 'changeRequests', args: 'filter: { group: "DAG", from: "2023-05-01" }' },
  { list: 'allSeries' },
  { list: 'findings' },
  { list: 'documents', within: 'group(code: "TMAG") { LIST }', args: 'orderBy: TITLE_ASC' },
  { list: 'meetings', within: 'group(code: "DAG") { LIST }', args: 'orderBy: DATE_DESC' },
  { list: 'changeRequests', within: 'group(code: "DAG") { LIST }' },
  { list: 'documents', within: 'meeting(group: "DAG", number: "26") { LIST }', args: 'orderBy: DATE_DESC' },
  { list: 'rows', within: 'listings { LIST }' },
];

for (const engine of ENGINES) {
  describe(`pages, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    for (const { list, args = '', within = 'LIST' } of LISTS) {
      const name = `${within.replace('LIST', list)}${args && ` (${args})`}`;

      test(`${name}: walked either way, in pages of any size, it is one list without gaps`, async () => {
        const { totalCount } = await page(store, list, args, within);
        const forwards = await walk(store, list, 40, { args, within });
        assert.equal(forwards.length, totalCount);
        assert.equal(new Set(forwards).size, totalCount);
        assert.deepEqual(await walk(store, list, 100, { args, within }), forwards);
        assert.deepEqual(await walk(store, list, 37, { args, within, backwards: true }), forwards);
      });
    }

    test('a page between two cursors has what is between them', async () => {
      const all = await page(store, 'meetings', 'first: 9');
      const [after, before] = [all.edges[1]?.cursor, all.edges[6]?.cursor];
      const between = `after: "${after}", before: "${before}"`;
      const ids = all.edges.map((edge) => edge.node.id);
      const first = await page(store, 'meetings', `first: 3, ${between}`);
      assert.deepEqual(
        first.edges.map((edge) => edge.node.id),
        ids.slice(2, 5),
      );
      const last = await page(store, 'meetings', `last: 3, ${between}`);
      assert.deepEqual(
        last.edges.map((edge) => edge.node.id),
        ids.slice(3, 6),
      );
      assert.deepEqual([last.pageInfo.hasPreviousPage, last.pageInfo.hasNextPage], [true, true]);
    });

    test('an empty page has no cursors and no neighbours', async () => {
      assert.deepEqual(await page(store, 'meetings', 'filter: { group: "NOPE" }'), {
        totalCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
        edges: [],
      });
    });

    test('50 where no length is asked for, and 100 at most', async () => {
      assert.equal((await page(store, 'documents', '')).edges.length, 50);
      assert.equal((await page(store, 'documents', 'first: 100')).edges.length, 100);
      for (const args of ['first: 101', 'last: 101', 'first: 0', 'last: -1', 'first: 1, last: 1']) {
        assert.deepEqual(await codesOf(store, `{ documents(${args}) { totalCount } }`), ['BAD_USER_INPUT'], args);
      }
    });

    test('a cursor that is none, or of another order, is refused', async () => {
      const { pageInfo } = await page(store, 'documents', 'first: 1, orderBy: DATE_DESC');
      const texts = ['', 'nonsense', '!!', '%00', 'bnVsbA', Buffer.from('[1,2,3]').toString('base64url')];
      for (const cursor of [...texts, pageInfo.endCursor]) {
        const query = `query ($after: String) { documents(first: 1, after: $after) { totalCount } }`;
        assert.deepEqual(await codesOf(store, query, { after: cursor }), ['BAD_USER_INPUT'], String(cursor));
      }
    });

    test('findings are filtered by group, code, severity and subject', async () => {
      const total = async (filter: string) => (await page(store, 'findings', `filter: { ${filter} }`)).totalCount;
      const all = await total('');
      assert.ok(all > 0);
      assert.equal((await total('group: "DAG"')) + (await total('group: "TMAG"')), all);
      assert.equal((await total('severity: INFO')) + (await total('severity: WARNING')), all);
      assert.equal(await total('open: true'), all);
      const [{ node }] = (await page(store, 'findings', 'first: 1')).edges as [PageOf['edges'][number]];
      const { finding } = (await ask(
        store,
        'query ($id: ID!) { finding: node(id: $id) { ... on Finding { code severity subject { id } } } }',
        { id: node.id },
      )) as { finding: { code: string; severity: string; subject: { id: string } } };
      const { code, severity, subject } = finding;
      assert.equal(await total(`code: "${code}", severity: ${severity}, subject: "${subject.id}"`), 1);
      assert.equal(await total(`code: "NOPE", subject: "${subject.id}"`), 0);
    });

    test('lists under many nodes share a statement', async () => {
      const { graph, statements } = overheard(store);
      await ask(
        graph,
        `{ meetings(first: 20) { edges { node { documents(first: 3) { totalCount edges { node { shortName meeting { label } } } } } } } }`,
      );
      assert.deepEqual(statements, ['page-meetings', 'find-meetings', 'page-documents-of-meetings', 'find-documents']);
    });

    test('the total is only counted where it is asked for, and nothing else where only it is', async () => {
      const asked = async (selection: string) => {
        const { graph, statements } = overheard(store);
        await ask(graph, `{ documents(first: 2) { ${selection} } }`);
        return statements;
      };
      assert.deepEqual(await asked('totalCount'), ['count-documents']);
      assert.deepEqual(await asked('edges { cursor }'), ['page-documents', 'find-documents']);
      assert.deepEqual(await asked('pageInfo { endCursor }'), ['page-documents']);
    });
  });

  describe(`filters, on ${engine.name}`, () => {
    const named = (field: string, filter: string, select = 'shortName') =>
      `{ ${field}(filter: { ${filter} }) { totalCount edges { node { ${select} } } } }`;

    const found = async (graph: GraphReader, field: string, filter: string, select = 'shortName') => {
      const answer = (await ask(graph, named(field, filter, select))) as Record<
        string,
        { totalCount: number; edges: { node: Record<string, unknown> }[] }
      >;
      const { totalCount, edges } = Object.values(answer)[0]!;
      assert.equal(totalCount, edges.length);
      return edges.map((edge) => edge.node[select]);
    };

    test('ask for all that they name', async () => {
      await withStore(engine, async (store) => {
        await hold(store, {
          DAG: [
            '2023-02-01 DAG 1 Papers',
            '2023-02-01 DAG 1 Papers - Attachment 1 - CR007 ÉTAGES Change v1.0',
            '2023-02-01 DES-196 Interface Specification v1.0 (redline)',
            '2023-03-01 DAG 2 Papers - Attachment 1 - CR007 Étages Change v1.1',
            '2023-03-01 CR007 Supporting Evidence',
          ],
          TMAG: [
            '2023-03-01 TMAG 1 Papers',
            '2023-04-01 CR007 Étages Change v1.1',
            '2023-04-01 CR008 Other Change v1.0',
          ],
        });
        const titles = ['1', '2'].map(
          (v, i) => `DAG ${v} Papers - Attachment 1 - CR007 ${i ? 'Étages' : 'ÉTAGES'} Change v1.${i}`,
        );
        assert.deepEqual(await found(store, 'documents', 'changeRequest: "cr7"'), [
          ...titles,
          'CR007 Étages Change v1.1',
        ]);
        assert.deepEqual(await found(store, 'documents', 'series: "7", group: "TMAG"'), ['CR007 Étages Change v1.1']);
        assert.deepEqual(await found(store, 'documents', 'changeRequest: "7", version: "1.1", to: "2023-03-01"'), [
          titles[1],
        ]);
        assert.deepEqual(await found(store, 'documents', 'changeRequest: "nonsense"'), []);
        assert.deepEqual(await found(store, 'documents', 'series: "series/des-196"'), [
          'DES-196 Interface Specification v1.0 (redline)',
        ]);
        assert.deepEqual(await found(store, 'documents', 'marker: REDLINE, kind: DESIGN_ARTEFACT'), [
          'DES-196 Interface Specification v1.0 (redline)',
        ]);
        assert.deepEqual(
          await found(store, 'documents', 'titleContains: "étages", from: "2023-03-01", to: "2023-03-31"'),
          [titles[1]],
        );
        assert.deepEqual(await found(store, 'documents', 'meeting: "DAG/2023-03-01", kind: CHANGE_REQUEST'), [
          titles[1],
        ]);
        assert.deepEqual(await found(store, 'meetings', 'changeRequest: "CR007"', 'label'), [
          'DAG 1',
          'DAG 2',
          'TMAG 2023-04-01',
        ]);
        assert.deepEqual(await found(store, 'meetings', 'changeRequest: "CR007", group: "TMAG"', 'label'), [
          'TMAG 2023-04-01',
        ]);
        assert.deepEqual(await found(store, 'meetings', 'number: "01"', 'label'), ['DAG 1', 'TMAG 1']);
        assert.deepEqual(await found(store, 'meetings', 'extraordinary: true', 'label'), []);
        assert.deepEqual(await found(store, 'changeRequests', 'group: "DAG"', 'id'), ['CR007']);
        assert.deepEqual(await found(store, 'changeRequests', 'from: "2023-04-01"', 'id'), ['CR007', 'CR008']);
        assert.deepEqual(await found(store, 'changeRequests', 'group: "DAG", from: "2023-04-01"', 'id'), []);
        assert.deepEqual(await found(store, 'changeRequests', 'titleContains: "OTHER"', 'id'), ['CR008']);
        for (const reference of ['DES-196', 'des196', 'MHHS-DES-0196', 'DES 196']) {
          assert.deepEqual(
            await found(store, 'allSeries', `reference: "${reference}"`, 'reference'),
            ['DES-196'],
            reference,
          );
        }
        for (const reference of ['DES-19', 'DES-1960', 'ES-196', '', '.*']) {
          assert.deepEqual(await found(store, 'allSeries', `reference: "${reference}"`, 'reference'), [], reference);
        }
        assert.deepEqual(await found(store, 'allSeries', 'group: "TMAG"', 'id'), []);
        const ofTmag = (subject: string, more = '') =>
          found(store, 'findings', `group: "TMAG", subject: "${subject}"${more}`, 'code');
        assert.deepEqual(await ofTmag('DAG/2023-02-01'), []);
        assert.deepEqual(await found(store, 'findings', 'open: false', 'code'), []);
      });
    });

    test('under a node that they contradict find nothing', async () => {
      await withStore(engine, async (store) => {
        await hold(store, { DAG: ['2023-02-01 DAG 1 Papers'], TMAG: ['2023-02-01 TMAG 1 Papers'] });
        assert.deepEqual(
          await ask(
            store,
            `{ group(code: "DAG") {
                meetings(filter: { group: "TMAG" }) { totalCount edges { node { id } } }
                documents(filter: { meeting: "TMAG/2023-02-01" }) { totalCount edges { node { id } } }
                own: documents(filter: { group: "DAG", meeting: "DAG/2023-02-01" }) { totalCount }
            } }`,
          ),
          {
            group: {
              meetings: { totalCount: 0, edges: [] },
              documents: { totalCount: 0, edges: [] },
              own: { totalCount: 1 },
            },
          },
        );
      });
    });
  });
}
