import { Option } from 'commander';
import { RULES_VERSION } from '../graph/infer-graph.js';
import { correctionsFor } from '../ingest/curation-file.js';
import { inferStored } from '../ingest/stored-readings.js';
import { openStore } from '../store/open-store.js';
import type { StoreOptions } from '../store/store-options.js';
import type { Store } from '../store/store.js';
import { readStoreUrl } from '../store/store-url.js';
import { printLine, type Console } from './console.js';
import { Failure } from './failure.js';

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

/** How the chosen store is opened. `NEO4J_USER` and `NEO4J_PASSWORD` let it in. */
export function storeOptionsFor(
  { store: url, curation }: StoreChoice,
  console: Console,
): StoreOptions & Required<Pick<StoreOptions, 'rebuild'>> {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password } = console.environment;
  return {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    rulesVersion: RULES_VERSION,
    rebuild: async (readings) => inferStored(readings, await correctionsFor(url, curation)),
    notice: (line) => printLine(console.errors, line),
  };
}

export const openChosenStore = (choice: StoreChoice, console: Console): Promise<Store> =>
  openStore(choice.store, storeOptionsFor(choice, console));

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

/** For what makes no sense of an empty graph: throws a `Failure` where the store holds no listing. */
export const withListings = <T>(
  choice: StoreChoice,
  console: Console,
  work: (store: Store) => Promise<T>,
): Promise<T> =>
  withStore(choice, console, async (store) => {
    await store.ready();
    if ((await store.read('list-ids/Listing', {})).length > 0) return work(store);
    throw new Failure(`${store.url} holds no listing yet; read one with: govgraph ingest FILE`);
  });
