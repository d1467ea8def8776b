import { StoreError } from '../errors.js';
import { Mutex } from '../mutex.js';
import { checkedProfile, checkedReading, readingsInOrder } from '../readings.js';
import type { ReadStatements } from '../statements.generated.js';
import type { Store, StoredProfile, StoredReading, WriteTransaction } from '../store.js';
import { GrafeoGraph } from './grafeo-graph.js';

/** A graph that leaves nothing on disk and is gone when it is closed. */
export class MemoryStore implements Store {
  readonly url = 'memory:';
  private readonly mutex = new Mutex();
  private kept = new Map<string, StoredReading>();
  private chosen: StoredProfile | null = null;
  private closed = false;

  private constructor(private readonly graph: GrafeoGraph) {}

  static async open(options: { shuffleUnordered?: boolean } = {}): Promise<MemoryStore> {
    const graph = GrafeoGraph.inMemory('memory:', options);
    await graph.ensureSchema();
    return new MemoryStore(graph);
  }

  async read<N extends keyof ReadStatements>(
    statement: N,
    parameters: ReadStatements[N]['parameters'],
  ): Promise<ReadStatements[N]['row'][]> {
    await this.ready();
    return this.graph.read(statement, parameters);
  }

  async readings(): Promise<StoredReading[]> {
    await this.ready();
    return readingsInOrder(this.kept.values());
  }

  async profile(): Promise<StoredProfile | null> {
    await this.ready();
    return this.chosen;
  }

  async findDamagedReadings(): Promise<string[]> {
    return [];
  }

  update<T>(change: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.mutex.run(async () => {
      await this.ready();
      const kept = new Map(this.kept);
      let chosen = this.chosen;
      const { result } = await this.graph.change((graph) =>
        change({
          ...graph,
          readings: async () => readingsInOrder(kept.values()),
          profile: async () => chosen,
          keepProfile: async (profile) => {
            chosen = checkedProfile(this.url, profile);
          },
          keepReading: async (reading) => {
            kept.set(reading.sha256, checkedReading(this.url, reading));
          },
        }),
      );
      this.kept = kept;
      this.chosen = chosen;
      return result;
    });
  }

  async ready(): Promise<void> {
    if (this.closed) throw new StoreError('REFUSED', 'memory: the store is closed');
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.mutex.idle();
    await this.graph.close();
  }
}
