import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { getIntrospectionQuery } from 'graphql';
import { FIRST_QUERY } from '../../src/api/first-query.js';
import { LIMITS } from '../../src/api/limits/limits.js';
import { createServer } from '../../src/api/server.js';
import { StoreTimeoutError, StoreUnavailableError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { ask } from './answers.js';
import { FLOODS } from './floods.js';
import { serveSample } from './sample-server.js';

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly codes: readonly unknown[];
}

const SECRETS = /\n\s+at |node_modules|\/dist\/|\/src\/|\.js:\d|MATCH|UNWIND|\bstacktrace\b/;

function replyOf(response: { readonly statusCode: number; readonly body: string }): Reply {
  assert.doesNotMatch(response.body, SECRETS);
  const answer = (response.body.startsWith('{') ? JSON.parse(response.body) : {}) as {
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  for (const { extensions } of answer.errors ?? []) assert.deepEqual(Object.keys(extensions), ['code']);
  return {
    status: response.statusCode,
    text: response.body,
    data: answer.data,
    codes: (answer.errors ?? []).map((error) => error.extensions.code),
  };
}

async function post(server: FastifyInstance, query: string, variables = {}, headers = {}): Promise<Reply> {
  return replyOf(
    await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query, variables }),
    }),
  );
}

const get = async (server: FastifyInstance, url: string, headers = {}): Promise<Reply> =>
  replyOf(await server.inject({ method: 'GET', url, headers }));

describe('the server', () => {
  let store: Store;
  let server: FastifyInstance;
  before(async () => ({ store, server } = await serveSample()));
  after(() => server.close());

  test('answers as the terminal does', async () => {
    const query = '{ changeRequest(id: "CR018") { history { position meeting { label } link { rows { text } } } } }';
    const { status, data } = await post(server, query);
    assert.equal(status, 200);
    assert.deepEqual(data, await ask(store, query));
  });

  test('answers reads by GET, to those who say that they mean it', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ group(code: "DAG") { code } }')}`;
    const { status, data } = await get(server, url, { 'apollo-require-preflight': 'true' });
    assert.deepEqual([status, data], [200, { group: { code: 'DAG' } }]);
    assert.equal((await get(server, url)).status, 400);
  });

  test('refuses what a form of another site could send', async () => {
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{ groups { id } }"}',
    });
    assert.ok(response.statusCode >= 400);
  });

  test('lives, and is ready', async () => {
    assert.deepEqual([(await get(server, '/healthz')).status, (await get(server, '/readyz')).text], [200, 'ready\n']);
  });

  test('the first question that is proposed has an answer', async () => {
    assert.deepEqual((await post(server, FIRST_QUERY)).codes, []);
  });

  test('says in its own words that there is nothing at an address', async () => {
    assert.deepEqual((await get(server, '/no/such/place')).codes, ['NOT_FOUND']);
  });

  const FAULTS: readonly (readonly [name: string, code: string, query: string, variables?: object])[] = [
    ['a syntax error', 'GRAPHQL_PARSE_FAILED', '{ groups {'],
    ['an unknown field', 'GRAPHQL_VALIDATION_FAILED', '{ grups { id } }'],
    ['a missing variable', 'BAD_USER_INPUT', 'query ($id: ID!) { node(id: $id) { id } }'],
    [
      'a variable of another type',
      'BAD_USER_INPUT',
      'query ($n: Int) { documents(first: $n) { totalCount } }',
      { n: 'three' },
    ],
    ['a length out of bounds', 'BAD_USER_INPUT', '{ documents(first: 101) { edges { cursor } } }'],
    [
      'the same by a variable',
      'BAD_USER_INPUT',
      'query ($n: Int) { documents(last: $n) { edges { cursor } } }',
      { n: 1_000_000 },
    ],
    ['a day that no month has', 'BAD_USER_INPUT', '{ meeting(group: "DAG", date: "2023-02-30") { id } }'],
    [
      'the same by a variable',
      'BAD_USER_INPUT',
      'query ($d: Date) { meeting(group: "DAG", date: $d) { id } }',
      { d: '2023-02-30' },
    ],
    ['a day in other words', 'BAD_USER_INPUT', '{ meetings(filter: { from: "10 January" }) { totalCount } }'],
    [
      'text that is not well-formed',
      'BAD_USER_INPUT',
      'query ($t: String) { documents(filter: { titleContains: $t }) { totalCount } }',
      { t: '\ud800' },
    ],
  ];
  for (const [name, code, query, variables] of FAULTS) {
    test(`${name} is ${code}`, async () => {
      assert.deepEqual((await post(server, query, variables)).codes, [code]);
    });
  }

  test('uses status codes for errors only with the media type application/graphql-response+json', async () => {
    const status = async (accept: string) => (await post(server, '{ grups }', {}, { accept })).status;
    assert.deepEqual([await status('application/json'), await status('application/graphql-response+json')], [200, 400]);
  });

  for (const [name, query] of FLOODS) {
    test(`refuses ${name} before reading anything`, async (context) => {
      const reads = context.mock.method(store, 'read').mock;
      const { data, codes } = await post(server, query);
      assert.equal(data, undefined);
      assert.ok(codes.length > 0);
      assert.equal(reads.callCount(), 0);
      await post(server, '{ groups { id } }');
      assert.ok(reads.callCount() > 0, 'the statements of another query are counted');
    });
  }

  test('counts pages asked for by a variable', async () => {
    const query = (n: string) =>
      `query ($n: Int) { meetings(first: ${n}) { edges { node { documents(first: ${n}) { edges { node { rows { id line text kind } } } } } } } }`;
    assert.deepEqual((await post(server, query('$n'), { n: 100 })).codes, ['QUERY_TOO_COMPLEX']);
    assert.deepEqual((await post(server, query('$n'), { n: 10 })).codes, []);
  });

  test('takes the playground’s question about the schema', async () => {
    assert.deepEqual(
      (await post(server, getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).codes,
      [],
    );
  });

  test('refuses a body that is too large, no JSON, or many questions', async () => {
    const send = async (payload: string) =>
      replyOf(
        await server.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload,
        }),
      );
    assert.deepEqual((await send(JSON.stringify({ query: `{ __typename } #${'x'.repeat(LIMITS.body)}` }))).codes, [
      'PAYLOAD_TOO_LARGE',
    ]);
    assert.deepEqual((await send('{')).codes, ['BAD_REQUEST']);
    assert.ok((await send('[{"query":"{ __typename }"}]')).status >= 400);
  });
});

describe('the server, where its store fails', () => {
  const reports = async (error: Error, check: (server: FastifyInstance) => Promise<void>) => {
    const store = await openStore('memory:');
    const failing: Store = {
      url: store.url,
      read: () => Promise.reject(error),
      readings: () => Promise.reject(error),
      profile: () => Promise.reject(error),
      findDamagedReadings: () => Promise.reject(error),
      update: () => Promise.reject(error),
      ready: () => Promise.reject(error),
      close: () => store.close(),
    };
    const server = await createServer({ store: failing, logLevel: 'silent' });
    await check(server);
    await server.close();
    await store.close();
  };

  test('says so with a code, and neither where the store is nor what was asked of it', async () => {
    const secret = 'bolt://secret:7687 MATCH (n) RETURN n';
    for (const [error, code] of [
      [new StoreUnavailableError('UNREACHABLE', secret), 'STORE_UNAVAILABLE'],
      [new StoreTimeoutError(secret), 'TIMEOUT'],
      [new TypeError(secret), 'INTERNAL_SERVER_ERROR'],
    ] as const) {
      await reports(error, async (server) => {
        const { codes, text } = await post(server, '{ group(code: "DAG") { id } }');
        assert.deepEqual(codes, [code]);
        assert.doesNotMatch(text, /secret/);
      });
    }
  });

  test('lives, but is not ready, for a reason in one line', async () => {
    await reports(new StoreUnavailableError('UNREACHABLE', 'bolt://db:7687: nothing answers'), async (server) => {
      assert.equal((await get(server, '/healthz')).status, 200);
      const { status, text } = await get(server, '/readyz');
      assert.deepEqual([status, text], [503, 'bolt://db:7687: nothing answers\n']);
    });
  });
});
