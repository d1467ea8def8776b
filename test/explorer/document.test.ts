import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Explorer, misplaced } from './explorer.js';

const CR032_V23 =
  'DAG/2023-12-13/dag-31-papers-attachment-1-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v2-3';
const MINUTES_OF_DAG_29 = 'DAG/2023-11-08/attachment-1-dag-11-october-2023-minutes-v1-1-change-marked';

interface Link {
  readonly type: string;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly rows: readonly { readonly line: number; readonly text: string }[];
}

const sort = (page: Page, name: string) =>
  page.locator('.link-group').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** The parts of the evidence by their terms: `Rule` → `higher-version-than-all-before`. */
async function evidence(page: Page, name: string): Promise<Record<string, string>> {
  await sort(page, name).locator('summary').click();
  return sort(page, name)
    .locator('.evidence-body')
    .evaluate((body) => {
      const parts = [...body.children].map(({ textContent }) => textContent.trim());
      return Object.fromEntries(parts.flatMap((part, place) => (place % 2 === 0 ? [[part, parts[place + 1]!]] : [])));
    });
}

describe('the page of a document', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  const linksOf = async (id: string): Promise<Link[]> => {
    const { document } = await explorer.ask<{ document: { links: Link[] } }>(
      `query ($id: ID!) {
        document(id: $id) { links { type basis rule confidence from { id } to { id } rows { line text } } }
      }`,
      { id },
    );
    return document.links;
  };

  it('has a sentence with its kind, its meeting and the row that lists it', async () => {
    const { page, faults } = await explorer.show(`/documents/${CR032_V23}`);
    assert.equal(
      await page.locator('.summary').innerText(),
      'Change request v2.3 of CR032, tabled at DAG 31 on 13 Dec 2023 as attachment 1 of DAG 31 Papers. Listed on line 66 of DAG Meeting Documents.',
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('shows that CR032 v2.3 revises v1.3, with the rule and the rows of the API', async () => {
    const { page } = await explorer.show(`/documents/${CR032_V23}`);
    const link = (await linksOf(CR032_V23)).find(({ type }) => type === 'REVISES')!;
    assert.equal(
      await sort(page, 'Revises').getByRole('link').first().getAttribute('href'),
      `/documents/${link.to.id}`,
    );
    const { Rule, Basis, Confidence, Rows } = await evidence(page, 'Revises');
    assert.equal(Rule, link.rule);
    assert.match(Basis!, new RegExp(`^${link.basis}:`, 'i'));
    assert.equal(Confidence, link.confidence.toFixed(2));
    assert.equal(Rows, link.rows.map(({ line, text }) => `line ${line} ${text}`).join(''));
    await page.context().close();
  });

  it('has every relationship of the API, by type', async () => {
    const { page } = await explorer.show(`/documents/${CR032_V23}`);
    const words: Record<string, string> = {
      TABLED_AT: 'Tabled at',
      VERSION_OF: 'Version of',
      REVISES: 'Revises',
      ATTACHED_TO: 'Attached to',
      REFERS_TO: 'Refers to',
    };
    const expected = new Map<string, number>();
    for (const { type } of await linksOf(CR032_V23)) {
      expected.set(words[type]!, (expected.get(words[type]!) ?? 0) + 1);
    }
    const shown = await page
      .locator('.link-group')
      .evaluateAll((all) =>
        all.map((one) => [one.querySelector('h3')!.textContent, one.querySelectorAll('li.link').length] as const),
      );
    assert.deepEqual(new Map(shown), expected);
    await page.context().close();
  });

  it('links to its step in the history of the change request', async () => {
    const { page } = await explorer.show(`/documents/${CR032_V23}`);
    await page.getByRole('link', { name: 'step 3 of 3' }).click();
    await page.waitForURL('**/changes/CR032#step-3');
    await page.context().close();
  });

  it('lists the attachments of a pack in order', async () => {
    const { page } = await explorer.show('/documents/DAG/2023-09-13/dag-28-papers');
    const links = (await linksOf('DAG/2023-09-13/dag-28-papers')).filter(({ type }) => type === 'ATTACHED_TO');
    const names = await sort(page, 'Attachments').locator('li.link > a').allInnerTexts();
    assert.equal(names.length, links.length);
    const numbers = names.map((name) => Number(/Attachment (\d+)/.exec(name)?.[1]));
    assert.deepEqual(
      numbers,
      numbers.toSorted((one, other) => one - other),
    );
    await page.context().close();
  });

  it('shows which meeting minutes record that were tabled at a later one', async () => {
    const { page } = await explorer.show(`/documents/${MINUTES_OF_DAG_29}`);
    assert.match(
      await page.locator('.summary').innerText(),
      /^Minutes v1\.1 of DAG 29, 11 Oct 2023, tabled at DAG 30 on 8 Nov 2023 as attachment 1 of DAG 30 Papers\./,
    );
    assert.match(await sort(page, 'Records').innerText(), /DAG 29 11 Oct 2023/);
    await page.context().close();
  });

  it('is exported and cited', async () => {
    const { page } = await explorer.show(`/documents/${CR032_V23}`);
    await page.getByText('Export', { exact: true }).click();
    const exports = await page
      .locator('.page-head details a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    assert.ok(exports.length >= 7);
    for (const address of exports) {
      assert.ok(address.includes(new URLSearchParams({ around: CR032_V23, depth: '1' }).toString()), address);
      assert.equal((await fetch(explorer.origin + address)).status, 200, address);
    }
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByText('Copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      'DAG 31 Papers - Attachment 1 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v2.3, DAG 31, 13 December 2023, listing e730fc7ca895, line 66',
    );
    await page.context().close();
  });

  it('expands all evidence by one key, within the width of the page', async () => {
    const { page } = await explorer.show(`/documents/${CR032_V23}`, { size: 'phone' });
    await page.keyboard.press('e');
    const shut = await page.locator('details.evidence:not([open])').count();
    assert.equal(shut, 0);
    assert.deepEqual(await misplaced(page), []);
    await page.context().close();
  });

  it('shows “not found” for a document in no listing', async () => {
    const { page } = await explorer.show('/documents/DAG/2023-12-13/no-such-document');
    assert.equal(await page.locator('h1').innerText(), 'Document DAG/2023-12-13/no-such-document not found');
    assert.equal(await page.locator('.summary').innerText(), 'It is not in any imported listing.');
    await page.context().close();
  });
});
