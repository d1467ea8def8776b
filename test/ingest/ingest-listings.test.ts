import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LABELS, RELATIONSHIP_TYPES, TYPES, type Label } from '../../src/graph/ontology.js';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import type { Source } from '../../src/listing/listing.js';
import { ListingError } from '../../src/listing/errors.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { ReadStatements } from '../../src/store/statements.generated.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';

const SAMPLE: Source = {
  name: 'mhhs.txt',
  text: readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8'),
};

const page = (...rows: string[]): Source => ({
  name: 'page.txt',
  text: ['Some Group (ABC)', '', 'ABC Documents', 'Date Of Meeting Short Name Sub Type', ...rows].join('\n'),
});
const PAPERS = '2023-02-16 00:00:00Z 16/02/2023 ABC 1 Papers Papers';
const MINUTES = '2023-02-16 00:00:00Z 16/02/2023 ABC 1 Minutes Minutes';
const NO_SUCH_DAY = '2023-02-30 00:00:00Z 30/02/2023 ABC 2 Papers Papers';

/** All that a store holds, but for when it was read: comparable between engines. */
async function contents(store: Store): Promise<string[]> {
  const found: string[] = [];
  for (const label of LABELS) {
    for (const { node } of await store.read(`read-nodes/${label}`, {})) {
      found.push(JSON.stringify({ ...node, ingestedAt: undefined }, Object.keys(node).sort()));
    }
  }
  for (const type of TYPES) {
    const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[type];
    for (const path of from.flatMap((one) => to.map((other) => `${one}/${type}/${other}`))) {
      const rows = await store.read(
        `read-relationships/${path}` as keyof ReadStatements & `read-relationships/${string}`,
        {},
      );
      found.push(...rows.map((row) => `${path} ${JSON.stringify(row, Object.keys(row).sort())}`));
    }
  }
  return found.sort();
}

let ofFirstEngine: string[] | null = null;

for (const engine of ENGINES) {
  describe(`an ingest on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
    });
    after(() => store.close());
    const ingest = (source: Source, asOf = '2024-07-01T00:00:00.000Z') => ingestListings(store, [source], { asOf });

    it('accounts for every row of the sample', async () => {
      const { report } = await ingest(SAMPLE);
      assert.deepEqual(
        [report.rows, report.documents, report.duplicates, report.unreadable, report.created, report.changed],
        [358, 357, 1, 0, 357, 0],
      );
      assert.deepEqual(
        report.listings.map((l) => [l.group, l.rowCount]),
        [
          ['DAG', 242],
          ['TMAG', 116],
        ],
      );
    });

    it('gives the same answer on every engine', async () => {
      const held = await contents(store);
      ofFirstEngine ??= held;
      assert.deepEqual(held, ofFirstEngine);
    });

    it('of the same page again changes nothing', async () => {
      const held = await contents(store);
      const { report } = await ingest(SAMPLE);
      assert.deepEqual([report.created, report.changed, report.unchanged, report.vanished], [0, 0, 357, 0]);
      assert.deepEqual(await contents(store), held);
    });

    it('that is only tried changes nothing and reports the same', async () => {
      const held = await contents(store);
      const { report } = await ingestListings(store, [page(PAPERS)], { dryRun: true });
      assert.deepEqual([report.created, report.unchanged], [1, 357]);
      assert.deepEqual(await contents(store), held);
    });

    it('keeps a row that cannot be read as a finding, and takes the others', async () => {
      const { report, unreadable } = await ingest(page(PAPERS, NO_SUCH_DAY, MINUTES));
      assert.deepEqual([report.rows, report.documents, report.unreadable, report.created], [3, 2, 1, 2]);
      assert.deepEqual(unreadable, [{ source: 'page.txt', line: 6, fault: 'there is no day 2023-02-30' }]);
      const findings = await store.read('read-nodes/Finding', {});
      const [finding] = findings.filter(({ node }) => node.code === 'ROW_UNREADABLE');
      assert.match(finding!.node.message, /Line 6 of ABC Documents cannot be read/);
    });

    it('of a later reading adds and retires, and keeps what it no longer lists', async () => {
      const { report } = await ingest(page(PAPERS), '2024-08-01T00:00:00.000Z');
      assert.deepEqual([report.created, report.changed, report.vanished], [0, 0, 1]);
      const documents = await store.read('read-nodes/Document', {});
      assert.ok(documents.some(({ node }) => node.id === 'ABC/2023-02-16/abc-1-minutes'));
    });

    it('of an older reading that comes late changes no document', async () => {
      const { report } = await ingest(page(PAPERS, MINUTES), '2024-06-01T00:00:00.000Z');
      assert.deepEqual([report.created, report.changed, report.vanished], [0, 0, 0]);
    });

    it('of a source that is not a listing leaves the graph unchanged', async () => {
      const held = await contents(store);
      await assert.rejects(
        ingestListings(store, [page(MINUTES), { name: 'other.txt', text: 'No table here.' }]),
        ListingError,
      );
      assert.deepEqual(await contents(store), held);
    });
  });
}
