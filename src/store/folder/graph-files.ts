import { constants } from 'node:fs';
import { access, copyFile, stat } from 'node:fs/promises';
import { StoreDamagedError } from '../errors.js';
import { GrafeoGraph } from '../grafeo/grafeo-graph.js';
import type { StoreOptions } from '../store-options.js';
import type { StoredReading } from '../store.js';
import { writeFacts } from '../write-facts.js';
import { codeOf, renameDurably, syncFile } from '../durable-files.js';
import { discardGraph, graphPath, buildingPath, sweep } from './folder-layout.js';
import { loadReadings, type ReadingIndex } from './reading-index.js';

/** The graph files of a folder: opened, copied, and made from the readings. Never decides which is the published one. */
export class GraphFiles {
  constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly options: StoreOptions,
  ) {}

  path(index: ReadingIndex): string {
    return graphPath(this.folder, index, this.options.rulesVersion ?? '');
  }

  /** For reading; undefined where the file is missing or the engine refuses it. */
  opened(index: ReadingIndex): GrafeoGraph | undefined {
    try {
      return GrafeoGraph.forReading(this.url, this.path(index));
    } catch {
      return undefined;
    }
  }

  async empty(): Promise<GrafeoGraph> {
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    await graph.ensureSchema();
    return graph;
  }

  /** A copy of the index's graph at `building`, open for writing. Makes the graph again where it must. */
  async copied(index: ReadingIndex, building: string): Promise<GrafeoGraph> {
    if (index.generation === 0) return GrafeoGraph.forWriting(this.url, building);
    try {
      await copyFile(this.path(index), building, constants.COPYFILE_FICLONE);
      return GrafeoGraph.forWriting(this.url, building);
    } catch (error) {
      if (!(error instanceof StoreDamagedError) && codeOf(error) !== 'ENOENT') throw error;
      await discardGraph(building);
    }
    await this.makeAgain(index);
    await copyFile(this.path(index), building, constants.COPYFILE_FICLONE);
    return GrafeoGraph.forWriting(this.url, building);
  }

  /** For the only writer: puts a graph made from the readings in the place of the index's. */
  async makeAgain(index: ReadingIndex): Promise<void> {
    this.options.notice?.(`${this.url}: ${await this.fault(index)}; making the graph again from its readings`);
    const building = buildingPath(this.folder);
    try {
      await this.make(building, await loadReadings(this.url, this.folder, index));
      await syncFile(building);
      await renameDurably(building, this.path(index));
    } finally {
      await discardGraph(building);
    }
    await sweep(this.folder, [this.path(index)]);
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
  async madeInMemory(index: ReadingIndex): Promise<GrafeoGraph> {
    const fault = await this.fault(index);
    this.options.notice?.(`${this.url}: ${fault} and nothing may be written; making the graph in memory`);
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    try {
      await this.fill(graph, await loadReadings(this.url, this.folder, index));
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
    await graph.change((transaction) => writeFacts(transaction, facts));
  }

  private async fault(index: ReadingIndex): Promise<string> {
    const there = await stat(this.path(index)).catch(() => undefined);
    return there ? 'the graph file is damaged' : 'there is no graph file of this version';
  }
}
