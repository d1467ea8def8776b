import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createInterface } from 'node:readline';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ask, hold } from '../api/answers.js';
import { launchBrowser } from '../browser.js';
import { watchedPage } from '../watched-page.js';
import { nowhere } from './run-example.js';
import { serve, type Served } from './served.js';

const screenshots = join(PACKAGE_ROOT, 'dist', 'screenshots');
const QUERY = `query ($id: ID!, $depth: Int!) {
  neighbourhood(id: $id, depth: $depth) {
    nodes { id }
    edges { type basis rule confidence from { id } to { id } }
  }
}`;

interface Answer {
  readonly neighbourhood: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly {
      readonly type: string;
      readonly basis: string;
      readonly rule: string;
      readonly confidence: number;
      readonly from: { readonly id: string };
      readonly to: { readonly id: string };
    }[];
  };
}

const hostile = '<img src=x onerror=document.title=1>';

describe('the drawing of a neighbourhood, on another origin than the server', { timeout: 120_000 }, () => {
  let files: ChildProcess;
  let origin: string;
  let served: Served;
  let browser: Browser;

  before(async () => {
    files = spawn(process.execPath, [join(PACKAGE_ROOT, 'examples', 'neighbourhood', 'serve.mjs'), '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(files.stdout!), 'line')) as [string];
    ({ origin } = new URL(line));
    served = await serve([origin]);
    browser = await launchBrowser();
    await mkdir(screenshots, { recursive: true });
  });
  after(async () => {
    await browser.close();
    await served.end();
    files.kill();
  });

  const address = (id: string, depth: number | string, server = served.url): string =>
    `${origin}/?${new URLSearchParams({ server, id, depth: String(depth) })}`;
  const watched = (options = {}) =>
    watchedPage(browser, [origin, served.url], { viewport: { width: 1440, height: 900 }, ...options });
  const drawn = (page: Page) => page.locator('#summary', { hasText: 'Relationships: ' }).waitFor();

  for (const [id, depth, colorScheme] of [
    ['CR032', 1, 'light'],
    ['CR032', 2, 'light'],
    ['CR024', 2, 'dark'],
  ] as const) {
    test(`shows the API's answer for ${id} at depth ${depth} (${colorScheme})`, async () => {
      const { neighbourhood } = (await ask(served.store, QUERY, { id, depth })) as Answer;
      const { page, faults } = await watched({ colorScheme });
      await page.goto(address(id, depth));
      await drawn(page);

      const boxes = await Promise.all((await page.locator('svg a').all()).map(idOf));
      assert.deepEqual(boxes.sort(), neighbourhood.nodes.map((node) => node.id).sort());
      assert.equal(await page.locator('path.line').count(), neighbourhood.edges.length);
      assert.deepEqual(
        await edgesListed(page),
        neighbourhood.edges.map(({ type, rule, basis, confidence, from, to }) => [
          from.id,
          type,
          to.id,
          `${rule}, ${basis.toLowerCase()}, confidence ${confidence}`,
        ]),
      );

      assert.deepEqual(await overlapping(page), []);
      assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations, []);
      await page.screenshot({ path: join(screenshots, `neighbourhood-${id}-${depth}-${colorScheme}.png`) });
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  test('shows that v2.3 revised v1.3 at DAG 31, and the rule', async () => {
    const { page } = await watched();
    await page.goto(address('cr32', 1));
    await page.getByRole('heading', { name: 'Neighbourhood of CR032 Change to Interface' }).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: /v2\.3 \(DAG 31, 2023-12-13\) REVISES .* v1\.3 \(DAG 30, 2023-11-08\)/ })
      .filter({ hasText: 'higher-version-than-all-before, inferred, confidence 0.98' })
      .waitFor();
    await page.context().close();
  });

  test('works with the keyboard alone, in a browser that enforces CORS', async () => {
    // Not a watched page: a browser whose requests are intercepted answers preflight requests itself.
    const page = await browser.newPage();
    await page.goto(address('CR032', 1));
    await drawn(page);
    await page.getByRole('button', { name: 'Draw' }).focus();
    await page.keyboard.press('Tab');
    const box = page.locator('svg a:focus');
    assert.match((await box.locator('title').textContent()) ?? '', /^DAG 29 Papers - .*v1\.3/);
    assert.equal(await page.locator('path.near').count(), 2);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Neighbourhood of DAG 29 Papers - Attachment 2 - CR032' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'TABLED_AT' }).first().waitFor();
    await page.close();
  });

  test('scrolls the drawing, not the page, on a narrow screen', async () => {
    const { page, faults } = await watched({ viewport: { width: 390, height: 844 } });
    await page.goto(address('CR032', 2));
    await drawn(page);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390);
    assert.deepEqual((await new AxeBuilder({ page }).analyze()).violations, []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  test('shows a reason when nothing can be drawn', async () => {
    const page = await browser.newPage();
    const reasonFor = async (...asked: Parameters<typeof address>): Promise<string> => {
      await page.goto(address(...asked));
      const alert = page.getByRole('alert').filter({ hasText: /\S/ });
      await alert.waitFor();
      return (await alert.textContent()) ?? '';
    };
    assert.equal(await reasonFor('CR999', 1), `${served.url} has no item with the id CR999.`);
    assert.match(await reasonFor('CR032', 9), /refused the request\. BAD_USER_INPUT: depth must be between 1 and 3\.$/);
    assert.match(
      await reasonFor('CR032', 1, await nowhere()),
      /does not answer, or does not allow requests from this page\./,
    );
    assert.match(await reasonFor('CR032', 1, origin), /is not a govgraph server/);

    const closed = await serve();
    assert.match(await reasonFor('CR032', 1, closed.url), new RegExp(`npx govgraph serve --origin ${origin}$`));
    await closed.end();
    await page.close();
  });

  test('shows published names and its own address parameters as text, not as HTML', async () => {
    const published = await serve([origin], (store) =>
      hold(store, { ABC: [`2024-01-10 ABC 1 Papers - CR001 ${hostile} v1.0`] }),
    );
    const { page, faults } = await watchedPage(browser, [origin, published.url]);
    await page.goto(address('CR001', 2, published.url));
    await page.getByRole('heading', { name: `Neighbourhood of CR001 ${hostile}` }).waitFor();
    await page.goto(address(hostile, 1, published.url));
    await page.getByText(`has no item with the id ${hostile}`).waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
    await published.end();
  });

  test('has a form for the id if the address has none', async () => {
    const { page, faults } = await watched();
    await page.goto(origin);
    await page.getByRole('textbox', { name: 'Server' }).fill(served.url);
    await page.getByRole('textbox', { name: 'Id', exact: true }).fill('DAG/2023-12-13');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Neighbourhood of DAG 31, 2023-12-13' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

/** The id of the node whose neighbourhood a link leads to. */
async function idOf(link: Locator): Promise<string | null> {
  return new URLSearchParams((await link.getAttribute('href')) ?? '').get('id');
}

/** The ends, type and reason of each relationship in the list. */
const edgesListed = async (page: Page): Promise<(string | null)[][]> =>
  Promise.all(
    (await page.getByRole('listitem').all()).map((item) =>
      Promise.all([
        idOf(item.locator('a').first()),
        item.locator('code').textContent(),
        idOf(item.locator('a').last()),
        item.locator('small').textContent(),
      ]),
    ),
  );

/** Labels that cover a box or another label. The halo around a label does not count. */
async function overlapping(page: Page): Promise<string[]> {
  const halo = 4;
  const marks = await page.locator('.label, svg rect').all();
  const areas = await Promise.all(
    marks.map(async (mark) => {
      const { x, y, width, height } = (await mark.boundingBox())!;
      return { left: x + halo, right: x + width - halo, top: y + halo, bottom: y + height - halo };
    }),
  );
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => JSON.stringify([one, other])),
  );
}
