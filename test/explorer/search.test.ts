import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { barriers, Explorer, misplaced } from './explorer.js';

describe('search as you type', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  /** What people type, where Enter leads them, and what stands in the first line. */
  const FOUND: readonly (readonly [typed: string, address: string, first: RegExp])[] = [
    ['cr18', '/changes/CR018', /^CR018 Registration Service Operating Hours/],
    ['32', '/changes/CR032', /^CR032/],
    ['DAG 21.1', '/meetings/DAG/2023-02-16', /^DAG 21\.1 16 Feb 2023.*meeting$/],
    ['2023-02-16', '/meetings/DAG/2023-02-16', /^DAG 21\.1/],
    ['DES-196', '/series/des-196', /^DES-196.*series$/],
    ['TMAG', '/groups/TMAG', /^TMAG.*group$/],
  ];
  for (const [typed, address, first] of FOUND) {
    it(`“${typed}” and Enter lead to ${address}, from anywhere`, async () => {
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

  it('goes to what is typed also where Enter comes before the answer', async () => {
    const { page } = await explorer.show('/meetings');
    await page.keyboard.press('/');
    await page.keyboard.type('cr32');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${explorer.origin}/changes/CR032`);
    await page.context().close();
  });

  it('is walked by arrows, told to who hears it, and left by Escape', async () => {
    const { page } = await explorer.show('/meetings');
    const field = page.getByRole('combobox', { name: 'Search' });
    await page.keyboard.press('/');
    await page.keyboard.type('operating hours');
    await page.getByRole('listbox').getByRole('option').nth(1).waitFor();
    const many = await page.getByRole('listbox').getByRole('option').count();
    assert.ok(many > 1 && many <= 9, `${many} options`);

    const chosen = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return page.locator(`[id="${id}"]`).getAttribute('aria-selected');
    };
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      assert.equal(await chosen(), 'true');
      assert.equal(await page.locator('[role="option"][aria-selected="true"]').count(), 1);
    }
    assert.equal(await field.getAttribute('aria-expanded'), 'true');
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await barriers(page), []);

    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
    assert.equal(await field.inputValue(), 'operating hours');
    await page.keyboard.press('Escape');
    assert.equal(await field.inputValue(), '');
    assert.equal(await page.evaluate(() => document.activeElement?.id === 'search'), false);
    await page.context().close();
  });

  it('says that nothing was found, and what may be typed', async () => {
    const { page } = await explorer.show('/meetings');
    await page.getByRole('combobox', { name: 'Search' }).fill('qqqqqq');
    await page.getByText('Nothing for “qqqqqq”').waitFor();
    assert.match(await page.locator('.search-state').innerText(), /DAG 21\.1/);
    await page.context().close();
  });

  it('shows the answer to what was typed last, whatever comes first', async () => {
    const { page } = await explorer.show('/meetings');
    let letGo: (() => void) | undefined;
    await page.route('**/graphql', async (route) => {
      const { text } = (route.request().postDataJSON() as { variables: { text?: string } }).variables;
      if (text !== 'cr18') return route.continue();
      await new Promise<void>((resolve) => (letGo = resolve));
      // The program may have given the question up, and then nothing is there to go on with.
      await route.continue().catch(() => undefined);
    });
    const field = page.getByRole('combobox', { name: 'Search' });
    const first = page.waitForRequest((request) => request.postData()?.includes('"cr18"') ?? false);
    await field.fill('cr18');
    await first;
    await field.fill('cr32');
    await page.getByRole('option', { name: /^CR032/ }).waitFor();
    letGo?.();
    // Another question and its answer: by then the late one, had it come, would be there too.
    await field.fill('cr32 ');
    await page.getByRole('option', { name: /^CR032/ }).waitFor();
    assert.match(await page.getByRole('listbox').getByRole('option').first().innerText(), /^CR032/);
    await page.context().close();
  });

  it('can be used with a mouse, and on a phone', async () => {
    const { page } = await explorer.show('/meetings', { size: 'phone' });
    await page.getByRole('combobox', { name: 'Search' }).fill('clock midnight');
    await page.getByRole('option', { name: /^CR036/ }).waitFor();
    assert.deepEqual(await misplaced(page), []);
    await page.getByRole('option', { name: /^CR036/ }).click();
    await page.waitForURL(`${explorer.origin}/changes/CR036`);
    await page.context().close();
  });
});
