import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { serveSample } from './sample-server.js';

const query = '{ group(code: "DAG") { code } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const extensions = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });

describe('queries that are kept', () => {
  let server: FastifyInstance;
  before(async () => ({ server } = await serveSample()));
  after(() => server.close());

  const post = async (body: object): Promise<unknown> =>
    JSON.parse(
      (
        await server.inject({
          method: 'POST',
          url: '/graphql',
          headers: { 'content-type': 'application/json' },
          payload: JSON.stringify(body),
        })
      ).body,
    );
  const get = async (parameters: Record<string, string>, headers = {}) =>
    server.inject({ method: 'GET', url: `/graphql?${new URLSearchParams(parameters)}`, headers });

  test('are asked for by their hash alone once they were sent, by POST and by GET', async () => {
    const unknown = (await post({ extensions: extensions(query) })) as {
      errors: { message: string; extensions: object }[];
    };
    assert.deepEqual(unknown.errors, [
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    assert.deepEqual(await post({ query, extensions: extensions(query) }), { data: { group: { code: 'DAG' } } });
    assert.deepEqual(await post({ extensions: extensions(query) }), { data: { group: { code: 'DAG' } } });
    const byHash = await get({ extensions: JSON.stringify(extensions(query)) }, { 'apollo-require-preflight': 'true' });
    assert.deepEqual(JSON.parse(byHash.body), { data: { group: { code: 'DAG' } } });
  });

  test('are refused under the hash of another', async () => {
    const { errors } = (await post({ query, extensions: extensions('{ groups { id } }') })) as { errors: object[] };
    assert.equal(errors.length, 1);
  });

  test('by GET are for those who say that they mean it', async () => {
    assert.equal((await get({ extensions: JSON.stringify(extensions(query)) })).statusCode, 400);
  });
});
