import { StoreDamagedError, StoreError } from '../errors.js';
import type { GrafeoGraph } from '../grafeo/grafeo-graph.js';
import { folderError } from './folder-errors.js';
import { refuseForeignFolder } from './folder-layout.js';
import type { GraphFiles } from './graph-files.js';
import { readReadingIndex, indexStamp, type ReadingIndex, type IndexStamp } from './reading-index.js';

/** How long a reader may answer from a graph without looking whether there is a newer one, in milliseconds. */
const LOOK_EVERY = 1000;

/** The published graph of a folder, held open for reading and exchanged when a newer one is published. */
export class LiveGraph {
  private held: { readonly stamp: IndexStamp; readonly graph: GrafeoGraph } | undefined;
  private looked = -Infinity;
  private looking: Promise<void> | undefined;
  private readonly leaving = new Set<Promise<void>>();
  private closed = false;

  /** `makeAgain` puts the graph of the index that then stands in its place, as the only writer. */
  constructor(
    private readonly url: string,
    private readonly folder: string,
    private readonly files: GraphFiles,
    private readonly makeAgain: () => Promise<void>,
  ) {}

  /** Asks the newest graph, or one that was the newest a second ago. */
  async ask<T>(question: (graph: GrafeoGraph) => Promise<T>): Promise<T> {
    if (!this.held || performance.now() - this.looked > LOOK_EVERY) {
      // What is in hand goes on answering while the folder cannot be read; `look` tells why not.
      await this.look().catch((error: unknown) => {
        if (!this.held) throw error;
      });
    }
    // Taken and asked in one step, so that it cannot be closed between.
    if (!this.held) throw this.isClosed();
    return question(this.held.graph);
  }

  /** Holds the newest graph. Rejects with the reason why it cannot. */
  async look(): Promise<void> {
    if (this.closed) throw this.isClosed();
    this.looking ??= this.holdNewest().finally(() => {
      this.looking = undefined;
    });
    try {
      await this.looking;
    } catch (error) {
      throw folderError(this.url, error);
    }
  }

  /** The next question looks first. */
  expire(): void {
    this.looked = -Infinity;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.looking?.catch(() => undefined);
    this.leave();
    this.held = undefined;
    await Promise.all(this.leaving);
  }

  private async holdNewest(): Promise<void> {
    const began = performance.now();
    let stamp = await indexStamp(this.folder);
    while (stamp !== this.held?.stamp) {
      await refuseForeignFolder(this.url, this.folder);
      const graph = await this.graphOf(await readReadingIndex(this.url, this.folder));
      const now = await indexStamp(this.folder);
      // A writer may have published meanwhile, and swept away what was about to be opened.
      if (now === stamp && graph) {
        this.leave();
        this.held = { stamp, graph };
      } else {
        await graph?.close();
        if (now === stamp)
          throw new StoreDamagedError(
            `${this.url}: the engine refuses the graph file just made; see whether the disk is sound`,
          );
        stamp = now;
      }
    }
    this.looked = began;
  }

  private async graphOf(index: ReadingIndex): Promise<GrafeoGraph | undefined> {
    if (index.generation === 0) return this.files.empty();
    const graph = this.files.opened(index);
    if (graph) return graph;
    if (!(await this.files.mayWrite())) return this.files.madeInMemory(index);
    await this.makeAgain();
    return this.files.opened(index);
  }

  /** Lets the graph in hand go when the last question put to it is answered. */
  private leave(): void {
    const leaving = this.held?.graph
      .close()
      .catch(() => undefined)
      .finally(() => this.leaving.delete(leaving!));
    if (leaving) this.leaving.add(leaving);
  }

  private isClosed(): StoreError {
    return new StoreError('REFUSED', `${this.url}: the store is closed`);
  }
}
