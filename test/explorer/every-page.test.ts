import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { accessibilityViolations, Explorer, misplaced, overlapping, picture, SCHEMES } from './explorer.js';

const pages = {
  overview: '/',
  'change-request': '/changes/CR032',
  'change-request-with-support': '/changes/CR028',
  'change-request-not-tabled': '/changes/CR035',
  meetings: '/meetings',
  meeting: '/meetings/DAG/2023-11-08',
  'meeting-with-findings': '/meetings/DAG/2023-09-13',
  group: '/groups/DAG',
  'group-stood-down': '/groups/TMAG',
  document:
    '/documents/DAG/2023-12-13/dag-31-papers-attachment-1-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v2-3',
  series: '/series/interface-code-of-connection',
  findings: '/findings',
  listings: '/listings',
  listing: '/listings/e730fc7ca895adbd',
  graph: '/graph/CR032',
  'page-not-found': '/nowhere',
  'change-request-not-found': '/changes/CR999',
} as const;

describe('every page of the explorer', { timeout: 240_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  for (const [name, address] of Object.entries(pages)) {
    for (const size of ['desk', 'phone'] as const) {
      for (const scheme of SCHEMES) {
        it(`${name} (${size}, ${scheme}) is accessible, fits, and sends requests only to its server`, async () => {
          const { page, faults } = await explorer.show(address, { size, scheme });
          await picture(page, `${name}-${size}-${scheme}`);
          assert.deepEqual(await misplaced(page), []);
          assert.deepEqual(await overlapping(page, 'main .pill'), []);
          assert.deepEqual(await accessibilityViolations(page), []);
          const expected = name === 'page-not-found' ? [/^404 for/, /^console: .*404/] : [];
          assert.deepEqual(
            faults.filter((fault) => !expected.some((one) => one.test(fault))),
            [],
          );
          await page.context().close();
        });
      }
    }
  }

  it('has a title, a heading, a skip link and its query in GraphiQL', async () => {
    for (const address of Object.values(pages).filter((one) => one !== pages['page-not-found'])) {
      const { page } = await explorer.show(address);
      assert.equal(await page.locator('h1').count(), 1, address);
      assert.match(await page.title(), /\S+ · govgraph$/, address);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), 'Skip to content');
      const question = new URL(
        (await page.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href'))!,
        explorer.origin,
      );
      const variables = JSON.parse(question.searchParams.get('variables') ?? '{}') as object;
      await explorer.ask(question.searchParams.get('query')!, variables);
      await page.context().close();
    }
  });
});
