import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { Explorer, misplaced } from './explorer.js';

interface Listed {
  readonly label: string;
  readonly date: string;
  readonly documents: { readonly totalCount: number };
  readonly changeRequests: { readonly id: string }[];
  readonly records: { readonly kind: string }[];
  readonly findings: { readonly code: string; readonly severity: string }[];
}

const LISTED = `query ($filter: MeetingFilter) {
  meetings(filter: $filter, first: 100, orderBy: DATE_DESC) {
    edges {
      node {
        label date documents(first: 1) { totalCount } changeRequests { id } records { kind } findings { code severity }
      }
    }
  }
}`;

const meetingRows = (page: Page) => page.locator('.meetings tbody tr:not(.year)');

const summary = (page: Page) => page.locator('.summary');

/** `8 Nov 2023`; `Intl` writes September as `Sept` in some versions. */
const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(date))
    .replace('Sept', 'Sep');

describe('the meetings', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  const listed = async (filter: object): Promise<Listed[]> => {
    const { meetings } = await explorer.ask<{ meetings: { edges: { node: Listed }[] } }>(LISTED, { filter });
    return meetings.edges.map(({ node }) => node);
  };

  it('are grouped by year, and each row is as the API has it', async () => {
    const { page } = await explorer.show('/meetings');
    const meetings = await listed({});
    assert.equal(await summary(page).innerText(), '75 meetings, the latest on 12 Jun 2024.');
    assert.deepEqual(await page.locator('.year').allInnerTexts(), ['2024', '2023', '2022', '2021']);
    const rows = await meetingRows(page).evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    assert.equal(rows.length, meetings.length);
    for (const [place, { label, date, documents, changeRequests, records, findings }] of meetings.entries()) {
      const [group, named, when, tabled, requests, present, faults] = rows[place]!;
      assert.equal(group, label.split(' ')[0]);
      assert.equal(named!.replace(/ extraordinary$/, ''), label);
      assert.equal(when, day(date));
      assert.equal(tabled, String(documents.totalCount));
      assert.equal(requests, changeRequests.map(({ id }) => id).join(', '));
      const recordsInWords = [
        ['minutes', 'MINUTES'],
        ['headline report', 'HEADLINE_REPORT'],
      ].flatMap(([words, kind]) => {
        if (findings.some(({ code }) => code === `${kind!}_MISSING`)) return [`no ${words!}`];
        return records.some((record) => record.kind === kind) ? [words] : [];
      });
      assert.equal(present, recordsInWords.join(', '));
      const counted = [...(faults ?? '').matchAll(/(\d+) (?:errors?|warnings?|info)/g)];
      assert.equal(
        counted.reduce((sum, [, many]) => sum + Number(many), 0),
        findings.length,
      );
    }
  });

  it('can be filtered by group and by year, and the address keeps the filters', async () => {
    const { page } = await explorer.show('/meetings');
    await page.getByRole('combobox', { name: 'Group' }).selectOption('TMAG');
    await summary(page).getByText('32 meetings of TMAG,').waitFor();
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2023');
    await summary(page).getByText('of TMAG in 2023').waitFor();
    assert.equal(new URL(page.url()).search, '?group=TMAG&year=2023');
    const expected = await listed({ group: 'TMAG', from: '2023-01-01', to: '2023-12-31' });
    assert.ok(expected.length > 10);
    assert.deepEqual(
      await meetingRows(page).locator('.label > a').allInnerTexts(),
      expected.map(({ label }) => label),
    );

    await page.reload();
    await summary(page).getByText(`${expected.length} meetings of TMAG in 2023`).waitFor();
    assert.equal(await page.getByRole('combobox', { name: 'Group' }).inputValue(), 'TMAG');
    assert.equal(await page.getByRole('combobox', { name: 'Year' }).inputValue(), '2023');
  });

  it('say that none match, and show all again', async () => {
    const { page } = await explorer.show('/meetings?group=PSG&year=2031');
    assert.equal(await summary(page).innerText(), 'No meetings of PSG in 2031.');
    await page.getByRole('button', { name: 'Show all meetings' }).click();
    await summary(page).getByText('75 meetings').waitFor();
    assert.equal(new URL(page.url()).search, '');
  });

  it('say that an address is not valid', async () => {
    const { page } = await explorer.show('/meetings?year=soon');
    await page.getByRole('alert').getByText('This address is not valid.').waitFor();
  });

  it('link to the findings of a meeting', async () => {
    const { page } = await explorer.show('/meetings?group=DAG&year=2023');
    const faults = page.getByRole('link', { name: 'DAG 30: 2 info' });
    await faults.focus();
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'DAG 30' }).waitFor();
    await page.locator('#findings:focus').waitFor();
  });
});

describe('more meetings than one page holds', { timeout: 120_000 }, () => {
  it('are shown page by page', async () => {
    const store = await openStore('memory:');
    const days = Array.from({ length: 230 }, (_, n) =>
      new Date(Date.UTC(2010, 0, 5 + n * 14)).toISOString().slice(0, 10),
    );
    await hold(store, { XAG: days.map((date, n) => `${date} XAG ${n + 1} Papers`) });
    const explorer = await Explorer.start(store);
    try {
      const { page } = await explorer.show('/meetings', { size: 'phone' });
      const turning = page.getByRole('navigation', { name: 'More meetings' });
      const label = meetingRows(page).locator('.label > a').first();
      await turning.getByText('100 of 230 meetings').waitFor();
      assert.equal(await label.innerText(), 'XAG 230');
      assert.deepEqual(await misplaced(page), []);
      await turning.getByRole('link', { name: 'Next page' }).click();
      await label.getByText('XAG 130', { exact: true }).waitFor();
      await turning.getByRole('link', { name: 'Next page' }).click();
      await label.getByText('XAG 30', { exact: true }).waitFor();
      await turning.getByText('30 of 230 meetings').waitFor();
      await turning.getByRole('link', { name: 'Previous page' }).click();
      await label.getByText('XAG 130', { exact: true }).waitFor();
      await page.getByRole('combobox', { name: 'Year' }).selectOption('2010');
      await turning.waitFor({ state: 'detached' });
      assert.equal(new URL(page.url()).search, '?year=2010');
    } finally {
      await explorer.close();
    }
  });

  it('say how to import listings into an empty store', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      const { page, faults } = await explorer.show('/meetings');
      await page.getByText('No listings imported yet').waitFor();
      assert.equal(await page.locator('main code').innerText(), 'npx govgraph ingest samples/mhhs.txt');
      assert.deepEqual(faults, []);
    } finally {
      await explorer.close();
    }
  });
});
