import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations, Explorer, misplaced } from './explorer.js';

describe('search as you type', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  /** Search texts, the address that Enter opens, and the first result. */
  const FOUND: readonly (readonly [typed: string, address: string, first: RegExp])[] = [
    ['cr18', '/changes/CR018', /^CR018 Registration Service Operating Hours/],
    ['32', '/changes/CR032', /^CR032/],
    ['DAG 21.1', '/meetings/DAG/2023-02-16', /^DAG 21\.1 16 Feb 2023.*meeting$/],
    ['2023-02-16', '/meetings/DAG/2023-02-16', /^DAG 21\.1/],
    ['DES-196', '/series/des-196', /^DES-196.*series$/],
    ['TMAG', '/groups/TMAG', /^TMAG.*group$/],
  ];
  for (const [typed, address, first] of FOUND) {
    it(`“${typed}” and Enter open ${address} from any page`, async () => {
      const { page, faults } = await explorer.show('/findings');
      await page.keyboard.press('/');
      await page.keyboard.type(typed);
      const option = page.getByRole('listbox').getByRole('option').first();
      await option.filter({ hasText: first }).waitFor();
      assert.equal(await option.getAttribute('aria-selected'), 'true');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${explorer.origin}${address}`);
      assert.equal(await page.getByRole('listbox').count(), 0);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('opens the first result when Enter comes before the results', async () => {
    const { page } = await explorer.show('/meetings');
    await page.keyboard.press('/');
    await page.keyboard.type('cr32');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${explorer.origin}/changes/CR032`);
    await page.context().close();
  });

  it('works by arrow keys and Escape, with the ARIA states of a combobox', async () => {
    const { page } = await explorer.show('/meetings');
    const field = page.getByRole('combobox', { name: 'Search' });
    await page.keyboard.press('/');
    await page.keyboard.type('operating hours');
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    const many = await page.getByRole('listbox').getByRole('option').count();
    assert.ok(many > 1 && many <= 9, `${many} options`);

    const selectedOption = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).getAttribute('aria-selected');
    };
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      assert.equal(await selectedOption(), 'true');
      assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
    }
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await accessibilityViolations(page), []);

    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    assert.equal(await field.inputValue(), 'operating hours');
    await page.keyboard.press('Escape');
    assert.equal(await field.inputValue(), '');
    assert.equal(await page.evaluate(() => document.activeElement?.id === 'search'), false);
    await page.context().close();
  });

  it('says that there are no results, and what to try', async () => {
    const { page } = await explorer.show('/meetings');
    await page.getByRole('combobox', { name: 'Search' }).fill('qqqqqq');
    await page.getByText('No results for “qqqqqq”').waitFor();
    assert.match(await page.locator('.search-state').innerText(), /DAG 21\.1/);
    await page.context().close();
  });

  it('shows the results of the latest text, whichever response comes first', async () => {
    const { page } = await explorer.show('/meetings');
    let letGo: (() => void) | undefined;
    await page.route('**/graphql', async (route) => {
      const { text } = (route.request().postDataJSON() as { variables: { text?: string } }).variables;
      if (text !== 'cr18') return route.continue();
      await new Promise<void>((resolve) => (letGo = resolve));
      // The explorer may have cancelled the request.
      await route.continue().catch(() => undefined);
    });
    const field = page.getByRole('combobox', { name: 'Search' });
    const first = page.waitForRequest((request) => request.postData()?.includes('"cr18"') ?? false);
    await field.fill('cr18');
    await first;
    await field.fill('cr32');
    await page.getByRole('option', { name: /^CR032/ }).waitFor();
    letGo?.();
    // Another query and its results: a late response to the first one would be shown by then.
    await field.fill('cr32 ');
    await page.getByRole('option', { name: /^CR032/ }).waitFor();
    assert.match(await page.getByRole('listbox').getByRole('option').first().innerText(), /^CR032/);
    await page.context().close();
  });

  it('works with a mouse and on a phone', async () => {
    const { page } = await explorer.show('/meetings', { size: 'phone' });
    await page.getByRole('combobox', { name: 'Search' }).fill('clock midnight');
    await page.getByRole('option', { name: /^CR036/ }).waitFor();
    assert.deepEqual(await misplaced(page), []);
    await page.getByRole('option', { name: /^CR036/ }).click();
    await page.waitForURL(`${explorer.origin}/changes/CR036`);
    await page.context().close();
  });
});
