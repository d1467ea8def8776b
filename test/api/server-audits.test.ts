import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditServer } from 'graphql-http';
import { createServer } from '../../src/api/server.js';
import { openStore } from '../../src/store/open-store.js';

test('GraphQL over HTTP is spoken as it is written down: all audits pass, and none warns', async () => {
  const store = await openStore('memory:');
  const server = await createServer({ store, logLevel: 'silent' });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const results = await auditServer({
    url: `${origin}/graphql`,
    // What a client of this server sends with a GET: without it, a page of another site could send the same.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': 'true' },
      }),
  });
  await server.close();
  await store.close();
  assert.equal(results.length, 61);
  assert.deepEqual(
    results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`),
    [],
  );
});
