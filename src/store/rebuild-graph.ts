import { openStore } from './open-store.js';
import type { StoreOptions } from './store-options.js';
import { writeFacts } from './write-facts.js';

/**
 * Makes the graph again from the readings kept, whatever it holds now, and resolves to their
 * number. Readers follow as after any update. Errors are those of `openStore` and of an update.
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
      await writeFacts(transaction, await options.rebuild(readings));
      return readings.length;
    });
  } finally {
    await store.close();
  }
}
