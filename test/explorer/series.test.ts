import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { Explorer, misplaced, overlapping } from './explorer.js';

const INTERFACE_CODE = '/series/interface-code-of-connection';

describe('the page of a series', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('shows every version of the Interface Code of Connection, and which are missing', async () => {
    const { page, faults } = await explorer.show(INTERFACE_CODE);
    const { series } = await explorer.ask<{
      series: {
        history: { version: string; meeting: { label: string }; document: { shortName: string } }[];
        findings: { code: string }[];
      };
    }>(
      `{ series(id: "series/interface-code-of-connection") {
        history { version meeting { label } document { shortName } } findings { code }
      } }`,
    );
    assert.match(
      await page.locator('.summary').innerText(),
      /^Latest version: v1\.4, revised at DAG 34 on 13 Mar 2024\. 4 tablings over 245 days, 5 findings\.$/,
    );
    assert.deepEqual(
      await page
        .locator('.history-item')
        .evaluateAll((steps) =>
          steps.map((step) => [
            step.querySelector('b')!.textContent,
            step.querySelector('h3 a')!.textContent,
            step.querySelector('.listed-name')!.textContent,
          ]),
        ),
      series.history.map(({ version, meeting, document }) => [`v${version}`, meeting.label, document.shortName]),
    );
    assert.deepEqual(await page.locator('.history-missing').allInnerTexts(), [
      'The first listed version is v0.8. Earlier versions are not listed.',
      'v1.0 is not listed.',
      'v1.3 is not listed.',
    ]);
    assert.deepEqual(
      await page.locator('.finding-head code').allInnerTexts(),
      series.findings.map(({ code }) => code),
    );
    const tops = await page
      .locator('.version-chart-link')
      .evaluateAll((pills) => pills.map((pill) => pill.getBoundingClientRect().top));
    assert.deepEqual(
      tops,
      [...tops].sort((a, b) => b - a),
    );
    assert.equal(new Set(tops).size, 4);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('scrolls to the step that a link names', async () => {
    const { page } = await explorer.show(`${INTERFACE_CODE}#step-2`);
    await page.locator('#step-2 .evidence-body').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'step-2');
    await page.context().close();
  });

  it('cites its latest document by its listed name', async () => {
    const { page } = await explorer.show(INTERFACE_CODE);
    await page.keyboard.press('c');
    await page.getByText('Copied').waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /^DAG 34 Papers - Attachment 1 - Interface Code of Connection v1\.4 \(change marked\) \(DRAFT\), DAG 34, 13 March 2024, listing [0-9a-f]{12}, line \d+$/,
    );
    await page.context().close();
  });

  it('shows what mentions a design artefact that was not tabled', async () => {
    const { page } = await explorer.show('/series/if-40');
    await page.getByRole('heading', { level: 1, name: 'IF-40' }).waitFor();
    assert.equal(
      await page.locator('.summary').innerText(),
      'Not tabled in any imported listing. Mentioned in the titles of 3 documents.',
    );
    const { series } = await explorer.ask<{ series: { referredToBy: { shortName: string }[] } }>(
      `{ series(id: "series/if-40") { referredToBy { shortName } } }`,
    );
    assert.deepEqual(
      await page.locator('.referring .listed-name').allInnerTexts(),
      series.referredToBy.map(({ shortName }) => shortName),
    );
    await page.context().close();
  });

  it('offers its neighbourhood in every format', async () => {
    const { page } = await explorer.show(INTERFACE_CODE);
    const links = await page.locator('.menu a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    assert.equal(links.length, 7);
    for (const link of links) {
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/, link);
      await answer.body?.cancel();
    }
    await page.context().close();
  });

  it('shows “not found” for a series in no listing', async () => {
    const { page } = await explorer.show('/series/nothing-of-the-kind');
    await page.getByRole('heading', { level: 1, name: 'Series nothing-of-the-kind not found' }).waitFor();
    await page.context().close();
  });

  it('fits, and draws nothing on top of anything else', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const { page } = await explorer.show(INTERFACE_CODE, { size });
      await page.locator('.version-chart-link').first().waitFor();
      assert.deepEqual(await overlapping(page, '.version-chart .pill, .version-chart .band-label'), [], size);
      assert.deepEqual(await overlapping(page, '.version-chart .meeting-name'), [], size);
      assert.deepEqual(await misplaced(page), [], size);
      await page.context().close();
    }
  });
});

describe('a series that many documents mention', { timeout: 60_000 }, () => {
  it('lists the first 50, and the number of the others', async () => {
    const store = await openStore('memory:');
    await hold(store, {
      QWG: Array.from({ length: 60 }, (_, i) => `2023-01-10 Note ${i} on Changes to DES-196 for Party ${i} v1.0`),
    });
    const explorer = await Explorer.start(store);
    try {
      const { page } = await explorer.show('/series/des-196');
      assert.equal(await page.locator('.referring li').count(), 50);
      await page.getByRole('button', { name: 'Show 10 more documents' }).click();
      await page.locator('.referring li').nth(59).waitFor();
      assert.equal(await page.locator('.referring button').count(), 0);
      await page.context().close();
    } finally {
      await explorer.close();
    }
  });
});
