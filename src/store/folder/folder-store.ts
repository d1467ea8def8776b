import { mkdir } from 'node:fs/promises';
import { ChangeFailed, runChange } from '../change-failed.js';
import { StoreError, StoreNotWritableError } from '../errors.js';
import type { StoreOptions } from '../store-options.js';
import { checkedReading, readingsInOrder } from '../readings.js';
import type { ReadStatements } from '../statements.generated.js';
import type { Draft, Store, StoredReading } from '../store.js';
import { Turns } from '../turns.js';
import { renameDurably, syncFile } from './durable-files.js';
import { folderError } from './folder-errors.js';
import { discardGraph, lockPath, makingPath, refuseForeignFolder, removeEmpty, sweep } from './folder-layout.js';
import { FollowedGraph } from './followed-graph.js';
import { GraphFiles } from './graph-files.js';
import { loadReadings, readRecord, recordText, writeReadingText, writeRecord, type FolderRecord } from './record.js';
import { WriterLock } from './writer-lock.js';

/**
 * A folder of readings, which are the record, and of the graph made from them. An update works on
 * a copy of the graph and publishes it whole; readers hold the published one and follow it.
 */
export class FolderStore implements Store {
  private readonly turns = new Turns();
  private readonly files: GraphFiles;
  private readonly followed: FollowedGraph;
  private closed = false;

  /** `url` is what messages call the store; `folder` is absolute. Touches no file. */
  constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly options: StoreOptions,
  ) {
    this.files = new GraphFiles(url, folder, options);
    this.followed = new FollowedGraph(url, folder, this.files, () => this.makeGraphAgain());
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

  update<T>(change: (draft: Draft) => Promise<T>): Promise<T> {
    return this.asOnlyWriter(async (lock, record) => {
      const making = makingPath(this.folder);
      const kept = new Map<string, StoredReading>();
      try {
        const graph = await this.files.copied(record, making);
        let outcome: { result: T; wrote: boolean };
        try {
          await graph.ensureSchema();
          outcome = await graph.change((draft) => {
            const readings = (): Promise<StoredReading[]> => this.readingsWith(record, kept);
            const keepReading = async (reading: StoredReading): Promise<void> => {
              kept.set(reading.sha256, checkedReading(this.url, reading));
            };
            return runChange(() => change({ ...draft, readings, keepReading }));
          });
          await graph.checkpoint();
        } finally {
          await graph.close();
        }
        const readings = readingsOf(record, kept);
        if (outcome.wrote || readings !== record.readings) {
          for (const reading of kept.values()) await writeReadingText(this.folder, reading);
          await this.publish(lock, making, record, readings);
        }
        return outcome.result;
      } finally {
        await discardGraph(making);
      }
    });
  }

  /** Makes the graph from the readings into a new file, whatever the present one holds. Resolves to their number. */
  rebuild(): Promise<number> {
    return this.asOnlyWriter(async (lock, record) => {
      const readings = await loadReadings(this.url, this.folder, record);
      const making = makingPath(this.folder);
      try {
        await this.files.make(making, readings);
        await this.publish(lock, making, record, record.readings);
        return readings.length;
      } finally {
        await discardGraph(making);
      }
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.turns.done();
    await this.followed.close();
  }

  private makeGraphAgain(): Promise<void> {
    return this.asOnlyWriter(async (_, record) => {
      // Another process may have done it while this one waited.
      const graph = record.generation === 0 ? undefined : this.files.opened(record);
      if (graph) await graph.close();
      else if (record.generation > 0) await this.files.makeAgain(record);
    });
  }

  /** Runs `work` as the only writer of all processes, in turn. */
  private asOnlyWriter<T>(work: (lock: WriterLock, record: FolderRecord) => Promise<T>): Promise<T> {
    const turn = this.turns.take(async () => {
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
        return await work(lock, await readRecord(this.url, this.folder));
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

  /** Gives the graph at `making` its name, then replaces the record: the commit. */
  private async publish(
    lock: WriterLock,
    making: string,
    before: FolderRecord,
    readings: FolderRecord['readings'],
  ): Promise<void> {
    const next = { generation: before.generation + 1, readings };
    const path = this.files.path(next);
    await syncFile(making);
    await renameDurably(making, path);
    const { generation } = await readRecord(this.url, this.folder);
    lock.assertHeld();
    if (generation !== before.generation) {
      throw new StoreError('REFUSED', `${this.url}: another process wrote at the same time; run again`);
    }
    await writeRecord(this.folder, next);
    await sweep(this.folder, [path, this.files.path(before)]);
  }

  private async readingsWith(record: FolderRecord, kept: ReadonlyMap<string, StoredReading>): Promise<StoredReading[]> {
    const before = await loadReadings(this.url, this.folder, record);
    return readingsInOrder([...before.filter((reading) => !kept.has(reading.sha256)), ...kept.values()]);
  }
}

/** The record's own list where `kept` changes nothing of it. */
function readingsOf(record: FolderRecord, kept: ReadonlyMap<string, StoredReading>): FolderRecord['readings'] {
  const readings = new Map(record.readings.map((reading) => [reading.sha256, reading]));
  for (const { published: _, ...reading } of kept.values()) readings.set(reading.sha256, reading);
  const next = { ...record, readings: [...readings.values()] };
  return recordText(next) === recordText(record) ? record.readings : next.readings;
}
