import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server.js';
import { StoreTimeoutError, StoreUnavailableError } from '../../src/store/errors.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { exported, exportedFiles } from './exported.js';

const SECRETS = /\n\s+at |node_modules|\/dist\/|\/src\/|\.js:\d|MATCH|UNWIND/;

describe('exports over HTTP', () => {
  let store: Store;
  let server: FastifyInstance;
  before(async () => {
    store = await ENGINES[0]!.open();
    await holdSample(store);
    server = await createServer({ store, logLevel: 'silent' });
  });
  after(async () => {
    await server.close();
    await store.close();
  });

  const get = (address: string, headers = {}) => server.inject({ method: 'GET', url: `/export/${address}`, headers });

  const told: readonly (readonly [address: string, type: string, name: string])[] = [
    ['graphml', 'application/graphml+xml', 'govgraph.graphml'],
    ['gexf?changeRequest=cr18', 'application/gexf+xml', 'govgraph-CR018.gexf'],
    ['cytoscape?group=DAG', 'application/json', 'govgraph-DAG.cyjs'],
    ['csv?part=nodes&all=1', 'text/csv', 'govgraph-nodes.csv'],
    ['csv?part=edges', 'text/csv', 'govgraph-edges.csv'],
    ['mermaid?changeRequest=18', 'text/vnd.mermaid', 'govgraph-CR018.mmd'],
    ['prov?around=DAG%2F2023-02-16&depth=2', 'application/json', 'govgraph-DAG-2023-02-16-2.provjson'],
    ['jsonl', 'application/x-ndjson', 'govgraph.jsonl'],
    ['history?changeRequest=18&format=md', 'text/markdown', 'CR018-history.md'],
    ['history?changeRequest=CR018&format=html', 'text/html', 'CR018-history.html'],
    ['history?changeRequest=CR018&format=csv', 'text/csv', 'CR018-history.csv'],
    ['history?changeRequest=CR018&format=json', 'application/json', 'CR018-history.json'],
  ];
  for (const [address, type, name] of told) {
    test(`/export/${address} is ${name}`, async () => {
      const { statusCode, headers, body } = await get(address);
      assert.equal(statusCode, 200);
      assert.match(String(headers['content-type']), new RegExp(`^${type.replace('+', '\\+')}; charset=utf-8`));
      assert.equal(headers['content-disposition'], `attachment; filename="${name}"`);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.ok(body.length > 0);
    });
  }

  test('are what the command line writes', async () => {
    assert.equal(
      (await get('graphml?group=TMAG&all=1')).body,
      await exported(store, 'graphml', { group: 'TMAG', all: true }),
    );
    const [nodes, edges] = (await exportedFiles(store, 'csv')).values();
    assert.equal((await get('csv?part=nodes')).body, nodes);
    assert.equal((await get('csv?part=edges')).body, edges);
  });

  test('are compressed for who can read that', async () => {
    const { headers, rawPayload } = await get('jsonl', { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(rawPayload).toString(), await exported(store, 'jsonl'));
  });

  test('of what is not there are 404', async () => {
    for (const address of [
      'graphml?changeRequest=CR999',
      'jsonl?group=NOBODY',
      'prov?around=DAG%2F1999-01-01',
      'mermaid?changeRequest=banana',
      'history?changeRequest=CR999&format=md',
    ]) {
      const { statusCode, body, headers } = await get(address);
      assert.equal(statusCode, 404, address);
      assert.match(String(headers['content-type']), /^application\/json/);
      assert.equal(headers['content-disposition'], undefined);
      const { errors } = JSON.parse(body) as { errors: { message: string; extensions: unknown }[] };
      assert.deepEqual(errors[0]!.extensions, { code: 'NOT_FOUND' });
      assert.match(errors[0]!.message, /^There is no /);
    }
  });

  test('that make no sense are 400', async () => {
    for (const address of [
      'pdf',
      'GraphML',
      'graphml?changerequest=CR018',
      'graphml?changeRequest=CR018&group=DAG',
      'graphml?changeRequest=CR018&changeRequest=CR019',
      'graphml?depth=2',
      'graphml?around=CR018&depth=4',
      'graphml?all=yes',
      'graphml?part=nodes',
      'csv?part=rows',
      'mermaid',
      'mermaid?group=DAG',
      'history',
      'history?changeRequest=CR018&format=pdf',
      'graphml?group=%00',
    ]) {
      const { statusCode, body } = await get(address);
      assert.ok(statusCode === 400 || address.endsWith('%00'), `${address}: ${statusCode}`);
      assert.ok(statusCode < 500, address);
      assert.doesNotMatch(body, SECRETS);
    }
  });
});

describe('exports over HTTP from a store that fails', () => {
  const faults = [
    [new StoreUnavailableError('UNREACHABLE', 'bolt://secret:7687 does not answer'), 503, 'STORE_UNAVAILABLE'],
    [new StoreTimeoutError('MATCH took too long'), 504, 'TIMEOUT'],
    [new Error('MATCH (n) at /src/secret.js:1'), 500, 'INTERNAL_SERVER_ERROR'],
  ] as const;

  const failing = async (
    fails: (statement: string) => Error | null,
    work: (server: FastifyInstance) => Promise<void>,
  ) => {
    const store = await ENGINES[0]!.open();
    await holdSample(store);
    const read: Store['read'] = async (statement, parameters) => {
      const error = fails(statement);
      if (error) throw error;
      return store.read(statement, parameters);
    };
    const spoilt = Object.create(store, { read: { value: read } }) as Store;
    const server = await createServer({ store: spoilt, logLevel: 'silent' });
    try {
      await work(server);
    } finally {
      await server.close();
      await store.close();
    }
  };

  for (const [error, status, code] of faults) {
    test(`are ${status}, and tell nothing more: ${code}`, () =>
      failing(
        () => error,
        async (server) => {
          for (const address of ['/export/graphml', '/export/history?changeRequest=CR018&format=md']) {
            const { statusCode, body } = await server.inject(address);
            assert.equal(statusCode, status);
            assert.doesNotMatch(body, /secret|MATCH/);
            assert.deepEqual((JSON.parse(body) as { errors: { extensions: unknown }[] }).errors[0]!.extensions, {
              code,
            });
          }
        },
      ));
  }

  test('breaks off if it fails half way, so that half an export is not taken for a whole one', () =>
    failing(
      (statement) => (statement.startsWith('find-relationships/') ? faults[2][0] : null),
      async (server) => {
        const origin = await server.listen({ host: '127.0.0.1', port: 0 });
        const response = await fetch(`${origin}/export/jsonl`, { headers: { 'accept-encoding': 'identity' } });
        assert.equal(response.status, 200);
        await assert.rejects(response.text());
      },
    ));
});
