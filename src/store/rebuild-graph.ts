import { openStore } from './open-store.js';
import type { StoreOptions } from './store-options.js';
import { writeFacts } from './write-facts.js';

/**
 * Makes the graph again from the stored readings, whatever it holds now. Resolves to the number of
 * readings. Readers change to it as after any update. Errors: those of `openStore` and of an update.
 */
export async function rebuildGraph(
  url: string,
  options: StoreOptions & Required<Pick<StoreOptions, 'rebuild'>>,
): Promise<number> {
  const store = await openStore(url, options);
  try {
    if (store.rebuild) return await store.rebuild();
    return await store.update(async (transaction) => {
      const readings = await transaction.readings();
      await writeFacts(transaction, await options.rebuild(readings, await transaction.profile()));
      return readings.length;
    });
  } finally {
    await store.close();
  }
}
