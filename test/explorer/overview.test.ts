/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { Explorer, hasContent, misplaced, overlapping } from './explorer.js';
import { inventedChangeRequests } from './invented-change-requests.js';

interface Asked {
  readonly changeRequests: {
    readonly edges: {
      readonly node: {
        readonly id: string;
        readonly history: { readonly position: number; readonly version: string | null; readonly change: string }[];
        readonly supporting: { readonly meeting: { readonly id: string } }[];
        readonly findings: { readonly acknowledged: string | null }[];
      };
    }[];
  };
  readonly meetings: { readonly totalCount: number };
}

const everything = `{
  changeRequests(first: 100) {
    edges { node {
      id
      history { position version change }
      supporting { meeting { id } }
      findings { acknowledged }
    } }
  }
  meetings { totalCount }
}`;

const step = (page: Page, name: string | RegExp) => page.locator('main').getByRole('link', { name });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const details = (page: Page) => page.locator('.details-line').innerText();
const rows = (page: Page) => page.locator('tbody th').allInnerTexts();

describe('the overview', { timeout: 180_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('links the pill of CR032 v2.3 to the step with the evidence', async () => {
    const { page, faults } = await explorer.show('/');
    await step(page, /^CR032 v2\.3/).click();
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, '/changes/CR032#step-3');
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  for (const size of ['desk', 'phone'] as const) {
    it(`has a pill for every step of every history, and nothing more (${size})`, async () => {
      const { page } = await explorer.show('/', { size });
      const { changeRequests } = await explorer.ask<Asked>(everything);
      const expected = changeRequests.edges.flatMap(({ node: { id, history } }) =>
        history.map(
          ({ position, version, change }) =>
            `/changes/${id}#step-${position} ${version ?? '–'} ${change.toLowerCase()}`,
        ),
      );
      const shown = await page.locator('main a.pill').evaluateAll((pills) =>
        pills.map((pill) => {
          const sign = /pill-(introduced|revised|retabled)/.exec(pill.getAttribute('class') ?? '')?.[1];
          return `${pill.getAttribute('href')} ${pill.textContent.trim()} ${sign}`;
        }),
      );
      assert.deepEqual(shown, expected);
      assert.ok(shown.length > 30);
      assert.deepEqual(await overlapping(page, 'main a.pill'), []);
      await page.context().close();
    });
  }

  it('counts the open findings of each row as the API does', async () => {
    const { page } = await explorer.show('/');
    const { changeRequests } = await explorer.ask<Asked>(everything);
    const expected = changeRequests.edges.map(({ node: { id, findings } }) => {
      const open = findings.filter(({ acknowledged }) => acknowledged === null).length;
      return `${id} ${open === 0 ? '' : open}`.trim();
    });
    const shown = await page
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          `${line.querySelector('th')?.textContent} ${line.querySelector('.severity')?.childNodes[1]?.textContent ?? ''}`.trim(),
        ),
      );
    assert.deepEqual(shown, expected);
    await page.context().close();
  });

  it('has every meeting as a column, without scrolling at 1440 pixels, and all rows above 900', async () => {
    const { page } = await explorer.show('/');
    const { meetings } = await explorer.ask<Asked>(everything);
    const { columns, hidden, bottom, elements } = await page.evaluate(() => {
      const matrix = document.querySelector('.matrix')!;
      return {
        columns: [...document.querySelectorAll<HTMLElement & { span: number }>('col')].reduce(
          (sum, { span }) => sum + span,
          0,
        ),
        hidden: matrix.scrollWidth - matrix.clientWidth,
        bottom: document.querySelector('tbody tr:last-child')!.getBoundingClientRect().bottom,
        elements: document.querySelectorAll('*').length,
      };
    });
    assert.equal(columns, meetings.totalCount + 3);
    assert.ok(hidden <= 0, `${hidden} pixels are hidden`);
    assert.ok(bottom <= 900, `the last row ends at ${bottom}`);
    assert.ok(elements <= 2000, `${elements} elements`);
    assert.deepEqual(await overlapping(page, '.meetings th'), []);
    assert.deepEqual(await overlapping(page, '.meetings th a'), []);
    await page.context().close();
  });

  it('shows details of the mark in focus or under the pointer', async () => {
    const { page } = await explorer.show('/');
    await step(page, /^CR032 v2\.3/).focus();
    const words =
      'CR032 v2.3 revised at DAG 31, 13 Dec 2023, 35 days after the previous tabling · v2.0 to v2.2 are not listed.';
    assert.equal(await details(page), words);
    assert.equal(await focused(page), words);
    const highlighted = await page.locator('.column-highlight').evaluateAll((highlights) =>
      highlights.map((highlight) => {
        const { left, right } = highlight.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      }),
    );
    const column = (await page.getByRole('columnheader', { name: /^DAG 31/ }).boundingBox())!;
    const whole = [Math.round(column.x), Math.round(column.x + column.width)];
    assert.deepEqual(highlighted, [whole, whole], 'under the rows and under the head');

    await step(page, /^CR018 v1\.1/).hover();
    assert.equal(
      await details(page),
      'CR018 v1.1 introduced at DAG 21.1, 16 Feb 2023 · The first listed version is v1.1. Earlier versions are not listed.',
    );
    await page.getByText('Change to Interface MHHS-IF-165').hover();
    assert.equal(
      await details(page),
      'CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting · 3 tablings · 2 open findings',
    );
    await page.getByRole('link', { name: /^DAG 31/ }).hover();
    assert.equal(await details(page), 'DAG 31, 13 Dec 2023: 8 documents, 3 change requests');
    await page.mouse.move(5, 5);
    assert.equal(await details(page), words, 'the mark in focus, once nothing is under the pointer');
    await page.context().close();
  });

  it('moves from mark to mark by arrow keys', async () => {
    const { page } = await explorer.show('/');
    await step(page, 'CR032').first().focus();
    const walked: string[] = [];
    for (const key of ['Right', 'Right', 'Right', 'Right', 'Down', 'Down', 'Left', 'Up', 'Up']) {
      await page.keyboard.press(`Arrow${key}`);
      walked.push((await focused(page)).split(/ (?:introduced|revised|retabled)/)[0]!);
    }
    assert.deepEqual(walked, [
      'CR032 v1.3',
      'CR032 v1.3',
      'CR032 v2.3',
      'CR032 v2.3',
      'CR034 v1.2',
      'CR036 v1.1',
      'CR036',
      'CR035',
      'CR034',
    ]);
    await page.context().close();
  });

  it('moves through a row by Tab, from left to right', async () => {
    const { page } = await explorer.show('/');
    await step(page, 'CR032').first().focus();
    const passed: string[] = [];
    for (let pressed = 0; pressed < 4; pressed++) {
      await page.keyboard.press('Tab');
      passed.push((await focused(page)).slice(0, 10));
    }
    assert.deepEqual(passed, ['CR032 v1.3', 'CR032 v1.3', 'CR032 v2.3', 'CR034']);
    await page.context().close();
  });

  it('shows the group that closed after a change request that was not tabled', async () => {
    for (const size of ['desk', 'phone'] as const) {
      const { page } = await explorer.show('/?q=cr35', { size });
      await page.getByText('not tabled; TMAG closed following its approval').waitFor();
      await page.context().close();
    }
  });

  it('shows supporting documents as dots, or as a number without the change request', async () => {
    const { page } = await explorer.show('/');
    const alone = step(page, /^CR028: only 3 supporting documents at DAG 28, 13 Sep 2023$/);
    assert.equal(await alone.innerText(), '+3');
    const dots = page.locator('tr', { has: page.getByRole('link', { name: 'CR036', exact: true }) });
    assert.equal(await dots.locator('.support-dots-2').count(), 1);
    await page.context().close();
  });

  it('dashes the line where versions are missing', async () => {
    const { page } = await explorer.show('/');
    const after = await page
      .locator('.cell:has(.line-after-gap) a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.deepEqual(after, [
      '/changes/CR018#step-2',
      '/changes/CR032#step-3',
      '/changes/CR039#step-2',
      '/changes/CR041#step-2',
    ]);
    await page.context().close();
  });

  it('filters by the number of a change request in any spelling, and by words', async () => {
    const { page } = await explorer.show('/');
    const field = page.getByLabel('Filter');
    for (const [typed, found] of [
      ['cr18', ['CR018']],
      ['18', ['CR018']],
      ['TUoS', ['CR032']],
      ['reg service', ['CR018', 'CR039', 'CR045']],
    ] as const) {
      await field.fill(typed);
      await page.waitForFunction(
        ([q, ids]) =>
          new URLSearchParams(location.search).get('q') === q &&
          [...document.querySelectorAll('tbody th')].map((th) => th.textContent).join() === ids,
        [typed, found.join()],
      );
    }
    await page.reload();
    await hasContent(page);
    assert.deepEqual(await rows(page), ['CR018', 'CR039', 'CR045'], 'the address keeps the filter');
    await page.context().close();
  });

  it('says that nothing matches, and clears the filters', async () => {
    const { page } = await explorer.show('/?q=unicorn');
    await page.getByText('No change requests match “unicorn”.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.locator('tbody th').first().waitFor();
    assert.equal((await rows(page)).length, 21);
    assert.equal(await page.getByLabel('Filter').inputValue(), '');
    await page.context().close();
  });

  it('filters by group, year and findings, and sorts by the last tabling', async () => {
    for (const [query, expected] of [
      ['?group=TMAG', []],
      ['?year=2024', ['CR039', 'CR040', 'CR041', 'CR043', 'CR044', 'CR045', 'CR046']],
      ['?year=2024&findings=1', ['CR039', 'CR040', 'CR041']],
      ['?year=2024&order=last', ['CR044', 'CR045', 'CR046', 'CR043', 'CR039', 'CR040', 'CR041']],
      ['?group=DAG&q=if-', ['CR032', 'CR039', 'CR044']],
    ] as const) {
      const { page } = await explorer.show(`/${query}`);
      await page
        .locator(expected.length > 0 ? 'tbody th' : 'main .empty')
        .first()
        .waitFor();
      assert.deepEqual(await rows(page), expected, query);
      await page.context().close();
    }
  });
});

describe('the overview of an empty store', { timeout: 60_000 }, () => {
  it('says how to import listings', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    const { page } = await explorer.show('/');
    await page.getByRole('heading', { name: 'No listings imported yet' }).waitFor();
    assert.match(await page.locator('main').innerText(), /govgraph ingest samples\/mhhs\.txt/);
    await explorer.close();
  });
});

describe('the overview of other listings', { timeout: 180_000 }, () => {
  it('keeps the whole history of a change request of two groups in a filter by one group', async () => {
    const store = await openStore('memory:');
    await hold(store, {
      ABG: [
        '2023-01-10 ABG 1 Papers',
        '2023-01-10 ABG 1 Papers - Attachment 1 - CR001 Widgets v1.0',
        '2023-02-10 ABG 2 Papers',
      ],
      BCG: [
        '2023-03-10 BCG 1 Papers',
        '2023-03-10 BCG 1 Papers - Attachment 1 - CR001 Widgets v1.1',
        '2023-03-10 BCG 1 Papers - Attachment 2 - CR001 Widgets v1.2',
        '2023-04-10 BCG 2 Papers',
      ],
    });
    const explorer = await Explorer.start(store);
    const { page } = await explorer.show('/?group=ABG');
    const pills = page.locator('main a.pill');
    await pills.first().waitFor();
    assert.deepEqual(
      (await pills.allInnerTexts()).map((text) => text.trim()),
      ['1.0', '1.1', '1.2'],
    );
    assert.match(await page.locator('.summary').innerText(), /3 meetings of 2 groups/);
    assert.deepEqual(await overlapping(page, 'main a.pill'), [], 'two versions at one meeting are beside each other');
    assert.deepEqual(await misplaced(page), []);
    await explorer.close();
  });

  it('draws 399 change requests by 600 meetings with one cell between two pills', async () => {
    const store = await openStore('memory:');
    await hold(store, inventedChangeRequests({ changeRequests: 399, meetings: 600 }));
    const explorer = await Explorer.start(store);
    const { page, faults } = await explorer.show('/');
    await page.locator('.still-loading').waitFor({ state: 'detached' });
    assert.equal(await page.locator('tbody tr').count(), 399);
    assert.equal(await page.locator('tbody a.pill').count(), 399 * 3);
    assert.match(await page.locator('.summary').innerText(), /399 change requests, 1,197 tablings, 600 meetings/);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    assert.ok(elements <= 14_000, `${elements} elements`);
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(faults, []);
    await explorer.close();
  });
});
