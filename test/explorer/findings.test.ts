import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import { openStore } from '../../src/store/open-store.js';
import { accessibilityViolations, contentOf, Explorer, hasContent, misplaced } from './explorer.js';

interface Finding {
  readonly id: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly acknowledged: string | null;
  readonly subject: { readonly __typename: string; readonly id: string };
}

const findingRows = (page: Page) => page.locator('.finding-row');

const total = async (page: Page): Promise<number> =>
  Number(/[\d,]+/.exec(await page.locator('.summary').innerText())![0].replaceAll(',', ''));

const counted = (page: Page) =>
  page
    .locator('.codes button')
    .evaluateAll((buttons) =>
      buttons.map((button) => [
        button.querySelector('code')!.textContent,
        Number(button.querySelector('.codes-count')!.textContent),
      ]),
    );

async function saved(page: Page, format: 'CSV' | 'JSON'): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  return (await contentOf(download)).toString('utf8');
}

interface PageOfFindings {
  readonly findings: {
    readonly edges: readonly { readonly node: Finding }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All findings that the API has, through all its pages. */
async function findingsOf(explorer: Explorer, filter: object): Promise<Finding[]> {
  const all: Finding[] = [];
  for (let after: string | null = null; ;) {
    const { findings }: PageOfFindings = await explorer.ask(
      `query ($filter: FindingFilter, $after: String) {
        findings(filter: $filter, first: 100, after: $after) {
          edges { node { id code severity message acknowledged subject { __typename id } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { filter, after },
    );
    all.push(...findings.edges.map(({ node }) => node));
    if (!findings.pageInfo.hasNextPage) return all;
    after = findings.pageInfo.endCursor;
  }
}

const many = (findings: readonly Finding[]): [string, number][] =>
  [...new Set(findings.map(({ code }) => code))].map((code) => [
    code,
    findings.filter((finding) => finding.code === code).length,
  ]);

describe('the findings page', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  for (const [query, filter] of Object.entries({
    '': {},
    '?severity=WARNING': { severity: 'WARNING' },
    '?group=TMAG': { group: 'TMAG' },
    '?code=EARLIER_VERSION_MISSING&severity=INFO&group=DAG': {
      code: 'EARLIER_VERSION_MISSING',
      severity: 'INFO',
      group: 'DAG',
    },
    '?open=true': { open: true },
    '?subject=DAG/2023-09-13/dag-28-papers': { subject: 'DAG/2023-09-13/dag-28-papers' },
  })) {
    it(`shows the findings of the API: /findings${query}`, async () => {
      const { page, faults } = await explorer.show(`/findings${query}`);
      const expected = await findingsOf(explorer, filter);
      assert.ok(expected.length > 0);
      assert.equal(await total(page), expected.length);
      assert.deepEqual(
        await page.locator('.finding-message').allInnerTexts(),
        expected.map(({ message }) => message),
      );
      const { code: _, ...others } = { code: null, ...filter };
      await page.locator('.codes button').first().waitFor();
      const byMany = (one: (string | number)[], other: (string | number)[]) => Number(other[1]) - Number(one[1]);
      assert.deepEqual(await counted(page), many(await findingsOf(explorer, others)).toSorted(byMany));
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('keeps its filters by code and severity in the address', async () => {
    const { page } = await explorer.show('/findings');
    await page.getByRole('button', { name: /EARLIER_VERSION_MISSING/ }).click();
    await page.getByRole('button', { name: /warning/ }).click();
    await page.waitForURL('**/findings?code=EARLIER_VERSION_MISSING&severity=WARNING');
    const expected = await findingsOf(explorer, { code: 'EARLIER_VERSION_MISSING', severity: 'WARNING' });
    await page.getByText(`${expected.length} findings`).waitFor();

    await page.reload();
    await hasContent(page);
    assert.equal(await findingRows(page).count(), expected.length);
    await findingRows(page).first().getByRole('link').first().click();
    await page.waitForURL('**/documents/**');
    await page.goBack();
    await page.waitForURL('**/findings?code=EARLIER_VERSION_MISSING&severity=WARNING');
    await page.getByText(`${expected.length} findings`).waitFor();
    await page.locator('.codes button[aria-pressed="true"]').waitFor();
    const pressed = page.locator('main button[aria-pressed="true"]');
    assert.deepEqual(
      (await pressed.allInnerTexts()).map((text) => text.replace(/\s*\d+\s*$/, '').trim()),
      ['warning', 'Earlier version missing\nEARLIER_VERSION_MISSING'],
    );
    await page.context().close();
  });

  it('includes the findings about the documents of a change request', async () => {
    const { page } = await explorer.show('/findings?subject=CR018');
    const { changeRequest } = await explorer.ask<{ changeRequest: { findings: Finding[] } }>(
      '{ changeRequest(id: "CR018") { findings { message } } }',
    );
    assert.equal(await total(page), changeRequest.findings.length);
    assert.deepEqual(
      await page.locator('.finding-message').allInnerTexts(),
      changeRequest.findings.map(({ message }) => message),
    );
    assert.match(await page.locator('.subject-line').innerText(), /^Findings about CR018 and its documents\./);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText('81 findings').waitFor();
    await page.context().close();
  });

  it('says that no findings match the filters, and clears them', async () => {
    const { page } = await explorer.show('/findings?code=NO_SUCH_CODE&group=DAG');
    await page.getByText('No findings match these filters').waitFor();
    assert.equal(await total(page), 0);
    await page.locator('.empty').getByRole('button', { name: 'Clear filters' }).click();
    await page.getByText('81 findings').waitFor();
    assert.equal(new URL(page.url()).search, '');
    await page.context().close();
  });

  it('can be filtered by keyboard', async () => {
    const { page } = await explorer.show('/findings');
    await page.getByRole('button', { name: /TIME_OF_DAY/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/findings?code=TIME_OF_DAY');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/findings');
    await page.context().close();
  });

  it('downloads the findings of the API as CSV and as JSON', async () => {
    const { page, faults } = await explorer.show('/findings?severity=WARNING');
    const expected = await findingsOf(explorer, { severity: 'WARNING' });
    const fieldsOf = ({ id, code, severity, message, acknowledged, subject }: Finding) => ({
      id,
      code,
      severity,
      message,
      acknowledged,
      subject: subject.id,
      subjectType: subject.__typename,
    });
    const csv = parse<Record<string, string>>(await saved(page, 'CSV'), { columns: true });
    assert.deepEqual(
      csv.map(({ group: _, meeting: __, date: ___, ...record }) => record),
      expected.map(fieldsOf).map((record) => ({ ...record, acknowledged: record.acknowledged ?? '' })),
    );
    const json = JSON.parse(await saved(page, 'JSON')) as Record<string, unknown>[];
    assert.deepEqual(
      json.map(({ group: _, meeting: __, date: ___, ...record }) => record),
      expected.map(fieldsOf),
    );
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

describe('many findings', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    const rows = Array.from(
      { length: 130 },
      (_, place) => `2023-01-11 09:00:00Z 11/01/2023 =Formula ${place + 1}, "quoted" Papers`,
    );
    const text = [
      'Some Group of Ours (QAG)',
      '',
      'QAG Documents',
      'Date Of Meeting Short Name Sub Type',
      ...rows,
      '2023-02-08 00:00:00Z 08/02/2023 QAG 2 Papers Papers',
      ...rows.slice(0, 3).map((row) => row.replace('2023-01-11', '2023-03-08').replace('11/01', '08/03')),
    ].join('\n');
    const store = await openStore('memory:');
    const corrections = readCuration(
      'curation.yaml',
      'version: 1\ncorrections:\n  - acknowledge: { finding: finding/MINUTES_MISSING/QAG/2023-02-08 }\n    because: "=none were taken"\n',
    );
    await ingestListings(store, [{ name: 'page.txt', text }], { asOf: '2024-07-01T00:00:00.000Z', corrections });
    explorer = await Explorer.start(store);
  });
  after(() => explorer.close());

  it('are on pages of 100; the counts cover all pages', async () => {
    const { page } = await explorer.show('/findings');
    const expected = await findingsOf(explorer, {});
    assert.ok(expected.length > 120);
    assert.equal(await findingRows(page).count(), 100);
    assert.equal(await total(page), expected.length);
    await page.locator('.codes button').first().waitFor();
    const byCode = (one: (string | number)[], other: (string | number)[]) =>
      String(one[0]) < String(other[0]) ? -1 : 1;
    assert.deepEqual((await counted(page)).toSorted(byCode), many(expected).toSorted(byCode));

    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText(`${expected.length - 100} of ${expected.length} findings`).waitFor();
    await page.reload();
    await hasContent(page);
    assert.deepEqual(
      await page.locator('.finding-message').evaluateAll((all) => all.map((one) => one.firstChild!.textContent)),
      expected.slice(100).map(({ message }) => message),
    );
    await page.getByRole('link', { name: 'Previous page' }).click();
    await page.getByText(`100 of ${expected.length} findings`).waitFor();
    assert.equal(await findingRows(page).count(), 100);
    await page.context().close();
  });

  it('are downloaded completely, and no spreadsheet runs their text', async () => {
    const { page } = await explorer.show('/findings');
    const expected = await findingsOf(explorer, {});
    const csv = parse<Record<string, string>>(await saved(page, 'CSV'), { columns: true });
    assert.deepEqual(
      csv.flatMap((record) => Object.values(record)).filter((cell) => /^[=+\-@\t\r]/.test(cell)),
      [],
    );
    const reasons = (texts: readonly (string | null | undefined)[]) => texts.filter((text) => text);
    assert.deepEqual(reasons(csv.map(({ acknowledged }) => acknowledged)), ["'=none were taken"]);
    assert.deepEqual(reasons(expected.map(({ acknowledged }) => acknowledged)), ['=none were taken']);
    assert.deepEqual(
      csv.map(({ id, message }) => [id, message]),
      expected.map(({ id, message }) => [id, message]),
    );
    await page.context().close();
  });

  it('show the reason of an acknowledgement', async () => {
    const { page } = await explorer.show('/findings');
    await page.getByLabel('Status').selectOption('Acknowledged');
    await page.waitForURL('**/findings?open=false');
    await page.getByText('1 finding', { exact: true }).waitFor();
    assert.match(await findingRows(page).innerText(), /Acknowledged: =none were taken/);
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.deepEqual(await misplaced(page), []);
    await page.context().close();
  });
});

describe('the findings of an empty store', { timeout: 200_000 }, () => {
  it('say how to import listings', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      const { page, faults } = await explorer.show('/findings');
      await page.getByText(/^No listings imported yet/).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await explorer.close();
    }
  });
});
