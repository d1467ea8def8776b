import { constants } from 'node:fs';
import { access, copyFile, stat } from 'node:fs/promises';
import { StoreDamagedError } from '../errors.js';
import { renameDurably, syncFile } from '../durable-files.js';
import { codeOf } from '../file-errors.js';
import { GrafeoGraph } from '../grafeo/grafeo-graph.js';
import type { StoreOptions } from '../store-options.js';
import type { StoredProfile, StoredReading } from '../store.js';
import { writeFacts } from '../write-facts.js';
import { buildingPath, discardGraph, graphPath, sweep } from './folder-layout.js';
import type { ReadingIndex } from './reading-index.js';
import { loadReadings } from './reading-texts.js';

/** The graph files of a folder: opened, copied, and built from the readings. Does not decide which one is published. */
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
  open(index: ReadingIndex): GrafeoGraph | undefined {
    try {
      return GrafeoGraph.forReading(this.url, this.path(index));
    } catch {
      return undefined;
    }
  }

  async openEmpty(): Promise<GrafeoGraph> {
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    await graph.ensureSchema();
    return graph;
  }

  /** A copy of the graph of `index` at `path`, open for writing. Rebuilds the graph where it is missing or damaged. */
  async openCopy(index: ReadingIndex, path: string): Promise<GrafeoGraph> {
    if (index.generation === 0) return GrafeoGraph.forWriting(this.url, path);
    try {
      await copyFile(this.path(index), path, constants.COPYFILE_FICLONE);
      return GrafeoGraph.forWriting(this.url, path);
    } catch (error) {
      if (!(error instanceof StoreDamagedError) && codeOf(error) !== 'ENOENT') throw error;
      await discardGraph(path);
    }
    await this.rebuild(index);
    await copyFile(this.path(index), path, constants.COPYFILE_FICLONE);
    return GrafeoGraph.forWriting(this.url, path);
  }

  /** For the only writer: replaces the graph of `index` by one built from the readings. */
  async rebuild(index: ReadingIndex): Promise<void> {
    this.options.notice?.(`${this.url}: ${await this.fault(index)}; making the graph again from its readings`);
    const building = buildingPath(this.folder);
    try {
      await this.build(building, index, await loadReadings(this.url, this.folder, index));
      await syncFile(building);
      await renameDurably(building, this.path(index));
    } finally {
      await discardGraph(building);
    }
    await sweep(this.folder, [this.path(index)]);
  }

  /** A new file with the graph of the readings, read with the profile of `index`. */
  async build(path: string, index: ReadingIndex, readings: StoredReading[]): Promise<void> {
    await GrafeoGraph.forWriting(this.url, path).closeAfter(async (graph) => {
      await this.fill(graph, readings, index.profile);
      await graph.checkpoint();
    });
  }

  /** The same graph in memory, where `why` it cannot be written: `nothing may be written`. */
  async buildInMemory(index: ReadingIndex, why: string): Promise<GrafeoGraph> {
    this.options.notice?.(`${this.url}: ${await this.fault(index)} and ${why}; making the graph in memory`);
    const graph = GrafeoGraph.inMemory(this.url, this.options);
    try {
      await this.fill(graph, await loadReadings(this.url, this.folder, index), index.profile);
      return graph;
    } catch (error) {
      await graph.close();
      throw error;
    }
  }

  async isWritable(): Promise<boolean> {
    if (this.options.readOnly) return false;
    return access(this.folder, constants.W_OK).then(
      () => true,
      (error: unknown) => !['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)),
    );
  }

  private async fill(
    graph: GrafeoGraph,
    readings: StoredReading[],
    profile: StoredProfile | null = null,
  ): Promise<void> {
    const { rebuild } = this.options;
    if (!rebuild) {
      throw new StoreDamagedError(`${this.url}: its graph file is missing or damaged; run govgraph rebuild`);
    }
    const facts = await rebuild(readings, profile);
    await graph.ensureSchema();
    await graph.change((transaction) => writeFacts(transaction, facts));
  }

  private async fault(index: ReadingIndex): Promise<string> {
    const there = await stat(this.path(index)).catch(() => undefined);
    return there ? 'the graph file is damaged' : 'there is no graph file of this version';
  }
}
