import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StoreUnavailableError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import { Explorer, hasContent } from './explorer.js';

describe('what stands around the pages', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('goes from page to page without loading the program again, and says where it is', async () => {
    const { page, faults } = await explorer.show('/');
    const loads: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads.push(request.url());
    });
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    await page.waitForURL('**/findings');
    await page.getByRole('heading', { level: 1, name: /Findings/ }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    assert.match(await page.title(), /Findings/);
    await page.locator('[aria-live="polite"]', { hasText: 'Findings' }).waitFor({ state: 'attached' });
    assert.equal(await page.locator('nav [aria-current="page"]').innerText(), 'Findings');

    await page.goBack();
    await page.waitForURL(`${explorer.origin}/`);
    await hasContent(page);
    assert.deepEqual(loads, []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('leaves to the browser what is for another program or another tab', async () => {
    const { page } = await explorer.show('/meetings');
    // What the program takes for itself it prevents; then the browser would follow, and is kept from it here.
    const taken = await page.evaluate(() => {
      const takes = (link: Element, click: MouseEventInit): boolean => {
        let prevented = false;
        const look = (event: Event) => {
          prevented = event.defaultPrevented;
          event.preventDefault();
        };
        window.addEventListener('click', look, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...click }));
        return prevented;
      };
      const findings = document.querySelector('nav a[href="/findings"]')!;
      const playground = document.querySelector('header a[href="/graphiql"]')!;
      return [
        takes(findings, { ctrlKey: true }),
        takes(findings, { metaKey: true }),
        takes(playground, {}),
        takes(findings, {}),
      ];
    });
    assert.deepEqual(taken, [false, false, false, true]);
    await page.context().close();
  });

  it('has keys that lead to the pages, and that can be switched off for good', async () => {
    const { page } = await explorer.show('/');
    for (const [key, path] of [
      ['m', '/meetings'],
      ['f', '/findings'],
      ['l', '/listings'],
      ['o', '/'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.waitForURL(`${explorer.origin}${path}`);
    }

    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    await dialog.getByRole('checkbox', { name: 'Single keys act' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await hasContent(page);
    await page.keyboard.press('/');
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'search');
    await page.context().close();
  });

  it('takes no key from a field', async () => {
    const { page } = await explorer.show('/meetings');
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.focus();
    await page.keyboard.type('gf?/');
    assert.equal(await field.inputValue(), 'gf?/');
    assert.equal(new URL(page.url()).pathname, '/meetings');
    await page.context().close();
  });

  it('shows the colours that the reader chose, also tomorrow', async () => {
    const { page } = await explorer.show('/meetings', { scheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.getByLabel('Colours').selectOption('dark');
    assert.equal(await background(), 'rgb(20, 23, 27)');
    await page.reload();
    await hasContent(page);
    assert.equal(await background(), 'rgb(20, 23, 27)');
    await page.getByLabel('Colours').selectOption('system');
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.context().close();
  });

  it('says so where the server does not answer, and asks again where it is told to', async () => {
    const { page } = await explorer.show('/meetings');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    assert.match(await alert.innerText(), /The server does not answer/);
    assert.equal(await page.locator('main h1').count(), 1);

    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('main table, main ol, main ul').first().waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await page.context().close();
  });

  it('says in words that the store does not answer', async () => {
    const { page } = await explorer.show('/meetings');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: { errors: [{ message: 'The store is away.', extensions: { code: 'STORE_UNAVAILABLE' } }] },
      }),
    );
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    await page.getByRole('alert').first().waitFor();
    assert.match(await page.getByRole('alert').first().innerText(), /The store does not answer\. The store is away\./);
    await page.context().close();
  });

  it('says only after a while that an answer is on its way', async () => {
    const { page } = await explorer.show('/meetings');
    let answer: (() => void) | undefined;
    await page.route('**/graphql', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve));
      // Where the route was taken away meanwhile, the browser has gone on by itself.
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    await page.getByText('Reading the graph…').waitFor();
    assert.equal(await page.locator('.waiting').getAttribute('role'), 'status');
    await page.unroute('**/graphql');
    answer?.();
    await page.getByText('Reading the graph…').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('a store that nothing was read into', { timeout: 60_000 }, () => {
  it('has pages that say how to begin', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      for (const address of ['/', '/meetings', '/findings', '/listings']) {
        const { page, faults } = await explorer.show(address);
        await page.getByText('Nothing has been read yet').waitFor();
        assert.match(await page.locator('main').innerText(), /govgraph ingest/, address);
        assert.deepEqual(faults, []);
        await page.context().close();
      }
    } finally {
      await explorer.close();
    }
  });
});

describe('a store that stopped', { timeout: 60_000 }, () => {
  it('is never taken for one that does not have the thing', async () => {
    const store = await openStore('memory:');
    const stopped = () => Promise.reject(new StoreUnavailableError('UNREACHABLE', 'nothing answers'));
    const explorer = await Explorer.start({
      url: store.url,
      read: stopped,
      readings: stopped,
      findDamagedReadings: stopped,
      update: stopped,
      ready: stopped,
      close: () => store.close(),
    });
    try {
      for (const address of [
        '/',
        '/changes/CR032',
        '/meetings',
        '/meetings/DAG/2023-12-13',
        '/groups/DAG',
        '/documents/DAG/2023-12-13/dag-31-papers',
        '/series/des-196',
        '/findings',
        '/listings',
        '/listings/0123456789abcdef',
        '/graph/CR032',
      ]) {
        const { page } = await explorer.show(address);
        await page.getByRole('alert').first().waitFor();
        const said = await page.locator('main').innerText();
        assert.match(said, /The store does not answer/, address);
        assert.doesNotMatch(
          said,
          /in none of the listings|Nothing has been read|No (change|meeting|group|doc|series|list|thing)/,
          address,
        );
        await page.context().close();
      }
    } finally {
      await explorer.close();
    }
  });
});
