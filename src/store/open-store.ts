import type { GraphFacts } from '../graph/facts.js';
import { StoreUrlError } from './errors.js';
import { readStoreUrl } from './store-url.js';
import type { Store, StoredReading } from './store.js';

export interface StoreOptions {
  /** For Neo4j; what the URL says goes before it. */
  readonly user?: string;
  readonly password?: string;
  /** Refuses every update, and makes nothing on disk. */
  readonly readOnly?: boolean;
  /** Gets one line when something is done that takes time and nobody asked for. */
  readonly notice?: (line: string) => void;
  /** Names the rules that infer the graph; a graph made by others is made again. */
  readonly rulesVersion?: string;
  /** Makes the facts again from the readings kept; without it, a missing graph file is an error. */
  readonly rebuild?: (readings: StoredReading[]) => Promise<GraphFacts>;
  /** For tests: rows come in random order where the statement asks for none. */
  readonly shuffleUnordered?: boolean;
}

/**
 * Opens the store that `url` names: `file:PATH`, `memory:`, or a Neo4j server's. Nothing is made
 * before the first update. Throws `StoreUrlError` for a URL of no engine; whether the store can
 * answer, `ready` tells.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const address = readStoreUrl(url);
  switch (address.engine) {
    case 'memory': {
      const { MemoryStore } = await import('./grafeo/memory-store.js');
      return MemoryStore.open(options);
    }
    case 'folder': {
      const { FolderStore } = await import('./folder/folder-store.js');
      return new FolderStore(address.url, address.path, options);
    }
    case 'neo4j': {
      const { Neo4jStore } = await import('./neo4j/neo4j-store.js');
      try {
        return new Neo4jStore(address, options);
      } catch (error) {
        throw new StoreUrlError(`${address.url}: is no address of a Neo4j server; use neo4j://HOST:PORT`, error);
      }
    }
  }
}
