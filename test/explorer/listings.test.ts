import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { openStore } from '../../src/store/open-store.js';
import { barriers, Explorer, misplaced } from './explorer.js';

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

/** Rows on the page that is shown: line, text, the document that it leads to, and all that became of it. */
const shown = (page: Page) =>
  page.locator('.listing-row').evaluateAll((rows) =>
    rows.map((row) => ({
      line: Number(row.querySelector('th')!.textContent),
      text: row.querySelector('td code')!.textContent,
      document: row.querySelector('a[href^="/documents/"]')?.getAttribute('href') ?? null,
      became: row.lastElementChild!.textContent,
    })),
  );

const readWhole = (page: Page): Promise<void> => page.getByText('lines are read so far').waitFor({ state: 'detached' });

describe('the listings that were read', { timeout: 200_000 }, () => {
  let explorer: Explorer;
  before(async () => {
    explorer = await Explorer.start();
  });
  after(() => explorer.close());

  it('are named with their rows and their hash, the whole of which can be seen', async () => {
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
      await readWhole(page);
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
        found.filter(({ became }) => became.trim() === ''),
        [],
      );
      assert.equal(expected.filter(({ kind }) => kind === 'ROW').length, many);
      assert.equal(
        await page.getByRole('button', { name: /^with a document/ }).textContent(),
        `with a document ${many}`,
      );
      assert.deepEqual(faults, []);
      await page.context().close();
    });
  }

  it('mark and show the line that the address asks for, on whatever page it stands', async () => {
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

  it('are where the evidence of a link leads', async () => {
    const { page } = await explorer.show(
      '/documents/DAG/2023-12-13/dag-31-papers-attachment-1-cr032-change-to-interface-mhhs-if-165-p0210-tuos-reporting-v2-3',
    );
    await page.locator('.its-rows').getByRole('link', { name: 'line 66' }).click();
    const row = page.locator('.listing-row[aria-current]');
    await row.waitFor();
    assert.match(await row.innerText(), /CR032 Change to Interface/);
    const box = (await row.boundingBox())!;
    assert.ok(box.y > 48 && box.y < 900, `it stands at ${box.y}`);
    await page.context().close();
  });

  it('say that a line is not there', async () => {
    const { listings } = await read(explorer);
    const { page } = await explorer.show(`${address(listings[0]!)}?line=9999`);
    await page.getByText('No row of this reading stands on line 9,999.').waitFor();
    await page.context().close();
  });

  it('say that a reading is not there', async () => {
    const { page } = await explorer.show('/listings/0000000000000000');
    assert.equal(await page.locator('h1').innerText(), 'No reading 0000000000000000');
    await page.context().close();
  });

  it('are cited with the hash', async () => {
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

describe('a listing that was read twice', { timeout: 200_000 }, () => {
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

  it('has its newest reading first, and says what it replaced', async () => {
    const { page } = await explorer.show('/listings');
    assert.match(await page.locator('.summary').innerText(), /^1 listing in 2 readings/);
    const standing = await page
      .locator('.readings tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('a')!.getAttribute('href'), row.children[5]!.textContent]),
      );
    assert.deepEqual(standing, [
      [addresses.newer, 'newest'],
      [addresses.older, 'replaced'],
    ]);
    await page.context().close();
  });

  it('shows a sentence, a duplicate and an unreadable row as what they are', async () => {
    const { page, faults } = await explorer.show(addresses.newer);
    await page.getByText('ROW_UNREADABLE').waitFor();
    const rows = await shown(page);
    assert.equal(rows[0]!.text, 'Some Group of Ours (QAG)');
    assert.match(rows[0]!.became, /^a sentence that facts about QAG rest on$/);

    const [first, second] = rows.filter(({ text }) => text === MINUTES);
    assert.equal(first!.document, '/documents/QAG/2023-01-11/qag-1-minutes');
    assert.equal(second!.document, first!.document);
    for (const { became } of [first!, second!]) {
      assert.match(became, /info DUPLICATE_ROW QAG 1 Minutes .* Listed twice/);
    }
    const unreadable = rows.find(({ text }) => text === UNREADABLE)!;
    assert.equal(unreadable.document, null);
    assert.match(unreadable.became, /error ROW_UNREADABLE Line 10 of QAG Documents cannot be read/);

    assert.deepEqual(await page.locator('.fates button').allTextContents(), [
      'all 6',
      'with a document 3',
      'duplicate 2',
      'unreadable 1',
      'sentences 2',
    ]);
    assert.deepEqual(await barriers(page), []);
    assert.deepEqual(await misplaced(page), []);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('filters by what became of the rows, in the address', async () => {
    const { page } = await explorer.show(addresses.newer);
    await page.getByRole('button', { name: /^unreadable/ }).click();
    await page.waitForURL(`**${addresses.newer}?only=unreadable`);
    await page.reload();
    await page.getByText('ROW_UNREADABLE').waitFor();
    assert.deepEqual(
      (await shown(page)).map(({ text }) => text),
      [UNREADABLE],
    );
    await page.context().close();
  });

  it('shows in the older reading what vanished, and what the newer one stands for', async () => {
    const { page } = await explorer.show(addresses.older);
    const rows = await shown(page);
    const vanished = rows.find(({ text }) => text === PLAN)!;
    assert.match(vanished.became, /warning ROW_VANISHED .* is no longer listed/);
    assert.equal(vanished.document, '/documents/QAG/2023-01-11/qag-1-papers-attachment-1-plan-v1-0');
    assert.equal(rows.find(({ text }) => text === PAPERS)!.became, 'nothing rests on it since the newer reading');
    await page.getByRole('link', { name: /^reading as of/ }).click();
    await page.waitForURL(`**${addresses.newer}`);
    await page.context().close();
  });
});

describe('the listings of an empty store', { timeout: 200_000 }, () => {
  it('say how to fill it', async () => {
    const explorer = await Explorer.start(await openStore('memory:'));
    try {
      const { page, faults } = await explorer.show('/listings');
      await page.getByText(/^Nothing has been read yet/).waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await explorer.close();
    }
  });
});
