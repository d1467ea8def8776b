import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { StoreDamagedError, StoreNotWritableError } from '../../src/store/errors.js';
import { WriterLock } from '../../src/store/folder/writer-lock.js';
import { openStore } from '../../src/store/open-store.js';
import { rebuildGraph } from '../../src/store/rebuild-graph.js';
import type { StoreOptions } from '../../src/store/store-options.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { temporaryFolder } from '../engines.js';
import { factsOfLatest, generationOfFacts, readingOf } from './generations.js';

const newFolder = (): string => join(temporaryFolder(), 'store');
const indexOf = (path: string): string => join(path, 'readings', 'index.json');
const textOf = (path: string, generation: number): string =>
  join(path, 'readings', `${readingOf(generation).sha256}.txt`);

async function using<T>(path: string, options: StoreOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${path}`, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** An update as an ingest makes it: reads the readings, with the text of its own, writes, and keeps its reading. */
async function ingest(store: Store, generation: number): Promise<void> {
  const reading = readingOf(generation);
  await store.update(async (transaction) => {
    await transaction.readings(new Map([[reading.sha256, reading.published]]));
    await writeFacts(transaction, generationOfFacts(generation));
    await transaction.keepReading(reading);
  });
}

const generationIn = async (store: Store) => (await store.read('read-nodes/Group', {}))[0]?.node.level;

const isDamaged =
  (...words: string[]) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof StoreDamagedError, String(error));
    for (const word of words) assert.ok(error.message.includes(word), error.message);
    return true;
  };

describe('a damaged or missing reading', () => {
  for (const [how, damage] of Object.entries({
    missing: (file: string) => rmSync(file),
    changed: (file: string) => writeFileSync(file, 'something else'),
  })) {
    test(`that is ${how} is repaired by an update with its text`, async () => {
      const path = newFolder();
      await using(path, {}, async (store) => {
        await ingest(store, 1);
        await ingest(store, 2);
        damage(textOf(path, 1));
        await assert.rejects(ingest(store, 3), isDamaged(readingOf(1).sha256, 'ingest the same page again'));
        assert.equal(await generationIn(store), 2);
        await ingest(store, 1);
        assert.equal(readFileSync(textOf(path, 1), 'utf8'), readingOf(1).published);
        await ingest(store, 3);
        assert.equal((await store.readings()).length, 3);
      });
    });

    test(`that is ${how} is found, and graph and other readings still answer`, async () => {
      const path = newFolder();
      await using(path, {}, async (store) => {
        await ingest(store, 1);
        await ingest(store, 2);
        assert.deepEqual(await store.findDamagedReadings(), []);
        damage(textOf(path, 1));
        const [problem, another] = await store.findDamagedReadings();
        assert.match(problem!, new RegExp(`${readingOf(1).sha256}\\.txt \\(read from page\\.txt\\) .*; restore it`));
        assert.equal(another, undefined);
        assert.equal(await generationIn(store), 2);
      });
    });
  }

  test('that is changed is kept when it is repaired', async () => {
    const path = newFolder();
    await using(path, {}, async (store) => {
      await ingest(store, 1);
      writeFileSync(textOf(path, 1), 'something else');
      await ingest(store, 1);
      assert.equal(readFileSync(`${textOf(path, 1)}.damaged`, 'utf8'), 'something else');
    });
  });
});

describe('an index of readings', () => {
  test('that was deleted is reported, and neither an update nor a reader treats the store as empty', async () => {
    const path = newFolder();
    await using(path, {}, (store) => ingest(store, 1));
    rmSync(indexOf(path));
    const before = readdirSync(path, { recursive: true }).sort();
    await using(path, { rebuild: factsOfLatest }, async (store) => {
      for (const use of [() => store.ready(), () => generationIn(store), () => ingest(store, 2)]) {
        await assert.rejects(use, isDamaged('readings/index.json is missing', 'run govgraph rebuild'));
      }
    });
    assert.deepEqual(readdirSync(path, { recursive: true }).sort(), before);
  });

  for (const [how, damage] of Object.entries({
    deleted: (file: string) => rmSync(file),
    damaged: (file: string) => writeFileSync(file, '{'),
  })) {
    test(`that was ${how} is restored from its copy by a rebuild`, async () => {
      const path = newFolder();
      await using(path, {}, async (store) => {
        await ingest(store, 1);
        await ingest(store, 2);
      });
      damage(indexOf(path));
      assert.equal(await rebuildGraph(`file:${path}`, { rebuild: factsOfLatest }), 2);
      await using(path, {}, async (store) => {
        assert.equal(await generationIn(store), 2);
        assert.equal((await store.readings()).length, 2);
      });
      assert.equal(existsSync(`${indexOf(path)}.damaged`), how === 'damaged');
    });
  }

  test('that was deleted with its copy, or with all readings, is reported with a remedy', async () => {
    for (const names of [['readings/index.json', 'readings/index.copy.json'], ['readings']]) {
      const path = newFolder();
      await using(path, {}, (store) => ingest(store, 1));
      for (const name of names) rmSync(join(path, name), { recursive: true });
      await using(path, {}, async (store) => {
        await assert.rejects(ingest(store, 2), isDamaged('restore it from a backup'));
      });
      await assert.rejects(rebuildGraph(`file:${path}`, { rebuild: factsOfLatest }), isDamaged('backup'));
    }
  });

  test('with values that no update writes is refused', async () => {
    const path = newFolder();
    await using(path, {}, (store) => ingest(store, 1));
    const index = JSON.parse(readFileSync(indexOf(path), 'utf8')) as { readings: object[] };
    const [reading] = index.readings;
    for (const wrong of [
      { generation: -1 },
      { generation: 0 },
      { generation: 1.5 },
      { readings: [reading, reading] },
      { readings: [{ ...reading, firstLine: 0 }] },
      { readings: [{ ...reading, asOf: 'yesterday' }] },
    ]) {
      writeFileSync(indexOf(path), JSON.stringify({ ...index, ...wrong }));
      await using(path, {}, async (store) => {
        await assert.rejects(store.ready(), isDamaged('readings/index.json is damaged', 'run govgraph rebuild'));
      });
    }
  });
});

describe('a folder that cannot be a store', () => {
  test('is refused where the system cannot create it', { skip: !existsSync('/proc/self') && 'no /proc' }, async () => {
    for (const path of ['/proc/x', '/proc/x/y']) {
      await using(path, {}, (store) => assert.rejects(ingest(store, 1), StoreNotWritableError));
    }
  });
});

describe('the lock of the only writer', () => {
  test('whose thread has ended is released, is no longer held, and does not keep the next waiting for ever', async () => {
    const folder = temporaryFolder();
    const lock = await WriterLock.take(folder, join(folder, 'writing.lock'), { url: 'file:x' });
    lock.assertHeld();
    await (Reflect.get(lock, 'thread') as Worker).terminate();
    assert.throws(() => lock.assertHeld(), /lost the write lock.*; run the command again/);
    await lock.release();
    const next = await WriterLock.take(folder, join(folder, 'writing.lock'), { url: 'file:x' });
    next.assertHeld();
    await next.release();
  });
});

describe('a killed writer', () => {
  test('leaves unfinished files that the next reader removes, and those of a living writer stay', async () => {
    const path = newFolder();
    const building = (): string[] =>
      readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('building-'));
    const script = fileURLToPath(new URL('./folder-writer.js', import.meta.url));
    const writer = spawn(process.execPath, [script, 'hold', `file:${path}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(writer.stdout, 'data');
    mkdirSync(join(path, 'readings'), { recursive: true });
    const ofReading = building()[0]!.replace(/\.grafeo.*/, '');
    writeFileSync(join(path, 'readings', `index.json.${ofReading}`), '');
    const ofLiving = building();
    await using(path, {}, (store) => store.ready());
    assert.deepEqual(building(), ofLiving);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    await using(path, { readOnly: true }, (store) => store.ready());
    assert.deepEqual(building(), ofLiving);
    await using(path, {}, (store) => store.ready());
    assert.deepEqual(building(), []);
  });
});

const disk = join(temporaryFolder(), 'disk');
mkdirSync(disk);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk]).status === 0;
// Before the folder around it is removed.
if (mounted) process.prependOnceListener('exit', () => spawnSync('umount', [disk]));

describe('a full disk', { skip: !mounted && 'this user cannot mount a small disk' }, () => {
  const fill = join(disk, 'fill');
  const isFull = (error: unknown): boolean => {
    assert.ok(error instanceof StoreNotWritableError, String(error));
    assert.match(error.message, /: the disk is full; free some space and run the command again$/);
    return true;
  };
  /** Leaves so many kilobytes. */
  const leave = (kilobytes: number): void => {
    writeFileSync(fill, '');
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(fill, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)));
  };

  for (const kilobytes of [0, 4, 8, 12, 20, 40, 80, 160, 240]) {
    test(`with ${kilobytes} kB left is named, and the graph stays as it was`, async () => {
      const path = join(disk, `store-${kilobytes}`);
      await using(path, {}, (store) => ingest(store, 1));
      leave(kilobytes);
      let changed = false;
      await using(path, { rebuild: factsOfLatest }, async (store) => {
        await ingest(store, 2).then(() => (changed = true), isFull);
        await rebuildGraph(store.url, { rebuild: factsOfLatest }).catch(isFull);
        assert.equal(await generationIn(store), changed ? 2 : 1);
      });
      truncateSync(fill);
      await using(path, { rebuild: factsOfLatest }, async (store) => {
        await ingest(store, 3);
        assert.equal(await generationIn(store), 3);
      });
      rmSync(path, { recursive: true });
    });
  }

  test('is named at a first update, and does not keep a reader from a graph that has to be made again', async () => {
    const path = join(disk, 'store');
    leave(0);
    await using(path, {}, (store) => assert.rejects(ingest(store, 1), isFull));
    truncateSync(fill);
    await using(path, {}, (store) => ingest(store, 1));
    for (const name of readdirSync(path)) if (name.startsWith('graph-')) rmSync(join(path, name));
    leave(0);
    await using(path, { rebuild: factsOfLatest }, async (store) => assert.equal(await generationIn(store), 1));
  });
});
