import { StoreDamagedError, StoreError, StoreNotWritableError } from '../errors.js';
import { fileError } from '../file-errors.js';
import type { GrafeoGraph } from '../grafeo/grafeo-graph.js';
import { refuseForeignFolder, removeLeftBehind } from './folder-layout.js';
import type { GraphFiles } from './graph-files.js';
import { indexStamp, readReadingIndex, type IndexStamp, type ReadingIndex } from './reading-index.js';

/** Milliseconds for which a reader may use a graph without checking for a newer one. */
const CHECK_EVERY = 1000;

/** The published graph of a folder, held open for reading and replaced when a newer one is published. */
export class LiveGraph {
  private current: { readonly stamp: IndexStamp; readonly graph: GrafeoGraph } | undefined;
  private checkedAt = -Infinity;
  private refreshing: Promise<void> | undefined;
  private readonly closing = new Set<Promise<void>>();
  private closed = false;

  /** `rebuild` replaces the published graph by one built from the readings, as the only writer. */
  constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly files: GraphFiles,
    private readonly rebuild: () => Promise<void>,
  ) {}

  /** Runs `question` on the newest graph, or on one that was the newest a second ago. */
  async ask<T>(question: (graph: GrafeoGraph) => Promise<T>): Promise<T> {
    if (!this.current || performance.now() - this.checkedAt > CHECK_EVERY) {
      // The current graph goes on answering while the folder cannot be read; `refresh` gives the reason.
      await this.refresh().catch((error: unknown) => {
        if (!this.current) throw error;
      });
    }
    // Taken and asked in one step, so that it cannot be closed between.
    if (!this.current) throw this.isClosed();
    return question(this.current.graph);
  }

  /** Opens the newest graph. Rejects with the reason where it cannot. */
  async refresh(): Promise<void> {
    if (this.closed) throw this.isClosed();
    this.refreshing ??= this.openNewest().finally(() => {
      this.refreshing = undefined;
    });
    try {
      await this.refreshing;
    } catch (error) {
      throw fileError(this.url, error);
    }
  }

  /** The next question checks for a newer graph first. */
  expire(): void {
    this.checkedAt = -Infinity;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.refreshing?.catch(() => undefined);
    this.closeCurrent();
    this.current = undefined;
    await Promise.all(this.closing);
  }

  private async openNewest(): Promise<void> {
    const began = performance.now();
    if (!this.current && (await this.files.isWritable())) await removeLeftBehind(this.folder);
    let stamp = await indexStamp(this.folder);
    while (stamp !== this.current?.stamp) {
      await refuseForeignFolder(this.url, this.folder);
      const graph = await this.graphOf(await readReadingIndex(this.url, this.folder));
      const now = await indexStamp(this.folder);
      // A writer may have published meanwhile, and removed the file that was about to be opened.
      if (now === stamp && graph) {
        this.closeCurrent();
        this.current = { stamp, graph };
      } else {
        await graph?.close();
        if (now === stamp)
          throw new StoreDamagedError(
            `${this.url}: the engine refuses the graph file that was just made; check whether the disk is sound`,
          );
        stamp = now;
      }
    }
    this.checkedAt = began;
  }

  private async graphOf(index: ReadingIndex): Promise<GrafeoGraph | undefined> {
    if (index.generation === 0) return this.files.openEmpty();
    const graph = this.files.open(index);
    if (graph) return graph;
    if (!(await this.files.isWritable())) return this.files.buildInMemory(index, 'nothing may be written');
    try {
      await this.rebuild();
    } catch (error) {
      if (!(error instanceof StoreNotWritableError)) throw error;
      return this.files.buildInMemory(index, 'it cannot be written');
    }
    return this.files.open(index);
  }

  /** Closes the current graph when the last question to it has been answered. */
  private closeCurrent(): void {
    const closing = this.current?.graph
      .close()
      .catch(() => undefined)
      .finally(() => this.closing.delete(closing!));
    if (closing) this.closing.add(closing);
  }

  private isClosed(): StoreError {
    return new StoreError('REFUSED', `${this.url}: the store is closed`);
  }
}
