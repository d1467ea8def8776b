import { StoreUrlError } from './errors.js';
import { readStoreUrl } from './store-url.js';
import type { StoreOptions } from './store-options.js';
import type { Store } from './store.js';

/**
 * Opens the store that `url` names: `file:PATH`, `memory:`, or a Neo4j server's. Nothing is created
 * before the first update. Throws `StoreUrlError` for a URL of no engine; `ready` checks whether the
 * store can answer.
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
        throw new StoreUrlError(`${address.url}: is not the address of a Neo4j server; use neo4j://HOST:PORT`, error);
      }
    }
  }
}
