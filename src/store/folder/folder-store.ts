import { ChangeFailed, runChange } from '../change-failed.js';
import { makeFolder, renameDurably, syncFile } from '../durable-files.js';
import { StoreDamagedError, StoreError, StoreNotWritableError } from '../errors.js';
import { fileError } from '../file-errors.js';
import { Mutex } from '../mutex.js';
import { checkedProfile, checkedReading, readingsInOrder } from '../readings.js';
import type { ReadStatements } from '../statements.generated.js';
import type { StoreOptions } from '../store-options.js';
import type { PublishedTexts, Store, StoredProfile, StoredReading, WriteTransaction } from '../store.js';
import { buildingPath, discardGraph, lockPath, refuseForeignFolder, removeEmpty, sweep } from './folder-layout.js';
import { GraphFiles } from './graph-files.js';
import { LiveGraph } from './live-graph.js';
import {
  beginReadingIndex,
  indexStamp,
  indexText,
  readCopy,
  readReadingIndex,
  setDamagedIndexAside,
  writeReadingIndex,
  type IndexStamp,
  type ReadingIndex,
} from './reading-index.js';
import { findDamagedReadings, loadReadings, writeReadingText } from './reading-texts.js';
import { WriterLock } from './writer-lock.js';

/**
 * A folder of readings and of the graph made from them. An update works on a copy of the graph and
 * publishes it as a whole; readers hold the published one and change to the next.
 */
export class FolderStore implements Store {
  private readonly mutex = new Mutex();
  private readonly files: GraphFiles;
  private readonly live: LiveGraph;
  private profileSeen: { readonly stamp: IndexStamp; readonly profile: StoredProfile | null } | undefined;
  private closed = false;

  /** `url` names the store in messages; `folder` is absolute. Touches no file. */
  constructor(
    readonly url: string,
    private readonly folder: string,
    private readonly options: StoreOptions,
  ) {
    this.files = new GraphFiles(url, folder, options);
    this.live = new LiveGraph(url, folder, this.files, () => this.rebuildIfMissing());
  }

  read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    return this.live.ask((graph) => graph.read(statement, parameters));
  }

  async readings(texts?: PublishedTexts): Promise<StoredReading[]> {
    return this.withFileErrors(async () => loadReadings(this.url, this.folder, await this.index(), texts));
  }

  profile(): Promise<StoredProfile | null> {
    return this.withFileErrors(async () => {
      const stamp = await indexStamp(this.folder);
      if (this.profileSeen?.stamp !== stamp) {
        const { profile = null } = await this.index();
        this.profileSeen = { stamp, profile };
      }
      return this.profileSeen.profile;
    });
  }

  async findDamagedReadings(): Promise<string[]> {
    const problems = await this.withFileErrors(async () => findDamagedReadings(this.folder, await this.index()));
    return problems.map((problem) => `${this.url}: ${problem}`);
  }

  ready(): Promise<void> {
    return this.live.refresh();
  }

  update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.asOnlyWriter(async (lock) => {
      const index = await this.index();
      const building = buildingPath(this.folder);
      const kept = new Map<string, StoredReading>();
      let chosen = index.profile;
      try {
        const graph = await this.files.openCopy(index, building);
        const { result, wrote } = await graph.closeAfter(async () => {
          await graph.ensureSchema();
          const outcome = await graph.change((transaction) => {
            const readings = (texts?: PublishedTexts): Promise<StoredReading[]> =>
              this.readingsWith(index, kept, texts ?? new Map());
            const keepReading = async (reading: StoredReading): Promise<void> => {
              kept.set(reading.sha256, checkedReading(this.url, reading));
            };
            const profile = async (): Promise<StoredProfile | null> => chosen ?? null;
            const keepProfile = async (next: StoredProfile): Promise<void> => {
              chosen = checkedProfile(this.url, next);
            };
            return runChange(() => change({ ...transaction, readings, keepReading, profile, keepProfile }));
          });
          await graph.checkpoint();
          return outcome;
        });
        const changed = wrote || chosen !== index.profile;
        if (changed || kept.size > 0) await beginReadingIndex(this.folder);
        for (const reading of kept.values()) await writeReadingText(this.folder, reading);
        const readings = readingsOf(index, kept);
        if (changed || readings !== index.readings) {
          await this.publish(lock, building, index, { ...(chosen && { profile: chosen }), readings });
        }
        return result;
      } finally {
        await discardGraph(building);
      }
    });
  }

  /**
   * Makes the graph from the readings into a new file, whatever the present one holds; restores the
   * index of the readings from its copy where it is missing or damaged. Resolves to the number of readings.
   */
  rebuild(): Promise<number> {
    return this.asOnlyWriter(async (lock) => {
      const index = await this.index().catch((error: unknown) => this.restoreIndex(error));
      const readings = await loadReadings(this.url, this.folder, index);
      const building = buildingPath(this.folder);
      try {
        await this.files.build(building, index, readings);
        await this.publish(lock, building, index, index);
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
    await this.live.close();
  }

  private async index(): Promise<ReadingIndex> {
    await refuseForeignFolder(this.url, this.folder);
    return readReadingIndex(this.url, this.folder);
  }

  private async restoreIndex(fault: unknown): Promise<ReadingIndex> {
    const copy = fault instanceof StoreDamagedError ? await readCopy(this.folder) : undefined;
    if (!copy) throw fault;
    await setDamagedIndexAside(this.folder);
    await writeReadingIndex(this.folder, copy);
    this.options.notice?.(`${this.url}: readings/index.json was restored from its copy`);
    return copy;
  }

  private rebuildIfMissing(): Promise<void> {
    return this.asOnlyWriter(async () => {
      const index = await this.index();
      if (index.generation === 0) return;
      // Another process may have done it while this one waited.
      const graph = this.files.open(index);
      if (graph) await graph.close();
      else await this.files.rebuild(index);
    });
  }

  /** Runs `work` as the only writer of all processes. */
  private asOnlyWriter<T>(work: (lock: WriterLock) => Promise<T>): Promise<T> {
    const result = this.mutex.run(async () => {
      if (this.closed) throw new StoreError('REFUSED', `${this.url}: the store is closed`);
      const { readOnly, notice } = this.options;
      if (readOnly) throw new StoreNotWritableError(`${this.url}: was opened for reading only`);
      await refuseForeignFolder(this.url, this.folder);
      const made = await makeFolder(this.folder);
      try {
        const lock = await WriterLock.take(this.folder, lockPath(this.folder), {
          url: this.url,
          ...(notice ? { notice } : {}),
        });
        try {
          return await work(lock);
        } finally {
          await lock.release();
          this.live.expire();
        }
      } finally {
        if (made !== undefined) await removeEmpty(this.folder, made);
      }
    });
    return this.withFileErrors(() => result);
  }

  private async withFileErrors<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw error instanceof ChangeFailed ? error.reason : fileError(this.url, error);
    }
  }

  /** Gives the graph at `building` its name, then replaces the index: the commit. */
  private async publish(
    lock: WriterLock,
    building: string,
    before: ReadingIndex,
    after: Omit<ReadingIndex, 'generation'>,
  ): Promise<void> {
    const next = { ...after, generation: before.generation + 1 };
    const path = this.files.path(next);
    await syncFile(building);
    await renameDurably(building, path);
    const { generation } = await readReadingIndex(this.url, this.folder);
    lock.assertHeld();
    if (generation !== before.generation) {
      throw new StoreError('REFUSED', `${this.url}: another process wrote at the same time; run the command again`);
    }
    await writeReadingIndex(this.folder, next);
    await sweep(this.folder, [path, this.files.path(before)]);
  }

  private async readingsWith(
    index: ReadingIndex,
    kept: ReadonlyMap<string, StoredReading>,
    texts: PublishedTexts,
  ): Promise<StoredReading[]> {
    const others = index.readings.filter(({ sha256 }) => !kept.has(sha256));
    const before = await loadReadings(this.url, this.folder, { ...index, readings: others }, texts);
    return readingsInOrder([...before, ...kept.values()]);
  }
}

/** The index's own list where `kept` changes nothing in it. */
function readingsOf(index: ReadingIndex, kept: ReadonlyMap<string, StoredReading>): ReadingIndex['readings'] {
  const readings = new Map(index.readings.map((reading) => [reading.sha256, reading]));
  for (const { published: _, ...reading } of kept.values()) readings.set(reading.sha256, reading);
  const next = { ...index, readings: [...readings.values()] };
  return indexText(next) === indexText(index) ? index.readings : next.readings;
}
