import { createServer } from '../../src/api/server.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';

export interface Served {
  readonly store: Store;
  readonly url: string;
  end(): Promise<void>;
}

/** Starts a server with the sample, or with what `fill` imports. */
export async function serve(
  origins: readonly string[] = [],
  fill: (store: Store) => Promise<void> = holdSample,
): Promise<Served> {
  const store = await openStore('memory:');
  await fill(store);
  const server = await createServer({ store, origins, logLevel: 'silent' });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    store,
    url,
    async end() {
      await server.close();
      await store.close();
    },
  };
}
