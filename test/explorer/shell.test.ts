import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { StoreUnavailableError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import { Explorer, hasContent } from './explorer.js';

describe('the header and navigation', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('opens pages without a reload, and announces their titles', async () => {
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

  it('leaves links to other addresses and new tabs to the browser', async () => {
    const { page } = await explorer.show('/meetings');
    // The explorer prevents the default of the clicks that it handles; the test prevents it for all others.
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

  it('has keyboard shortcuts to pages, which can be switched off', async () => {
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
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    await dialog.getByRole('checkbox', { name: 'Enable single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await hasContent(page);
    await page.keyboard.press('/');
    assert.notEqual(await page.evaluate(() => document.activeElement?.id), 'search');
    await page.context().close();
  });

  it('ignores shortcuts in a field', async () => {
    const { page } = await explorer.show('/meetings');
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.focus();
    await page.keyboard.type('gf?/');
    assert.equal(await field.inputValue(), 'gf?/');
    assert.equal(new URL(page.url()).pathname, '/meetings');
    await page.context().close();
  });

  it('keeps the chosen theme after a reload', async () => {
    const { page } = await explorer.show('/meetings', { scheme: 'light' });
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.getByLabel('Theme').selectOption('dark');
    assert.equal(await background(), 'rgb(20, 23, 27)');
    await page.reload();
    await hasContent(page);
    assert.equal(await background(), 'rgb(20, 23, 27)');
    await page.getByLabel('Theme').selectOption('system');
    assert.equal(await background(), 'rgb(255, 255, 255)');
    await page.context().close();
  });

  for (const address of [
    '/changes/CR032#100%',
    '/changes/CR032#%E0%A4',
    '/changes/100%25',
    '/?q=100%',
    '/?q=100%25',
    '/findings?group=%E0%A4',
    '/graph/CR032?hide=%',
  ]) {
    it(`shows a page at ${address}, whose escapes are incomplete or unusual`, async () => {
      const { page, faults } = await explorer.show(address);
      await page.locator('main h1').waitFor();
      assert.equal(await page.getByText('Something went wrong').count(), 0);
      if (address.startsWith('/?q=')) assert.equal(await page.getByLabel('Filter').inputValue(), '100%');
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('reports that the server is not responding, and tries again on request', async () => {
    const { page } = await explorer.show('/meetings');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    assert.match(await alert.innerText(), /The server is not responding/);
    assert.equal(await page.locator('main h1').count(), 1);

    await page.unroute('**/graphql');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.locator('main table, main ol, main ul').first().waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
    await page.context().close();
  });

  it('reports that the store is unavailable', async () => {
    const { page } = await explorer.show('/meetings');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        json: { errors: [{ message: 'The store is away.', extensions: { code: 'STORE_UNAVAILABLE' } }] },
      }),
    );
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    await page.getByRole('alert').first().waitFor();
    assert.match(await page.getByRole('alert').first().innerText(), /The store is unavailable\. The store is away\./);
    await page.context().close();
  });

  it('shows “Loading…” only after a while', async () => {
    const { page } = await explorer.show('/meetings');
    let answer: (() => void) | undefined;
    await page.route('**/graphql', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve));
      // If the route was removed meanwhile, the browser has continued without it.
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('navigation', { name: 'Pages', exact: true }).getByRole('link', { name: 'Findings' }).click();
    await page.getByText('Loading…').waitFor();
    assert.equal(await page.locator('.waiting').getAttribute('role'), 'status');
    await page.unroute('**/graphql');
    answer?.();
    await page.getByText('Loading…').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

describe('an empty store', { timeout: 60_000 }, () => {
  it('has pages that say how to import listings', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      for (const address of ['/', '/meetings', '/findings', '/listings']) {
        const { page, faults } = await explorer.show(address);
        await page.getByText('No listings imported yet').waitFor();
        assert.match(await page.locator('main').innerText(), /govgraph ingest/, address);
        assert.deepEqual(faults, []);
        await page.context().close();
      }
    } finally {
      await explorer.close();
    }
  });
});

describe('an unavailable store', { timeout: 60_000 }, () => {
  it('is not reported as “not found” or as empty', async () => {
    const store = await openStore('memory:');
    const stopped = () => Promise.reject(new StoreUnavailableError('UNREACHABLE', 'nothing answers'));
    const explorer = await Explorer.start({
      url: store.url,
      read: stopped,
      readings: stopped,
      profile: stopped,
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
        const text = await page.locator('main').innerText();
        assert.match(text, /The store is unavailable/, address);
        assert.doesNotMatch(
          text,
          /not in any imported listing|No listings imported|not found|No (change|meeting|group|doc|series|list|item)/,
          address,
        );
        await page.context().close();
      }
    } finally {
      await explorer.close();
    }
  });
});
