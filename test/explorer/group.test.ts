import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStore } from '../../src/store/open-store.js';
import { hold } from '../api/answers.js';
import { accessibilityViolations, Explorer, misplaced, overlapping } from './explorer.js';

const words = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).replace(/\s+/g, ' ');

describe('a group', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('shows that it was stood down, by which change request, and the evidence', async () => {
    const { page } = await explorer.show('/groups/TMAG');
    const { group } = await explorer.ask<{
      group: {
        name: string;
        level: number;
        chair: string;
        formerNames: string[];
        succeededBy: { code: string }[];
        closedBy: { id: string };
        reportsTo: { code: string }[];
        meetings: { totalCount: number };
      };
    }>(
      `{ group(code: "TMAG") {
        name level chair formerNames succeededBy { code } closedBy { id } reportsTo { code } meetings(first: 1) { totalCount }
      } }`,
    );
    assert.equal(
      await words(page, '.summary'),
      `Level ${group.level}, chaired by ${group.chair}. Stood down, closed by ${group.closedBy.id}. ` +
        `${group.meetings.totalCount} meetings, the latest on 17 Jan 2024; 0 change requests.`,
    );
    assert.equal(
      await words(page, '.facts'),
      `Name ${group.name} Level ${group.level} Chair ${group.chair} Status stood down Formerly ${group.formerNames.join(', ')}`,
    );
    const related = page.locator('.group-links > li');
    const names = (await related.allInnerTexts()).map((text) => text.split('\n')[0]);
    assert.deepEqual(names, [
      `Closed by ${group.closedBy.id}`,
      ...group.reportsTo.map(({ code }) => `Reports to ${code}`),
      ...group.succeededBy.map(({ code }) => `Succeeded by ${code}`),
    ]);
    await related.first().locator('summary').click();
    assert.match(
      await related.first().locator('details').innerText(),
      /closed-by-the-change-request-that-a-sentence-names[\s\S]*TMAG closed following the approval of Change Request CR035/,
    );
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(await accessibilityViolations(page), []);
  });

  it('has its terms of reference by date, with versions', async () => {
    const { page } = await explorer.show('/groups/DAG');
    const { group } = await explorer.ask<{
      group: { termsOfReference: { version: string; title: string; meeting: { label: string } }[] };
    }>(`{ group(code: "DAG") { termsOfReference { version title meeting { label } } } }`);
    assert.ok(group.termsOfReference.length >= 2);
    const terms = await page.locator('.terms > li').allInnerTexts();
    assert.equal(terms.length, group.termsOfReference.length);
    for (const [place, { version, title, meeting }] of group.termsOfReference.entries()) {
      const term = terms[place]!.replace(/\s+/g, ' ');
      assert.ok(term.startsWith(version), term);
      assert.ok(term.includes(title), term);
      assert.ok(term.includes(`at ${meeting.label}`), term);
    }
    assert.match(terms[1]!.replace(/\s+/g, ' '), /revised at DAG 29 11 Oct 2023 · 28 days later/);
  });

  it('has the change requests, meetings and findings of the API', async () => {
    const { page } = await explorer.show('/groups/DAG');
    const { group, findings } = await explorer.ask<{
      group: { meetings: { totalCount: number }; changeRequests: { edges: { node: { id: string } }[] } };
      findings: { totalCount: number };
    }>(
      `{ group(code: "DAG") { meetings(first: 1) { totalCount } changeRequests(first: 100) { edges { node { id } } } }
         findings(filter: { group: "DAG" }, first: 1) { totalCount } }`,
    );
    assert.deepEqual(
      await page.locator('.change-requests tbody td:first-child').allInnerTexts(),
      group.changeRequests.edges.map(({ node }) => node.id),
    );
    assert.equal(await page.locator('.meetings tbody tr:not(.year)').count(), group.meetings.totalCount);
    const link = page.getByRole('link', { name: `${findings.totalCount} findings` });
    assert.equal(await link.getAttribute('href'), '/findings?group=DAG');
  });

  it('shows the rows that mention a group without a listing', async () => {
    const { page } = await explorer.show('/groups/PSG');
    assert.equal(await words(page, '.summary'), 'Mentioned in 1 row of the imported listings; no meetings are listed.');
    await page.getByRole('heading', { name: 'Mentioned in' }).waitFor();
    assert.match(await words(page, '.of-group .published-rows'), /reported upwards into the PSG\.$/);
    assert.match(await words(page, '.group-links'), /^Reported to by TMAG /);
  });

  it('shows “not found” for an unknown group', async () => {
    const { page, faults } = await explorer.show('/groups/NOBODY');
    await page.getByRole('heading', { name: 'Group NOBODY not found' }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('opens a step of a change request by keyboard', async () => {
    const { page } = await explorer.show('/groups/DAG');
    await page.getByRole('link', { name: 'CR032 2.3 revised' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/changes/CR032#step-3');
  });
});

describe('a group whose latest meeting had change requests', { timeout: 120_000 }, () => {
  it('shows which were introduced, revised and retabled, compared with the meeting before', async () => {
    const store = await openStore('memory:');
    await hold(store, {
      XAG: [
        '2024-01-10 XAG 1 Papers',
        '2024-01-10 XAG 1 Papers - Attachment 1 - CR101 Hours v1.0',
        '2024-01-10 XAG 1 Papers - Attachment 2 - CR102 Names v1.0',
        '2024-02-14 XAG 2 Papers',
        '2024-02-14 XAG 2 Papers - Attachment 1 - CR101 Hours v1.1',
        '2024-02-14 XAG 2 Papers - Attachment 2 - CR102 Names v1.0',
        '2024-02-14 XAG 2 Papers - Attachment 3 - CR103 Codes v1.0',
      ],
    });
    const explorer = await Explorer.start(store);
    try {
      const { page } = await explorer.show('/groups/XAG', { size: 'phone' });
      const cells = await page
        .locator('.compared tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())),
        );
      assert.deepEqual(cells.slice(0, 5), [
        ['', 'XAG 2 14 Feb 2024', 'XAG 1 10 Jan 2024'],
        ['Documents', '4', '3'],
        [
          'Change requests introduced',
          'CR103 CR103 1.0 introduced',
          'CR101 CR101 1.0 introducedCR102 CR102 1.0 introduced',
        ],
        ['Change requests revised', 'CR101 CR101 1.1 revised', 'none'],
        ['Change requests retabled', 'CR102 CR102 1.0 retabled', 'none'],
      ]);
      assert.deepEqual(await misplaced(page), []);
      assert.deepEqual(await overlapping(page, 'main .pill'), []);
    } finally {
      await explorer.close();
    }
  });
});
