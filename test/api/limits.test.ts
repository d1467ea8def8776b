import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from '../../src/api/limits/cost-limit.js';
import { LIMITS } from '../../src/api/limits/limits.js';
import { withBudget } from '../../src/api/limits/request-budget.js';
import { schema } from '../../src/api/schema.js';
import { createServer } from '../../src/api/server.js';
import { shortestPath } from '../../src/api/walks/shortest-path.js';
import type { NodeFact } from '../../src/graph/facts.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { StoreError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { GraphReader, Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { ENGINES } from '../engines.js';
import { ask, codesOf as codesIn, hold, holdSample, openSample, withStore } from './answers.js';
import { COSTLY_LISTINGS, COSTLY_QUERIES } from './costly-queries.js';
import { groupsInARow, meetingsOfOneGroup } from './plain-facts.js';
import { serveSample } from './sample-server.js';

async function codesOf(server: FastifyInstance, query: string, variables = {}, headers = {}): Promise<string[]> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify({ query, variables }),
  });
  const { errors = [] } = JSON.parse(response.body) as { errors?: { extensions: { code: string } }[] };
  return errors.map((error) => error.extensions.code);
}

test('the table of the limits in the documentation has the figures of the code', () => {
  const text = readFileSync(join(PACKAGE_ROOT, 'docs', 'limits.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` \| ([\d,]+)[^|]* \|/gm)].map(
    ([, name, figure]) => [name!, Number(figure!.replaceAll(',', ''))] as const,
  );
  assert.deepEqual(Object.fromEntries(rows), LIMITS);
});

describe('what is just within a limit passes, and what is just beyond it does not', () => {
  let store: Store;
  let server: FastifyInstance;
  before(async () => ({ store, server } = await serveSample('token')));
  after(() => server.close());

  const times = (many: number, text: (i: number) => string) =>
    Array.from({ length: many }, (_, i) => text(i)).join(' ');
  const nested = (levels: number) =>
    `{ meeting(id: "DAG/2024-05-08") { ${'previous { '.repeat(levels - 2)}id${' }'.repeat(levels - 2)} } }`;
  const INGEST = 'mutation ($i: IngestListingInput!) { ingestListing(input: $i) { rows } }';
  const WRITER = { authorization: 'Bearer token' };

  /** Of each limit, a request of so much. */
  const ASKED: Readonly<
    Partial<
      Record<
        keyof typeof LIMITS,
        readonly [code: string, of: (figure: number) => readonly [query: string, variables?: object, headers?: object]]
      >
    >
  > = {
    body: [
      'PAYLOAD_TOO_LARGE',
      (n) => [`{ __typename } #${'x'.repeat(n - '{"query":"{ __typename } #","variables":{}}'.length)}`],
    ],
    bodyOfWriter: [
      'PAYLOAD_TOO_LARGE',
      (n) => [`{ __typename } #${'x'.repeat(n - '{"query":"{ __typename } #","variables":{}}'.length)}`, {}, WRITER],
    ],
    tokens: ['GRAPHQL_PARSE_FAILED', (n) => [`{ ${'id '.repeat(n - 2)}}`]],
    selections: [
      'GRAPHQL_VALIDATION_FAILED',
      (n) => [
        `{ ${'...f '.repeat(200)}} fragment f on Query { ${'__typename '.repeat(n / 200 - 1)}${n % 200 === 0 ? '' : '__typename '}}`,
      ],
    ],
    aliases: ['QUERY_TOO_COMPLEX', (n) => [`{ ${times(n, (i) => `a${i}: __typename`)} }`]],
    depth: ['QUERY_TOO_COMPLEX', (n) => [nested(n)]],
    page: ['BAD_USER_INPUT', (n) => ['query ($n: Int) { meetings(first: $n) { edges { node { id } } } }', { n }]],
    ids: [
      'BAD_USER_INPUT',
      (n) => ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array<string>(n).fill('DAG') }],
    ],
    searchText: [
      'BAD_USER_INPUT',
      (n) => ['query ($t: String!) { search(text: $t) { totalCount } }', { t: 'x'.repeat(n) }],
    ],
    neighbourhoodDepth: ['BAD_USER_INPUT', (n) => [`{ neighbourhood(id: "DAG", depth: ${n}) { nodes { id } } }`]],
    neighbourhoodSize: ['BAD_USER_INPUT', (n) => [`{ neighbourhood(id: "DAG", limit: ${n}) { nodes { id } } }`]],
    pathLength: ['BAD_USER_INPUT', (n) => [`{ path(from: "CR018", to: "CR024", maxLength: ${n}) { nodes { id } } }`]],
  };
  for (const [name, [code, request]] of Object.entries(ASKED)) {
    const figure = LIMITS[name as keyof typeof LIMITS];
    test(`${name}: ${figure}`, async () => {
      // A query may be wrong in other ways, but not in this one.
      assert.ok(!(await codesOf(server, ...request(figure))).includes(code), 'within');
      assert.deepEqual([...new Set(await codesOf(server, ...request(figure + 1)))], [code], 'beyond');
    });
  }

  test(`sourceName: ${LIMITS.sourceName}`, async () => {
    const named = async (length: number) => {
      const response = await server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', ...WRITER },
        payload: JSON.stringify({ query: INGEST, variables: { i: { name: 'x'.repeat(length), text: 'no listing' } } }),
      });
      return (JSON.parse(response.body) as { errors: { message: string }[] }).errors[0]!.message;
    };
    assert.match(await named(LIMITS.sourceName), /^x+: /);
    assert.match(await named(LIMITS.sourceName + 1), /^name must/);
  });

  test(`cost: ${LIMITS.cost}, whatever is a variable`, async () => {
    const query = `query ($n: Int) { meetings(first: 100) { edges { node { documents(first: $n) { edges { node { id title kind version url subType shortName markers attachmentNumber } } } } } } }`;
    const document = parse(query);
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    const cost = (n: number) => costOf({ schema: schema(), document, operation: operation!, variables: { n } });
    const most = Array.from({ length: LIMITS.page - 1 }, (_, i) => i + 1)
      .filter((n) => cost(n) <= LIMITS.cost)
      .at(-1)!;
    assert.ok(cost(most + 1) > LIMITS.cost);
    assert.deepEqual(await codesOf(server, query, { n: most }), []);
    assert.deepEqual(await codesOf(server, query, { n: most + 1 }), ['QUERY_TOO_COMPLEX']);
  });

  test(`time: ${LIMITS.time} ms, after which no statement begins`, async () => {
    let clock = 0;
    const graph = withBudget(store, { time: LIMITS.time, concurrent: 1 }, () => clock);
    clock = LIMITS.time;
    assert.equal((await graph.read('list-ids/Listing', {})).length, 2);
    clock++;
    await assert.rejects(
      graph.read('list-ids/Listing', {}),
      (error) => error instanceof StoreError && error.code === 'TIMEOUT',
    );
  });

  test(`statementsAtOnce: ${LIMITS.statementsAtOnce}; the others wait, also for one that fails`, async () => {
    let under = 0;
    let most = 0;
    const slow: GraphReader = {
      async read() {
        most = Math.max(most, ++under);
        await new Promise((resolve) => setImmediate(resolve));
        under--;
        throw new Error('slow');
      },
    };
    const graph = withBudget(slow, { time: LIMITS.time, concurrent: LIMITS.statementsAtOnce });
    const asked = await Promise.allSettled(Array.from({ length: 30 }, () => graph.read('list-ids/Group', {})));
    assert.deepEqual([asked.length, most, under], [30, LIMITS.statementsAtOnce, 0]);
  });
});

describe('so many are brought where no number is asked for', () => {
  let store: Store;
  before(async () => (store = await openSample({ open: () => openStore('memory:') })));
  after(() => store.close());

  test(`pageUsual: ${LIMITS.pageUsual}`, async () => {
    for (const list of ['documents', 'meetings', 'search(text: "papers")']) {
      const { page } = (await ask(store, `{ page: ${list} { totalCount edges { cursor } } }`)) as {
        page: { totalCount: number; edges: unknown[] };
      };
      assert.ok(page.totalCount > LIMITS.pageUsual, list);
      assert.equal(page.edges.length, LIMITS.pageUsual, list);
    }
  });

  test(`neighbourhoodSizeUsual: ${LIMITS.neighbourhoodSizeUsual}`, async () => {
    const sizes = await ask(
      store,
      '{ usual: neighbourhood(id: "DAG", depth: 3) { nodes { id } } all: neighbourhood(id: "DAG", depth: 3, limit: 2000) { nodes { id } } }',
    );
    const { usual, all } = sizes as Record<'usual' | 'all', { nodes: unknown[] }>;
    assert.equal(usual.nodes.length, LIMITS.neighbourhoodSizeUsual);
    assert.ok(all.nodes.length > LIMITS.neighbourhoodSizeUsual);
  });

  test(`pathLengthUsual: ${LIMITS.pathLengthUsual}`, async () => {
    const chain = await openStore('memory:');
    await chain.update((draft) => writeFacts(draft, groupsInARow(LIMITS.pathLengthUsual + 2)));
    const path = async (to: number, args = '') =>
      ((await ask(chain, `{ path(from: "G0", to: "G${to}"${args}) { nodes { id } } }`)) as { path: object | null })
        .path;
    assert.notEqual(await path(LIMITS.pathLengthUsual), null);
    assert.equal(await path(LIMITS.pathLengthUsual + 1), null);
    assert.notEqual(await path(LIMITS.pathLengthUsual + 1, ', maxLength: 10'), null);
    await chain.close();
  });
});

describe(`pathSteps: ${LIMITS.pathSteps}`, () => {
  test('as many meetings of one group are looked at on the way to one of them, but no document beyond', async () => {
    const store = await openStore('memory:');
    await store.update((draft) => writeFacts(draft, meetingsOfOneGroup(LIMITS.pathSteps)));
    const codes = (to: string) => codesIn(store, `{ path(from: "HUB", to: "${to}") { nodes { id } } }`);
    assert.deepEqual(await codes('HUB/1900-01-10'), []);
    assert.deepEqual(await codes('HUB/1900-01-01/paper'), ['QUERY_TOO_COMPLEX']);
    await store.close();
  });

  for (const engine of ENGINES) {
    test(`of so many as are allowed, all count, on ${engine.name}`, () =>
      withStore(engine, async (store) => {
        await store.update((draft) => writeFacts(draft, meetingsOfOneGroup(30)));
        const search = (to: string, steps: number) => shortestPath(store, { from: 'HUB', to, maxLength: 6, steps });
        const tooMany = (error: unknown) =>
          error instanceof GraphQLError && error.extensions.code === 'QUERY_TOO_COMPLEX';
        assert.deepEqual(await search('HUB/1900-01-10', 30), ['HUB', 'HUB/1900-01-10']);
        await assert.rejects(search('HUB/1900-01-10', 29), tooMany);
        assert.equal((await search('HUB/1900-01-01/paper', 31))?.length, 3);
        await assert.rejects(search('HUB/1900-01-01/paper', 30), tooMany);
      }));
  }
});

for (const engine of ENGINES) {
  test(`searchFound: ${LIMITS.searchFound}, on ${engine.name}`, () =>
    withStore(engine, async (store) => {
      const named = (id: string, shortName: string): NodeFact => ({
        label: 'Document',
        id,
        properties: { shortName, kind: 'OTHER', markers: [] },
      });
      const nodes = Array.from({ length: LIMITS.searchFound }, (_, i) => named(`DAG/2023-01-11/${i}`, 'plan note'));
      nodes.push(named('DAG/2023-01-11/note', 'note'));
      await store.update((draft) => writeFacts(draft, { nodes, relationships: [] }));
      const counts = await ask(
        store,
        '{ all: search(text: "plan") { totalCount } more: search(text: "note") { totalCount } }',
      );
      assert.deepEqual(counts, {
        all: { totalCount: LIMITS.searchFound },
        more: { totalCount: LIMITS.searchFound },
      });
    }));

  test(`the worst that is allowed ends in time, on ${engine.name}`, { timeout: 240_000 }, () =>
    withStore(engine, async (store) => {
      await hold(store, COSTLY_LISTINGS);
      const server = await createServer({ store, logLevel: 'silent' });
      for (const query of COSTLY_QUERIES) {
        const codes = await codesOf(server, query);
        assert.deepEqual(
          codes.filter((code) => code !== 'QUERY_TOO_COMPLEX'),
          [],
          query.slice(0, 200),
        );
      }
      await server.close();
    }),
  );
}

const neo4j = ENGINES.find((engine) => engine.statements === 'neo4j');
test('Neo4j itself ends a statement that takes longer than it may', { skip: neo4j === undefined }, async () => {
  const store = await neo4j!.open();
  await holdSample(store);
  await store.close();
  const hasty = await neo4j!.openAgain(store, { answerWithin: 1 });
  const endless = { ids: Array<string>(400_000).fill('DAG'), labels: ['None'], limit: 1 };
  await assert.rejects(
    hasty.read('find-steps/Group', endless),
    (error) => error instanceof StoreError && error.code === 'TIMEOUT',
  );
  await hasty.close();
});
