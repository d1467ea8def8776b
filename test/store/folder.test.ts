import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { StoreDamagedError, StoreForeignError, StoreNotWritableError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { StoreOptions } from '../../src/store/store-options.js';
import { rebuildGraph } from '../../src/store/rebuild-graph.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { temporaryFolder } from '../engines.js';
import { factsOfLatest, generationOfFacts, readingOf } from './generations.js';
import { contentsFrom, contentsOf } from './graph-contents.js';

describe('the embedded store’s folder', () => {
  test('a folder that is not there is an empty graph, and reading makes nothing on disk', async () => {
    const path = join(temporaryFolder(), 'not', 'there');
    await using(path, {}, async (store) => {
      await store.ready();
      assert.deepEqual(await contentsOf(store), []);
    });
    assert.ok(!existsSync(path));
  });

  test('an empty folder, and one with the analysts’ corrections in it, may become a store', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'curation.yaml'), 'version: 1\n');
    await using(path, {}, async (store) => {
      assert.deepEqual(await contentsOf(store), []);
      assert.deepEqual(readdirSync(path), ['curation.yaml']);
      await hold(store, 1);
      assert.equal(await generationIn(store), 1);
    });
  });

  test('a first update that throws leaves no folder', async () => {
    const parent = temporaryFolder();
    await using(join(parent, 'not', 'there'), {}, async (store) => {
      await assert.rejects(
        store.update(() => Promise.reject(new Error('fault'))),
        /fault/,
      );
      await store.update(async () => undefined);
    });
    assert.deepEqual(readdirSync(parent), []);
  });

  test('a folder with other files is refused, for reading and for writing, and left unchanged', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'letters.txt'), 'dear');
    await using(path, {}, async (store) => {
      const said = (error: unknown) => error instanceof StoreForeignError && error.message.includes('letters.txt');
      await assert.rejects(store.ready(), said);
      await assert.rejects(store.read('read-nodes/Group', {}), said);
      await assert.rejects(hold(store, 1), said);
    });
    assert.deepEqual(readdirSync(path), ['letters.txt']);
  });

  test('a path that is a file is refused in one line', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, '');
    await using(path, {}, async (store) => {
      for (const use of [() => store.ready(), () => hold(store, 1)]) {
        await assert.rejects(use, (error) => error instanceof StoreNotWritableError && !error.message.includes('\n'));
      }
    });
    await using(join(path, 'below'), {}, async (store) => {
      await assert.rejects(hold(store, 1), StoreNotWritableError);
    });
  });

  test(
    'a folder that may not be written can still be read',
    { skip: process.getuid?.() === 0 && 'root may write anywhere' },
    async () => {
      const path = join(temporaryFolder(), 'store');
      await using(path, {}, (store) => hold(store, 1));
      chmodSync(path, 0o555);
      try {
        await using(path, {}, async (store) => {
          assert.equal(await generationIn(store), 1);
          await assert.rejects(hold(store, 2), StoreNotWritableError);
        });
      } finally {
        chmodSync(path, 0o755);
      }
    },
  );

  test('the folder holds each reading as it was published, their index twice, and at most two graphs', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      for (let generation = 1; generation <= 5; generation++) await hold(store, generation);
    });
    const names = readdirSync(path);
    assert.deepEqual(
      names.filter((name) => !name.startsWith('graph-')),
      ['readings'],
    );
    assert.equal(names.length, 3);
    assert.deepEqual(
      readdirSync(join(path, 'readings')).filter((name) => !name.endsWith('.txt')),
      ['index.copy.json', 'index.json'],
    );
    assert.equal(readdirSync(join(path, 'readings')).length, 7);
    assert.equal(readFileSync(join(path, 'readings', `${readingOf(3).sha256}.txt`), 'utf8'), readingOf(3).published);
  });

  test('an update that writes nothing publishes nothing', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      await hold(store, 1);
      const before = state(path);
      await hold(store, 1);
      await store.update((transaction) => transaction.readings());
      assert.deepEqual(state(path), before);
    });
  });

  test('a throwing update leaves every file as it was', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      await hold(store, 1);
      const before = state(path);
      const fault = Object.assign(new Error('a listing is missing'), { code: 'ENOENT' });
      const failing = store.update(async (transaction) => {
        await transaction.keepReading(readingOf(2));
        await writeFacts(transaction, generationOfFacts(2));
        throw fault;
      });
      await assert.rejects(failing, (error) => error === fault);
      assert.deepEqual(state(path), before);
    });
  });

  for (const [how, damage] of Object.entries({
    missing: (file: string) => rmSync(file),
    'cut short': (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)),
    empty: (file: string) => writeFileSync(file, ''),
    'flipped in a bit': (file: string) => {
      const bytes = readFileSync(file);
      const at = bytes.lastIndexOf('extraordinary');
      bytes[at] = bytes[at]! ^ 1;
      writeFileSync(file, bytes);
    },
  })) {
    test(`a graph file that is ${how} is made again from the readings, with one line that says so`, async () => {
      const path = join(temporaryFolder(), 'store');
      await using(path, {}, (store) => hold(store, 4));
      for (const use of [(store: Store) => generationIn(store), async (store: Store) => hold(store, 4)]) {
        damage(graphFile(path));
        const lines: string[] = [];
        await using(path, { rebuild: factsOfLatest, notice: (line) => lines.push(line) }, async (store) => {
          await use(store);
          assert.deepEqual(await contentsOf(store), contentsFrom(generationOfFacts(4)));
          assert.equal(lines.length, 1, lines.join('\n'));
          assert.match(lines[0]!, /making the graph again from its readings/);
        });
        await using(path, {}, async (store) => assert.equal(await generationIn(store), 4));
      }
    });
  }

  test('a damaged graph that cannot be made again has an error with a remedy', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, (store) => hold(store, 1));
    writeFileSync(graphFile(path), 'not a graph');
    await using(path, {}, async (store) => {
      await assert.rejects(
        store.ready(),
        (error) => error instanceof StoreDamagedError && error.message.includes('govgraph rebuild'),
      );
    });
  });

  test('what the makers of the graph throw is thrown as it is', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, (store) => hold(store, 1));
    const fault = new RangeError('line 7 of the corrections');
    await using(path, { rulesVersion: 'other', rebuild: () => Promise.reject(fault) }, async (store) => {
      for (const use of [() => store.ready(), () => generationIn(store), () => hold(store, 2)]) {
        await assert.rejects(use, (error) => error === fault);
      }
    });
  });

  test('a reader that may not write makes a damaged graph in memory', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, (store) => hold(store, 3));
    writeFileSync(graphFile(path), 'not a graph');
    const before = state(path);
    await using(path, { readOnly: true, rebuild: factsOfLatest }, async (store) =>
      assert.equal(await generationIn(store), 3),
    );
    assert.deepEqual(state(path), before);
  });

  test('a graph made by other rules is made again', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, { rulesVersion: '1' }, (store) => hold(store, 2));
    const lines: string[] = [];
    const options: StoreOptions = { rulesVersion: '2', rebuild: factsOfLatest, notice: (line) => lines.push(line) };
    await using(path, options, async (store) => assert.equal(await generationIn(store), 2));
    await using(path, options, async (store) => assert.equal(await generationIn(store), 2));
    assert.equal(lines.length, 1);
  });

  test('a graph is rebuilt on demand, and a reader follows', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      await hold(store, 2);
      await store.update((transaction) => writeFacts(transaction, { nodes: [], relationships: [] }));
      assert.equal(await rebuildGraph(store.url, { rebuild: factsOfLatest }), 1);
      while ((await generationIn(store)) !== 2) await pause(50);
    });
  });

  test('a reading that was tampered with, or is missing, is named', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, (store) => hold(store, 1));
    const file = join(path, 'readings', `${readingOf(1).sha256}.txt`);
    const named = (error: unknown) => error instanceof StoreDamagedError && error.message.includes(readingOf(1).sha256);
    await using(path, {}, async (store) => {
      writeFileSync(file, 'something else');
      await assert.rejects(
        store.update((transaction) => transaction.readings()),
        named,
      );
      rmSync(file);
      await assert.rejects(
        store.update((transaction) => transaction.readings()),
        named,
      );
      assert.equal(await generationIn(store), 1);
    });
  });

  test('a record that cannot be read is named, and what is in hand goes on answering', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      await hold(store, 1);
      assert.equal(await generationIn(store), 1);
      for (const text of ['{', '{"version":2}', '{"version":1,"generation":1,"readings":[{}]}', '[]', '']) {
        writeFileSync(join(path, 'readings', 'index.json'), text);
        await assert.rejects(store.ready(), StoreDamagedError);
        await assert.rejects(hold(store, 2), StoreDamagedError);
        assert.equal(await generationIn(store), 1);
      }
    });
  });

  test('a reader in another process follows', async () => {
    const path = join(temporaryFolder(), 'store');
    await using(path, {}, async (store) => {
      await hold(store, 1);
      const follower = start('follow', `file:${path}`);
      try {
        await follower.until('level 1');
        for (const generation of [2, 3]) {
          await hold(store, generation);
          await follower.until(`level ${generation}`);
        }
      } finally {
        await follower.kill();
      }
    });
  });

  test('a writer that was killed does not keep the next one waiting for good', async () => {
    const path = join(temporaryFolder(), 'store');
    const holder = start('hold', `file:${path}`);
    await holder.until('held');
    await holder.kill();
    await using(path, {}, (store) => hold(store, 1));
    assert.deepEqual(
      readdirSync(path).filter((name) => name.startsWith('building-')),
      [],
    );
  });

  test('a writer that waits for another says so', async () => {
    const path = join(temporaryFolder(), 'store');
    const holder = start('hold', `file:${path}`);
    await holder.until('held');
    const lines: string[] = [];
    await using(path, { notice: (line) => lines.push(line) }, async (store) => {
      const held = hold(store, 1);
      while (lines.length === 0) await pause(10);
      await holder.kill();
      await held;
    });
    assert.deepEqual(lines, [`file:${path}: another process is writing; waiting for it`]);
  });

  test('writers of several processes lose nothing of each other', async () => {
    const path = join(temporaryFolder(), 'store');
    const writers = [0, 100, 200].map((from) => start('write', `file:${path}`, from, from + 4));
    await Promise.all(writers.map((writer) => writer.ended()));
    await using(path, {}, async (store) => {
      assert.equal((await store.update((transaction) => transaction.readings())).length, 15);
      const generation = await generationIn(store);
      assert.deepEqual(await contentsOf(store), contentsFrom(generationOfFacts(generation!)));
    });
  });

  test('killed at any moment, a writer leaves the graph before or the graph after', async () => {
    const path = join(temporaryFolder(), 'store');
    let written = 0;
    for (let round = 0; round < 12; round++) {
      const writer = start('write', `file:${path}`, written + 1, written + 1000);
      await writer.until('ready');
      await pause(20 + Math.random() * 400);
      await writer.kill();
      written = writer.lines.reduce(
        (most, line) => Math.max(most, Number(/^written (\d+)/.exec(line)?.[1] ?? 0)),
        written,
      );
      await using(path, {}, async (store) => {
        await store.ready();
        const generation = (await generationIn(store)) ?? 0;
        assert.ok(generation === written || generation === written + 1, `${generation} after ${written}`);
        assert.deepEqual(await contentsOf(store), generation === 0 ? [] : contentsFrom(generationOfFacts(generation)));
        const readings = await store.update((transaction) => transaction.readings());
        assert.equal(readings.length, generation);
        written = generation;
      });
    }
    assert.ok(written > 0);
  });
});

async function using<T>(path: string, options: StoreOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${path}`, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function hold(store: Store, generation: number): Promise<void> {
  await store.update(async (transaction) => {
    await transaction.keepReading(readingOf(generation));
    await writeFacts(transaction, generationOfFacts(generation));
  });
}

async function generationIn(store: Store): Promise<number | null | undefined> {
  return (await store.read('read-nodes/Group', {}))[0]?.node.level;
}

/** All files, by what tells whether one was replaced. */
function state(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => `${name} ${statSync(join(path, name)).ino} ${readFileSync(join(path, name)).length}`)
    .sort();
}

/** The published graph: the newest. */
function graphFile(path: string): string {
  const graphs = readdirSync(path).filter((name) => name.startsWith('graph-'));
  return graphs.map((name) => join(path, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]!;
}

interface Started {
  readonly lines: readonly string[];
  /** Rejects where the process ends without printing the line. */
  until(line: string): Promise<void>;
  kill(): Promise<void>;
  ended(): Promise<void>;
}

function start(...words: (string | number)[]): Started {
  const script = fileURLToPath(new URL('./folder-writer.js', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script, ...words.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader: Interface = createInterface(child.stdout!);
  reader.on('line', (line) => lines.push(line));
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  let running = true;
  void exit.then(() => (running = false));
  return {
    lines,
    async until(line) {
      while (!lines.includes(line)) {
        assert.ok(running, `the process ended before it printed “${line}”`);
        await pause(10);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async ended() {
      assert.equal(await exit, 0);
    },
  };
}
