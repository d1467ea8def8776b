import { Option } from 'commander';
import { RULES_VERSION } from '../graph/infer-graph.js';
import { correctionsFor } from '../ingest/curation-file.js';
import { inferStored } from '../ingest/stored-readings.js';
import { openStore } from '../store/open-store.js';
import type { Store } from '../store/store.js';
import { readStoreUrl } from '../store/store-url.js';
import { printLine, type Console } from './console.js';

const DEFAULT_STORE = 'file:.govgraph';

export const storeOption = (): Option =>
  new Option('--store <url>', 'file:PATH, memory:, neo4j://HOST, neo4j+s://HOST or bolt://HOST')
    .env('GOVGRAPH_STORE')
    .argParser((url: string) => {
      readStoreUrl(url);
      return url;
    })
    .default(DEFAULT_STORE);

export const curationOption = (): Option =>
  new Option('--curation <file>', 'corrections that win over the rules (default: curation.yaml beside the store)');

export interface StoreChoice {
  readonly store: string;
  /** The file of corrections; the one beside the store where it is left out. */
  readonly curation?: string;
}

/** Opens the store that was chosen, for as long as `work` takes. `NEO4J_USER` and `NEO4J_PASSWORD` let it in. */
export async function openChosenStore({ store: url, curation }: StoreChoice, console: Console): Promise<Store> {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password } = console.environment;
  return openStore(url, {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    rulesVersion: RULES_VERSION,
    rebuild: async (readings) => inferStored(readings, await correctionsFor(url, curation)),
    notice: (line) => printLine(console.errors, line),
  });
}

export async function withStore<T>(
  choice: StoreChoice,
  console: Console,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openChosenStore(choice, console);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
