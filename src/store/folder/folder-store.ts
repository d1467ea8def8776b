import { mkdir } from 'node:fs/promises';
import { ChangeFailed, runChange } from '../change-failed.js';
import { StoreError, StoreNotWritableError } from '../errors.js';
import type { StoreOptions } from '../store-options.js';
import { checkedReading, readingsInOrder } from '../readings.js';
import type { ReadStatements } from '../statements.generated.js';
import type { WriteTransaction, Store, StoredReading } from '../store.js';
import { Mutex } from '../mutex.js';
import { renameDurably, syncFile } from '../durable-files.js';
import { folderError } from './folder-errors.js';
import { discardGraph, lockPath, buildingPath, refuseForeignFolder, removeEmpty, sweep } from './folder-layout.js';
import { LiveGraph } from './live-graph.js';
import { GraphFiles } from './graph-files.js';
import {
  loadReadings,
  readReadingIndex,
  indexText,
  writeReadingText,
  writeReadingIndex,
  type ReadingIndex,
} from './reading-index.js';
import { WriterLock } from './writer-lock.js';

/**
 * A folder of readings, which are the index, and of the graph made from them. An update works on
 * a copy of the graph and publishes it whole; readers hold the published one and follow it.
 */
export class FolderStore implements Store {
  private readonly mutex = new Mutex();
  private readonly files: GraphFiles;
  private readonly followed: LiveGraph;
  private closed = false;

  /** `url` is what messages call the store; `folder` is absolute. Touches no file. */
  constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly options: StoreOptions,
  ) {
    this.files = new GraphFiles(url, folder, options);
    this.followed = new LiveGraph(url, folder, this.files, () => this.makeGraphAgain());
  }

  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    return this.followed.ask((graph) => graph.read(statement, parameters));
  }

  ready(): Promise<void> {
    return this.followed.look();
  }

  update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.asOnlyWriter(async (lock, index) => {
      const building = buildingPath(this.folder);
      const kept = new Map<string, StoredReading>();
      try {
        const graph = await this.files.copied(index, building);
        let outcome: { result: T; wrote: boolean };
        try {
          await graph.ensureSchema();
          outcome = await graph.change((transaction) => {
            const readings = (): Promise<StoredReading[]> => this.readingsWith(index, kept);
            const keepReading = async (reading: StoredReading): Promise<void> => {
              kept.set(reading.sha256, checkedReading(this.url, reading));
            };
            return runChange(() => change({ ...transaction, readings, keepReading }));
          });
          await graph.checkpoint();
        } finally {
          await graph.close();
        }
        const readings = readingsOf(index, kept);
        if (outcome.wrote || readings !== index.readings) {
          for (const reading of kept.values()) await writeReadingText(this.folder, reading);
          await this.publish(lock, building, index, readings);
        }
        return outcome.result;
      } finally {
        await discardGraph(building);
      }
    });
  }

  /** Makes the graph from the readings into a new file, whatever the present one holds. Resolves to their number. */
  rebuild(): Promise<number> {
    return this.asOnlyWriter(async (lock, index) => {
      const readings = await loadReadings(this.url, this.folder, index);
      const building = buildingPath(this.folder);
      try {
        await this.files.make(building, readings);
        await this.publish(lock, building, index, index.readings);
        return readings.length;
      } finally {
        await discardGraph(building);
      }
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.mutex.idle();
    await this.followed.close();
  }

  private makeGraphAgain(): Promise<void> {
    return this.asOnlyWriter(async (_, index) => {
      // Another process may have done it while this one waited.
      const graph = index.generation === 0 ? undefined : this.files.opened(index);
      if (graph) await graph.close();
      else if (index.generation > 0) await this.files.makeAgain(index);
    });
  }

  /** Runs `work` as the only writer of all processes, in turn. */
  private asOnlyWriter<T>(work: (lock: WriterLock, index: ReadingIndex) => Promise<T>): Promise<T> {
    const turn = this.mutex.run(async () => {
      if (this.closed) throw new StoreError('REFUSED', `${this.url}: the store is closed`);
      const { readOnly, notice } = this.options;
      if (readOnly) throw new StoreNotWritableError(`${this.url}: was opened for reading only`);
      await refuseForeignFolder(this.url, this.folder);
      const made = await mkdir(this.folder, { recursive: true });
      const lock = await WriterLock.take(this.folder, lockPath(this.folder), {
        url: this.url,
        ...(notice ? { notice } : {}),
      });
      try {
        return await work(lock, await readReadingIndex(this.url, this.folder));
      } finally {
        await lock.release();
        this.followed.expire();
        if (made !== undefined) await removeEmpty(this.folder, made);
      }
    });
    return turn.catch((error: unknown) => {
      throw error instanceof ChangeFailed ? error.reason : folderError(this.url, error);
    });
  }

  /** Gives the graph at `building` its name, then replaces the index: the commit. */
  private async publish(
    lock: WriterLock,
    building: string,
    before: ReadingIndex,
    readings: ReadingIndex['readings'],
  ): Promise<void> {
    const next = { generation: before.generation + 1, readings };
    const path = this.files.path(next);
    await syncFile(building);
    await renameDurably(building, path);
    const { generation } = await readReadingIndex(this.url, this.folder);
    lock.assertHeld();
    if (generation !== before.generation) {
      throw new StoreError('REFUSED', `${this.url}: another process wrote at the same time; run again`);
    }
    await writeReadingIndex(this.folder, next);
    await sweep(this.folder, [path, this.files.path(before)]);
  }

  private async readingsWith(index: ReadingIndex, kept: ReadonlyMap<string, StoredReading>): Promise<StoredReading[]> {
    const before = await loadReadings(this.url, this.folder, index);
    return readingsInOrder([...before.filter((reading) => !kept.has(reading.sha256)), ...kept.values()]);
  }
}

/** The index's own list where `kept` changes nothing of it. */
function readingsOf(index: ReadingIndex, kept: ReadonlyMap<string, StoredReading>): ReadingIndex['readings'] {
  const readings = new Map(index.readings.map((reading) => [reading.sha256, reading]));
  for (const { published: _, ...reading } of kept.values()) readings.set(reading.sha256, reading);
  const next = { ...index, readings: [...readings.values()] };
  return indexText(next) === indexText(index) ? index.readings : next.readings;
}
