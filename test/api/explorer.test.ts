import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { explorer } from '../../src/api/explorer.js';

describe('the explorer over HTTP', () => {
  it('sends its page fresh and its assets for good, under a policy without exceptions', async () => {
    await using server = fastify();
    await server.register(helmet);
    await server.register(explorer);

    const page = await server.inject('/');
    assert.equal(page.statusCode, 200);
    assert.equal(page.headers['cache-control'], 'no-cache');
    assert.doesNotMatch(page.body, /<script(?![^>]* src=)|<style| style="/);

    const assets = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address!);
    assert.ok(assets.some((address) => address.endsWith('.js')) && assets.some((address) => address.endsWith('.css')));
    for (const address of assets) {
      const asset = await server.inject(address);
      assert.equal(asset.statusCode, 200, address);
      assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
      assert.equal(asset.headers['x-content-type-options'], 'nosniff');
    }
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
  });

  it('sends its page at the address of everything, whatever signs are in the id', async () => {
    await using server = fastify();
    await server.register(explorer);
    for (const address of [
      '/changes/CR018',
      '/meetings',
      '/meetings/DAG/2023-02-16',
      '/groups/DAG',
      '/documents/DAG/2023-02-16/dag-21-1-papers',
      '/series/des-196',
      '/findings?code=ATTACHMENT_GAP',
      '/listings/0123456789abcdef',
      '/graph/DAG/2023-02-16',
      '/series/%D0%BF%D0%BB%D0%B0%D0%BD',
    ]) {
      assert.equal((await server.inject(address)).statusCode, 200, address);
    }
  });

  it('answers an unknown address with a page for readers, and with a line for programs', async () => {
    await using server = fastify();
    await server.register(explorer);
    const forReader = await server.inject({ url: '/no/such/page', headers: { accept: 'text/html,*/*' } });
    assert.equal(forReader.statusCode, 404);
    assert.match(forReader.body, /<div id="explorer">/);
    const forProgram = await server.inject('/no/such/page');
    assert.equal(forProgram.statusCode, 404);
    assert.doesNotMatch(forProgram.body, /<html/);
    assert.equal((await server.inject('/assets/..%2findex.html')).statusCode, 404);
  });

  it('says how to build it where it has not been built', async () => {
    const bundle = await mkdtemp(join(tmpdir(), 'govgraph-no-bundle-'));
    await using server = fastify();
    await server.register(explorer, { bundle });
    const answer = await server.inject('/');
    assert.equal(answer.statusCode, 503);
    assert.match(answer.body, /npm run build/);
    await rm(bundle, { recursive: true });
  });
});
