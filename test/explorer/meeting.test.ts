import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { accessibilityViolations, Explorer, hasContent, misplaced, overlapping } from './explorer.js';

interface Tabled {
  readonly documents: {
    readonly totalCount: number;
    readonly edges: { readonly node: { readonly id: string; readonly shortName: string } }[];
  };
  readonly changeRequests: { readonly id: string }[];
  readonly findings: { readonly code: string; readonly message: string }[];
}

const TABLED = `query ($id: ID!) {
  meeting(id: $id) {
    documents(first: 100) { totalCount edges { node { id shortName } } }
    changeRequests { id }
    findings { code message }
  }
}`;

/** The rows of a table, cell by cell, without collapsed evidence. */
const rowsOf = (page: Page, table: string): Promise<string[][]> =>
  page
    .getByRole('table', { name: table })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => {
          const shown = cell.cloneNode(true) as Element;
          for (const folded of shown.querySelectorAll('details')) folded.remove();
          return shown.textContent.replace(/\s+/g, ' ').trim();
        }),
      ),
    );

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).replace(/\s+/g, ' ');

describe('a meeting', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('shows the papers, records and change requests of DAG 30', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-11-08');
    assert.equal(await words(page, 'h1'), 'DAG 30 8 Nov 2023');
    assert.equal(await words(page, '.summary'), '9 documents, 2 change requests. 28 days after DAG 29.');
    assert.deepEqual(await rowsOf(page, 'Attachments of DAG 30 Papers'), [
      ['1', 'DAG 11 October 2023 Minutes change marked · records DAG 29', 'v1.1'],
      ['2', 'CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting', 'CR032 1.3 retabled'],
      ['3', 'Transition Design (Settlement Timetable Transition) Artefacts', ''],
      ['4', 'CR034 Delay to Elexon Level 4 validation response', 'CR034 1.1 introduced'],
      ['5', 'Interface Code of Connections change marked', 'v1.2'],
    ]);
    assert.deepEqual(await rowsOf(page, 'Other papers'), [['UTC vs Clock PPIR Responses and Changes', 'v1.0']]);
    assert.equal(
      await words(page, '.records'),
      'Minutes DAG 30 Minutes Corrected at DAG 33: DAG 08 November 2023 Minutes and Actions v1.1 change marked ' +
        'Headline report DAG 30 Headline Report',
    );
    assert.match(
      await words(page, '.tabled-here'),
      /CR032 retabled, 28 days after v1\.3 at DAG 29 .*CR034 introduced /,
    );
  });

  it('has every document and every finding of the API', async () => {
    for (const id of ['DAG/2023-11-08', 'DAG/2023-09-13', 'DAG/2023-02-16', 'DAG/2022-06-08', 'TMAG/2023-05-31']) {
      const { page } = await explorer.show(`/meetings/${id}`);
      const { meeting } = await explorer.ask<{ meeting: Tabled }>(TABLED, { id });
      const links = await page
        .locator('main a[href^="/documents/"]')
        .evaluateAll((all) => all.map((link) => decodeURIComponent(link.getAttribute('href')!)));
      for (const { node } of meeting.documents.edges)
        assert.ok(links.includes(`/documents/${node.id}`), node.shortName);
      assert.deepEqual(
        await page.locator('.finding-note p').allInnerTexts(),
        meeting.findings.map(({ message }) => message),
      );
      await page.context().close();
    }
  });

  it('shows the findings about missing and duplicate attachment numbers', async () => {
    for (const [id, code, rows] of [
      ['DAG/2023-09-13', 'ATTACHMENT_GAP', ['2', '8', '10']],
      ['TMAG/2023-05-31', 'ATTACHMENT_NUMBER_CLASH', []],
    ] as const) {
      const { page } = await explorer.show(`/meetings/${id}`);
      const { meeting } = await explorer.ask<{ meeting: Tabled }>(TABLED, { id });
      const messages = meeting.findings.filter((finding) => finding.code === code).map(({ message }) => message);
      assert.equal(messages.length, 1);
      assert.deepEqual(
        (await page.locator('.pack .paper-finding').allInnerTexts()).map((text) => text.trim()),
        messages,
      );
      assert.deepEqual(await page.locator('.after-gap > td:first-child').allInnerTexts(), rows);
      await page.context().close();
    }
  });

  it('shows each version of a pack, references, and supported change requests', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-02-16');
    assert.deepEqual(await page.locator('.pack h3').allInnerTexts(), [
      'DAG 21.1 Papers',
      'DAG 21.1 Papers v2.0',
      'Other papers',
    ]);
    await page.goto(`${explorer.origin}/meetings/DAG/2023-09-13`);
    await hasContent(page);
    const [first] = await rowsOf(page, 'Attachments of DAG 28 Papers');
    assert.match(first![1]!, / · supports CR028$/);
    assert.match(await words(page, '.tabled-here'), /CR028 supporting documents only$/);
    assert.deepEqual(await rowsOf(page, 'Other papers'), [
      ['DES-196 D-Flow and Interface Mapping Supplementary Documents', ''],
    ]);
  });

  it('shows which records are not listed', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-12-13');
    assert.match(await words(page, '.records'), /^Minutes not listed Headline report /);
    // No finding reports missing records of the latest meeting, which may still be published.
    await page.goto(`${explorer.origin}/meetings/DAG/2024-06-12`);
    await hasContent(page);
    assert.equal(await words(page, '.records'), 'Minutes none Headline report none');
  });

  it('expands the rows of every document by a key', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-11-08');
    const row = page.getByText('Attachment 2 - CR032 Change to Interface', { exact: false }).and(page.locator('code'));
    assert.equal(await row.isVisible(), false);
    await page.keyboard.press('e');
    await row.waitFor();
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await overlapping(page, 'main .pill, main .tag'), []);
    assert.deepEqual(await accessibilityViolations(page), []);
  });

  it('opens the previous and next meeting by [ and ], and shows only their labels on a phone', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-11-08');
    assert.deepEqual(await page.locator('[rel]').filter({ hasText: 'DAG' }).allInnerTexts(), [
      'DAG 29, 11 Oct 2023',
      'DAG 31, 13 Dec 2023',
    ]);
    await page.keyboard.press('[');
    await page.locator('h1', { hasText: 'DAG 29' }).waitFor();
    await page.keyboard.press(']');
    await page.locator('h1', { hasText: 'DAG 30' }).waitFor();
    await page.keyboard.press(']');
    await page.locator('h1', { hasText: 'DAG 31' }).waitFor();
    assert.equal(new URL(page.url()).pathname, '/meetings/DAG/2023-12-13');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');

    const phone = await explorer.show('/meetings/DAG/2023-11-08', { size: 'phone' });
    assert.deepEqual(await phone.page.locator('[rel=prev], [rel=next]').allInnerTexts(), ['DAG 29', 'DAG 31']);
  });

  it('redirects numbers and dates to its address', async () => {
    for (const called of ['DAG/21.1', 'dag/2023-02-16', 'dag/21.1']) {
      const { page } = await explorer.show(`/meetings/${called}`);
      await page.locator('h1', { hasText: 'DAG 21.1 16 Feb 2023' }).waitFor();
      assert.equal(new URL(page.url()).pathname, '/meetings/DAG/2023-02-16');
      await page.context().close();
    }
  });

  it('shows “not found” for an unknown meeting', async () => {
    for (const id of ['DAG/1999-01-01', 'DAG/999', 'nowhere']) {
      const { page, faults } = await explorer.show(`/meetings/${id}`);
      await page.getByRole('heading', { name: `Meeting ${id} not found` }).waitFor();
      assert.equal(await words(page, '.summary'), 'It is not in any imported listing.');
      assert.deepEqual(faults, []);
      await page.context().close();
    }
  });

  it('has a link to copy, exports, a graph and its query', async () => {
    const { page } = await explorer.show('/meetings/DAG/2023-11-08');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      `${explorer.origin}/meetings/DAG/2023-11-08`,
    );
    assert.equal(
      await page.getByRole('link', { name: 'Graph', exact: true }).getAttribute('href'),
      '/graph/DAG/2023-11-08',
    );
    await page.getByText('Export', { exact: true }).click();
    const files = page.locator('.menu a');
    assert.ok((await files.count()) >= 6);
    for (const file of await files.all()) {
      const answer = await fetch(`${explorer.origin}${(await file.getAttribute('href'))!}`);
      assert.equal(answer.status, 200, await file.innerText());
      assert.match(answer.headers.get('content-disposition')!, /^attachment/);
      await answer.text();
    }
    await files.first().focus();
    await page.keyboard.press('Escape');
    await files.first().waitFor({ state: 'hidden' });

    const question = new URL(
      (await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href'))!,
      explorer.origin,
    );
    const { meeting } = await explorer.ask<{ meeting: { label: string } }>(
      question.searchParams.get('query')!,
      JSON.parse(question.searchParams.get('variables')!) as object,
    );
    assert.equal(meeting.label, 'DAG 30');
  });
});

describe('a meeting with more documents than one page holds', { timeout: 120_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    const store = await openStore('memory:');
    const attachments = Array.from(
      { length: 130 },
      (_, n) => `2024-02-07 XAG 1 Attachment ${n + 1} - Paper ${'on something '.repeat(12)}${n + 1}`,
    );
    await hold(store, { XAG: ['2024-02-07 XAG 1 Papers', ...attachments] });
    explorer = await Explorer.start(store);
  });
  after(() => explorer.close());

  it('shows how many are on the page, with links to the others', async () => {
    const { page } = await explorer.show('/meetings/XAG/2024-02-07', { size: 'phone' });
    const turning = page.getByRole('navigation', { name: 'More documents' });
    const titles = page.locator('.paper-title');
    const numbered = new Set(await titles.allInnerTexts());
    assert.match(await turning.innerText(), /100 of 131 documents/);
    assert.deepEqual(await misplaced(page), []);

    await turning.getByRole('link', { name: 'Next page' }).click();
    await turning.getByText('31 of 131 documents').waitFor();
    for (const title of await titles.allInnerTexts()) numbered.add(title);
    assert.equal(numbered.size, 130);
    assert.equal(await turning.getByRole('link', { name: 'Next page' }).count(), 0);

    await turning.getByRole('link', { name: 'Previous page' }).click();
    await turning.getByText('100 of 131 documents').waitFor();
    await page.goBack();
    await turning.getByText('31 of 131 documents').waitFor();
  });
});
