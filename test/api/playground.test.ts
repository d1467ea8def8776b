import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { playground } from '../../src/api/playground.js';
import { createServer } from '../../src/api/server.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { launchBrowser } from '../browser.js';
import { watchedPage } from '../watched-page.js';
import { holdSample } from './answers.js';

const titleQuery = 'query Title($id: ID!) {\n  changeRequest(id: $id) {\n    id\n    title\n  }\n}\n';

describe('the playground in a browser that reaches nothing but the server', { timeout: 120_000 }, () => {
  let store: Store;
  let server: FastifyInstance;
  let origin: string;
  let browser: Browser;

  before(async () => {
    store = await openStore('memory:');
    await holdSample(store);
    server = await createServer({ store, logLevel: 'silent' });
    origin = await server.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`shows the query of the address, runs it, and explains the schema (${colorScheme})`, async () => {
      const { page, faults } = await watchedPage(browser, origin, {
        colorScheme,
        viewport: { width: 1440, height: 900 },
      });
      await page.goto(address({ query: titleQuery, variables: '{"id":"cr18"}' }));
      await shows(page, 'Operation Editor', 'changeRequest');
      await shows(page, 'Variables', '"cr18"');
      assert.equal(await page.title(), 'govgraph · GraphiQL');

      await page.getByRole('button', { name: /^Execute query/ }).click();
      await shows(page, 'Result Window', '"CR018"');

      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.getByRole('link', { name: 'Query' }).click();
      await page.getByText('Looks up a change request by id. Null if there is none.').waitFor();

      await page.screenshot({ path: await picture(`playground-${colorScheme}.png`) });
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('checks a query against the schema while it is written', async () => {
    const { page, faults } = await watchedPage(browser, origin);
    await page.goto(address({ query: '{ changeRequest(id: "cr18") { nonsense } }' }));
    await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('runs the operation that the address names', async () => {
    const { page, faults } = await watchedPage(browser, origin);
    const query = 'query A { changeRequest(id: "18") { id } }\n\nquery B { changeRequest(id: "24") { id } }\n';
    await page.goto(address({ query, operationName: 'B' }));
    await shows(page, 'Operation Editor', 'changeRequest');
    await page.getByRole('region', { name: 'Operation Editor' }).click();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ControlOrMeta+Enter');
    await shows(page, 'Result Window', '"CR024"');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('has the worked queries as its first tabs, and runs the one that is chosen', async () => {
    const { page, faults } = await watchedPage(browser, origin);
    await page.goto(`${origin}/graphiql`);
    await shows(page, 'Operation Editor', 'daysSincePrevious');
    const tabs = page.getByRole('tab');
    assert.equal(await tabs.count(), 12);
    await page.getByText('SearchExamples').first().click();
    await shows(page, 'Operation Editor', 'cr18');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await shows(page, 'Result Window', '"CR018"');

    await page.goto(address({ query: titleQuery, variables: '{"id":"cr18"}' }));
    await shows(page, 'Variables', '"cr18"');
    assert.equal(await tabs.count(), 13);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('begins with a first query, and keeps the variables of one query from the next', async () => {
    const { page, faults } = await watchedPage(browser, origin);
    await page.goto(`${origin}/graphiql`);
    await shows(page, 'Operation Editor', 'daysSincePrevious');

    await page.goto(address({ query: titleQuery, variables: '{"id":"cr18"}' }));
    await shows(page, 'Variables', '"cr18"');
    await page.getByRole('region', { name: 'Variables' }).click();
    await page.keyboard.press('Enter');
    await stored(page, 'graphiql:variables');

    await page.goto(address({ query: '{ __typename }' }));
    await shows(page, 'Operation Editor', '__typename');
    assert.equal(await page.getByRole('region', { name: 'Variables' }).getByText('"cr18"').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  function address(asked: Record<string, string>): string {
    return `${origin}/graphiql?${new URLSearchParams(asked)}`;
  }
});

describe('the playground over HTTP', () => {
  it('sends the page fresh and its assets for good, under its own policy', async () => {
    await using server = fastify();
    await server.register(helmet);
    await server.register(playground);

    const page = await server.inject('/graphiql');
    assert.equal(page.statusCode, 200);
    assert.equal(page.headers['cache-control'], 'no-cache');
    assert.doesNotMatch(page.body, /<script(?![^>]* src=)|<style/);

    const script = /src="(\/graphiql\/assets\/[^"]+)"/.exec(page.body)?.[1];
    assert.ok(script);
    const asset = await server.inject(script);
    assert.equal(asset.statusCode, 200);
    assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');

    for (const { headers } of [page, asset]) {
      assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self'; style-src/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    assert.equal((await server.inject('/graphiql/')).body, page.body);
    assert.equal((await server.inject('/graphiql/assets/..%2findex.html')).statusCode, 404);
  });

  it('takes 2.5 MB over the wire at most, compressed', async () => {
    const assets = join(PACKAGE_ROOT, 'dist', 'web', 'playground', 'assets');
    let bytes = 0;
    for (const file of await readdir(assets)) bytes += gzipSync(await readFile(join(assets, file))).length;
    assert.ok(bytes <= 2_500_000, `${bytes} bytes`);
  });

  it('says how to build it where it has not been built', async () => {
    const bundle = await mkdtemp(join(tmpdir(), 'govgraph-no-bundle-'));
    await using server = fastify();
    await server.register(playground, { bundle });
    const answer = await server.inject('/graphiql');
    assert.equal(answer.statusCode, 503);
    assert.match(answer.body, /npm run build/);
    await rm(bundle, { recursive: true });
  });
});

async function shows(page: Page, region: string, text: string): Promise<void> {
  await page.getByRole('region', { name: region }).getByText(text).first().waitFor();
}

async function stored(page: Page, key: string): Promise<void> {
  for (;;) {
    const { origins } = await page.context().storageState();
    if (origins.some(({ localStorage }) => localStorage.some(({ name }) => name === key))) return;
    await page.waitForTimeout(50);
  }
}

async function picture(name: string): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'dist', 'screenshots');
  await mkdir(folder, { recursive: true });
  return join(folder, name);
}
