import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ingestListings, type IngestOptions } from '../../src/ingest/ingest-listings.js';
import { ListingError } from '../../src/listing/errors.js';
import type { Source } from '../../src/listing/listing.js';
import { openStore } from '../../src/store/open-store.js';
import { StoreDamagedError } from '../../src/store/errors.js';
import type { Store } from '../../src/store/store.js';
import { temporaryFolder } from '../engines.js';

const page = (group: string, ...names: string[]): Source => ({
  name: `${group}.txt`,
  text: [
    `Some Group (${group})`,
    '',
    `${group} Documents`,
    'Date Of Meeting Short Name Sub Type',
    ...names.map((name) => `2023-02-16 00:00:00Z 16/02/2023 ${group} 1 ${name} Papers`),
  ].join('\n'),
});

async function using<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort();

describe('an ingest into a folder', () => {
  it('repairs a reading that was lost by its page, and is refused with any other page until then', async () => {
    const folder = join(temporaryFolder(), 'store');
    await using(`file:${folder}`, async (store) => {
      await ingestListings(store, [page('ABC', 'Papers')]);
      await ingestListings(store, [page('XYZ', 'Papers')]);
      const [lost] = (await store.readings()).filter(({ source }) => source === 'ABC.txt');
      rmSync(join(folder, 'readings', `${lost!.sha256}.txt`));
      await assert.rejects(
        ingestListings(store, [page('XYZ', 'Papers', 'Minutes')]),
        (error) =>
          error instanceof StoreDamagedError && /read from ABC\.txt.*ingest the same page again/.test(error.message),
      );
      const { report } = await ingestListings(store, [page('ABC', 'Papers')]);
      assert.equal(report.unchanged, 2);
      assert.deepEqual(await store.findDamagedReadings(), []);
      assert.equal((await ingestListings(store, [page('XYZ', 'Papers', 'Minutes')])).report.created, 1);
    });
  });

  it('that is a dry run reports the same and touches no file, also while another process writes', async () => {
    const folder = join(temporaryFolder(), 'store');
    const dry: IngestOptions = { dryRun: true, now: '2024-07-01T00:00:00.000Z' };
    await using(`file:${folder}`, async (store) => {
      await ingestListings(store, [page('ABC', 'Papers')]);
      const before = files(folder);
      await store.update(async () => {
        const reading = await openStore(`file:${folder}`, { readOnly: true });
        const { report } = await ingestListings(reading, [page('ABC', 'Papers', 'Minutes')], dry);
        assert.equal(report.created, 1);
        assert.equal(report.unchanged, 1);
        await reading.close();
      });
      assert.deepEqual(
        files(folder).filter((line) => !line.startsWith('.')),
        before,
      );
      const { report } = await ingestListings(store, [page('ABC', 'Papers', 'Minutes')], dry);
      assert.deepEqual(
        (await ingestListings(store, [page('ABC', 'Papers', 'Minutes')], { now: dry.now! })).report,
        report,
      );
    });
  });

  it('that is a dry run makes no folder', async () => {
    const parent = temporaryFolder();
    await using(`file:${join(parent, 'store')}`, async (store) => {
      assert.equal((await ingestListings(store, [page('ABC', 'Papers')], { dryRun: true })).report.created, 1);
    });
    assert.deepEqual(readdirSync(parent), []);
  });

  it('finds a reading that was changed by hand', async () => {
    const folder = join(temporaryFolder(), 'store');
    await using(`file:${folder}`, async (store) => {
      await ingestListings(store, [page('ABC', 'Papers')]);
      const file = join(folder, 'readings', `${(await store.readings())[0]!.sha256}.txt`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('Papers', 'Paper'));
      assert.match((await store.findDamagedReadings()).join('\n'), /has been changed; restore it/);
    });
  });
});

describe('an ingest', () => {
  it('takes a meeting of many rows', async () => {
    const names = Array.from({ length: 700 }, (_, i) => `Papers - Attachment ${i + 1} - Subject ${i + 1}`);
    await using('memory:', async (store) => {
      const { report } = await ingestListings(store, [page('ABC', 'Papers', ...names)]);
      assert.equal(report.created, 701);
    });
  });

  it('refuses a group that is not the code of one, before it reads the store', async () => {
    await using('memory:', async (store) => {
      for (const group of ['DAG(', '(a+)+', 'A/B', 'CR018', 'DES', '<script>', 'A\nB', '', 'x'.repeat(10_000)]) {
        await assert.rejects(
          ingestListings(store, [page('ABC', 'Papers')], { group }),
          (error) =>
            error instanceof ListingError &&
            error.message.length < 250 &&
            /^group ".*": this is not the code of a group; a group has a code of/.test(error.message),
          group,
        );
      }
    });
  });
});
