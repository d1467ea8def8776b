import { constants } from 'node:fs';
import { access, copyFile, stat } from 'node:fs/promises';
import { StoreDamagedError } from '../errors.js';
import { GrafeoGraph } from '../grafeo/grafeo-graph.js';
import type { StoreOptions } from '../store-options.js';
import type { StoredReading } from '../store.js';
import { writeFacts } from '../write-facts.js';
import { codeOf, renameDurably, syncFile } from './durable-files.js';
import { discardGraph, graphPath, makingPath, sweep } from './folder-layout.js';
import { loadReadings, type FolderRecord } from './record.js';

/** The graph files of a folder: opened, copied, and made from the readings. Never decides which is the published one. */
export class GraphFiles {
  constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly options: StoreOptions,
  ) {}

  path(record: FolderRecord): string {
    return graphPath(this.folder, record, this.options.rulesVersion ?? '');
  }

  /** For reading; undefined where the file is missing or the engine refuses it. */
  opened(record: FolderRecord): GrafeoGraph | undefined {
    try {
      return GrafeoGraph.forReading(this.url, this.path(record));
    } catch {
      return undefined;
    }
  }

  async empty(): Promise<GrafeoGraph> {
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    await graph.ensureSchema();
    return graph;
  }

  /** A copy of the record's graph at `making`, open for writing. Makes the graph again where it must. */
  async copied(record: FolderRecord, making: string): Promise<GrafeoGraph> {
    if (record.generation === 0) return GrafeoGraph.forWriting(this.url, making);
    try {
      await copyFile(this.path(record), making, constants.COPYFILE_FICLONE);
      return GrafeoGraph.forWriting(this.url, making);
    } catch (error) {
      if (!(error instanceof StoreDamagedError) && codeOf(error) !== 'ENOENT') throw error;
      await discardGraph(making);
    }
    await this.makeAgain(record);
    await copyFile(this.path(record), making, constants.COPYFILE_FICLONE);
    return GrafeoGraph.forWriting(this.url, making);
  }

  /** For the only writer: puts a graph made from the readings in the place of the record's. */
  async makeAgain(record: FolderRecord): Promise<void> {
    this.options.notice?.(`${this.url}: ${await this.fault(record)}; making the graph again from its readings`);
    const making = makingPath(this.folder);
    try {
      await this.make(making, await loadReadings(this.url, this.folder, record));
      await syncFile(making);
      await renameDurably(making, this.path(record));
    } finally {
      await discardGraph(making);
    }
    await sweep(this.folder, [this.path(record)]);
  }

  /** A new file with the graph of the readings. */
  async make(path: string, readings: StoredReading[]): Promise<void> {
    const graph = GrafeoGraph.forWriting(this.url, path);
    try {
      await this.fill(graph, readings);
      await graph.checkpoint();
    } finally {
      await graph.close();
    }
  }

  /** Where nothing may be written: the same graph, for as long as this process holds it. */
  async madeInMemory(record: FolderRecord): Promise<GrafeoGraph> {
    const fault = await this.fault(record);
    this.options.notice?.(`${this.url}: ${fault} and nothing may be written; making the graph in memory`);
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    try {
      await this.fill(graph, await loadReadings(this.url, this.folder, record));
      return graph;
    } catch (error) {
      await graph.close();
      throw error;
    }
  }

  async mayWrite(): Promise<boolean> {
    if (this.options.readOnly) return false;
    return access(this.folder, constants.W_OK).then(
      () => true,
      (error: unknown) => !['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)),
    );
  }

  private async fill(graph: GrafeoGraph, readings: StoredReading[]): Promise<void> {
    const { rebuild } = this.options;
    if (!rebuild) {
      throw new StoreDamagedError(`${this.url}: its graph file is missing or damaged; run govgraph rebuild`);
    }
    const facts = await rebuild(readings);
    await graph.ensureSchema();
    await graph.change((draft) => writeFacts(draft, facts));
  }

  private async fault(record: FolderRecord): Promise<string> {
    const there = await stat(this.path(record)).catch(() => undefined);
    return there ? 'the graph file is damaged' : 'there is no graph file of this version';
  }
}
