import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { openStore } from '../../src/store/open-store.js';
import { accessibilityViolations, Explorer, misplaced } from './explorer.js';

interface Row {
  readonly line: number;
  readonly text: string;
  readonly kind: string;
  readonly document: { readonly id: string } | null;
}
interface Listing {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly rowCount: number;
}

const address = ({ id }: { readonly id: string }): string => `/listings/${id.replace('listing/', '')}`;

const read = (explorer: Explorer): Promise<{ listings: Listing[] }> =>
  explorer.ask('{ listings { id name sha256 rowCount } }');

interface PageOfRows {
  readonly node: {
    readonly rows: {
      readonly edges: readonly { readonly node: Row }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

async function rowsOf(explorer: Explorer, id: string): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | null = null; ;) {
    const { node }: PageOfRows = await explorer.ask(
      `query ($id: ID!, $after: String) {
        node(id: $id) {
          ... on Listing {
            rows(first: 100, after: $after) {
              edges { node { line text kind document { id } } }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }`,
      { id, after },
    );
    all.push(...node.rows.edges.map(({ node: row }) => row));
    if (!node.rows.pageInfo.hasNextPage) return all;
    after = node.rows.pageInfo.endCursor;
  }
}

/** The rows on the page: line, text, document and result. */
const shown = (page: Page) =>
  page.locator('.listing-row').evaluateAll((rows) =>
    rows.map((row) => ({
      line: Number(row.querySelector('th')!.textContent),
      text: row.querySelector('td code')!.textContent,
      document: row.querySelector('a[href^="/documents/"]')?.getAttribute('href') ?? null,
      result: row.lastElementChild!.textContent,
    })),
  );

const allLoaded = (page: Page): Promise<void> => page.getByText('rows loaded').waitFor({ state: 'detached' });

describe('the imported listings', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('are shown with their rows and their full hash', async () => {
    const { page, faults } = await explorer.show('/listings');
    const { listings } = await read(explorer);
    for (const { name, rowCount, sha256 } of listings) {
      const row = page.getByRole('row').filter({ hasText: name });
      assert.ok((await row.getByRole('cell').allInnerTexts()).includes(String(rowCount)));
      await row.getByText(sha256.slice(0, 12), { exact: true }).click();
      await row.getByText(sha256, { exact: true }).waitFor();
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  for (const [name, many] of [
    ['DAG Meeting Documents', 242],
    ['TMAG Meeting Documents', 116],
  ] as const) {
    it(`account for each of the ${many} rows of ${name}`, async () => {
      const { page, faults } = await explorer.show('/listings');
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await allLoaded(page);
      const listing = (await read(explorer)).listings.find((one) => one.name === name)!;
      const expected = await rowsOf(explorer, listing.id);
      const found = await shown(page);
      for (let at = 2; found.length < expected.length; at++) {
        const next = page.getByRole('link', { name: 'Next', exact: true });
        await next.click();
        await page.locator(`.pager a[aria-current="page"]`).getByText(String(at), { exact: true }).waitFor();
        const more = await shown(page);
        assert.ok(more.length > 0);
        found.push(...more);
      }
      assert.deepEqual(
        found.map(({ line, text, document }) => ({ line, text, document })),
        expected.map(({ line, text, document }) => ({
          line,
          text,
          document: document && `/documents/${document.id}`,
        })),
      );
      assert.deepEqual(
        found.filter(({ result }) => result.trim() === ''),
        [],
      );
      assert.equal(expected.filter(({ kind }) => kind === 'ROW').length, many);
      assert.equal(await page.getByRole('button', { name: /^Document/ }).textContent(), `Document ${many}`);
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('highlight the line in the address, on whichever page it is', async () => {
    const { listings } = await read(explorer);
    const dag = listings.find(({ name }) => name.startsWith('DAG'))!;
    const line = (await rowsOf(explorer, dag.id)).at(-2)!.line;
    const { page } = await explorer.show(`${address(dag)}?line=${line}`);
    const row = page.locator('.listing-row[aria-current]');
    await row.waitFor();
    assert.equal(await row.getByRole('rowheader').innerText(), String(line));
    assert.equal(await page.locator('.pager a[aria-current]').innerText(), '3');
    const box = (await row.boundingBox())!;
    assert.ok(box.y > 48 && box.y < 900, `it stands at ${box.y}`);
    await page.context().close();
  });

  it('are linked from the evidence of a relationship', async () => {
    const { page } = await explorer.show(
      '/documents/DAG/2023-12-13/dag-31-papers-attachment-1-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v2-3',
    );
    await page.locator('.document-rows').getByRole('link', { name: 'line 66' }).click();
    const row = page.locator('.listing-row[aria-current]');
    await row.waitFor();
    assert.match(await row.innerText(), /CR032 Change to Interface/);
    const box = (await row.boundingBox())!;
    assert.ok(box.y > 48 && box.y < 900, `it stands at ${box.y}`);
    await page.context().close();
  });

  it('say that a line does not exist', async () => {
    const { listings } = await read(explorer);
    const { page } = await explorer.show(`${address(listings[0]!)}?line=9999`);
    await page.getByText('This reading has no row on line 9,999.').waitFor();
    await page.context().close();
  });

  it('say that a reading is not found', async () => {
    const { page } = await explorer.show('/listings/0000000000000000');
    assert.equal(await page.locator('h1').innerText(), 'Reading 0000000000000000 not found');
    await page.context().close();
  });

  it('are cited with their hash', async () => {
    const { listings } = await read(explorer);
    const { page } = await explorer.show(address(listings[0]!));
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByText('Copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      `${listings[0]!.name}, as of 1 July 2024, ${listings[0]!.rowCount} rows, sha256 ${listings[0]!.sha256}`,
    );
    await page.context().close();
  });
});

describe('a listing with two readings', { timeout: 200_000 }, () => {
  const PAPERS = '2023-01-11 00:00:00Z 11/01/2023 QAG 1 Papers Papers';
  const MINUTES = '2023-01-11 00:00:00Z 11/01/2023 QAG 1 Minutes Minutes';
  const PLAN = '2023-01-11 00:00:00Z 11/01/2023 QAG 1 Papers - Attachment 1 - Plan v1.0 Papers';
  const UNREADABLE = 'the eleventh of some month QAG 2 Papers Papers';
  const listing = (...rows: string[]) => ({
    name: 'page.txt',
    text: [
      'Some Group of Ours (QAG)',
      '',
      'QAG was chaired by Ann Other.',
      '',
      'QAG Documents',
      'Date Of Meeting Short Name Sub Type',
      ...rows,
    ].join('\n'),
  });

  let explorer: Explorer;
  const addresses = { older: '', newer: '' };
  before(async () => {
    const store = await openStore('memory:');
    const older = await ingestListings(store, [listing(PAPERS, MINUTES, PLAN)], { asOf: '2024-01-01T00:00:00.000Z' });
    const newer = await ingestListings(store, [listing(PAPERS, MINUTES, MINUTES, UNREADABLE)], {
      asOf: '2024-02-01T00:00:00.000Z',
    });
    addresses.older = address(older.report.listings[0]!);
    addresses.newer = address(newer.report.listings[0]!);
    explorer = await Explorer.start(store);
  });
  after(() => explorer.close());

  it('shows its newest reading first, and the older one as superseded', async () => {
    const { page } = await explorer.show('/listings');
    assert.match(await page.locator('.summary').innerText(), /^1 listing in 2 readings/);
    const statuses = await page
      .locator('.readings tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('a')!.getAttribute('href'), row.children[5]!.textContent]),
      );
    assert.deepEqual(statuses, [
      [addresses.newer, 'Current'],
      [addresses.older, 'Superseded'],
    ]);
    await page.context().close();
  });

  it('shows the results of a sentence, a duplicate and an unreadable row', async () => {
    const { page, faults } = await explorer.show(addresses.newer);
    await page.getByText('ROW_UNREADABLE').waitFor();
    const rows = await shown(page);
    assert.equal(rows[0]!.text, 'Some Group of Ours (QAG)');
    assert.match(rows[0]!.result, /^Source of details about QAG$/);

    const [first, second] = rows.filter(({ text }) => text === MINUTES);
    assert.equal(first!.document, '/documents/QAG/2023-01-11/qag-1-minutes');
    assert.equal(second!.document, first!.document);
    for (const { result } of [first!, second!]) {
      assert.match(result, /info Duplicate row DUPLICATE_ROW .*Listed twice/);
    }
    const unreadable = rows.find(({ text }) => text === UNREADABLE)!;
    assert.equal(unreadable.document, null);
    assert.match(unreadable.result, /error Row unreadable ROW_UNREADABLE Line 10 of QAG Documents cannot be read/);

    assert.deepEqual(await page.locator('.result-filter button').allTextContents(), [
      'All 6',
      'Document 3',
      'Duplicate 2',
      'Unreadable 1',
      'Sentence 2',
    ]);
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('can be filtered by result, and the address keeps the filter', async () => {
    const { page } = await explorer.show(addresses.newer);
    await page.getByRole('button', { name: /^Unreadable/ }).click();
    await page.waitForURL(`**${addresses.newer}?only=unreadable`);
    await page.reload();
    await page.getByText('ROW_UNREADABLE').waitFor();
    assert.deepEqual(
      (await shown(page)).map(({ text }) => text),
      [UNREADABLE],
    );
    await page.context().close();
  });

  it('shows in the older reading which rows are no longer listed, and links to the newer one', async () => {
    const { page } = await explorer.show(addresses.older);
    const rows = await shown(page);
    const vanished = rows.find(({ text }) => text === PLAN)!;
    assert.match(vanished.result, /warning Row vanished ROW_VANISHED .* no longer has it/);
    assert.equal(vanished.document, '/documents/QAG/2023-01-11/qag-1-papers-attachment-1-plan-v1-0');
    assert.equal(rows.find(({ text }) => text === PAPERS)!.result, 'Superseded by a newer reading of this listing');
    await page.getByRole('link', { name: /^reading as of/ }).click();
    await page.waitForURL(`**${addresses.newer}`);
    await page.context().close();
  });
});

describe('the listings of an empty store', { timeout: 200_000 }, () => {
  it('say how to import listings', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      const { page, faults } = await explorer.show('/listings');
      await page.getByText(/^No listings imported yet/).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await explorer.close();
    }
  });
});
