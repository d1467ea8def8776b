import { Option } from 'commander';
import { RULES_VERSION } from '../graph/rules-version.js';
import { openStore } from '../store/open-store.js';
import type { StoreOptions } from '../store/store-options.js';
import type { Store } from '../store/store.js';
import { readStoreUrl } from '../store/store-url.js';
import { printLine, type Console } from './console.js';
import { Failure } from './failure.js';
import { MAX_PATH, textOption } from './option-values.js';

const DEFAULT_STORE = 'file:.govgraph';

export const storeOption = (): Option =>
  new Option('--store <url>', 'file:PATH, memory:, neo4j://HOST, neo4j+s://HOST or bolt://HOST')
    .env('GOVGRAPH_STORE')
    .argParser((url: string) => {
      readStoreUrl(textOption(MAX_PATH)(url));
      return url;
    })
    .default(DEFAULT_STORE);

export const curationOption = (): Option =>
  new Option('--curation <file>', 'the file of corrections (default: curation.yaml beside the store)').argParser(
    textOption(MAX_PATH),
  );

export interface StoreChoice {
  readonly store: string;
  /** The file of corrections; by default the one beside the store. */
  readonly curation?: string;
}

/** The options with which the chosen store is opened, with `NEO4J_USER` and `NEO4J_PASSWORD`. */
export function storeOptionsFor(
  { store: url, curation }: StoreChoice,
  console: Console,
): StoreOptions & Required<Pick<StoreOptions, 'rebuild'>> {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password } = console.environment;
  return {
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    rulesVersion: RULES_VERSION,
    async rebuild(readings, stored) {
      const [{ correctionsFor }, { inferStored }, { profileOf }] = await Promise.all([
        import('../ingest/curation-file.js'),
        import('../ingest/stored-readings.js'),
        import('../ingest/stored-profile.js'),
      ]);
      const profile = profileOf(stored);
      return inferStored(readings, await correctionsFor(url, curation, profile), profile);
    },
    notice: (line) => printLine(console.errors, line),
  };
}

/** Opens the store, runs `work`, and closes the store. */
export async function withStore<T>(
  choice: StoreChoice,
  console: Console,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(choice.store, storeOptionsFor(choice, console));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** For commands that read the graph: throws a `Failure` if the store does not exist or holds no listing. */
export const withListings = <T>(
  choice: StoreChoice,
  console: Console,
  work: (store: Store) => Promise<T>,
): Promise<T> =>
  withStore(choice, console, async (store) => {
    await requireListings(store);
    return work(store);
  });

/** Throws a `Failure` if the store holds no listing; `remedy` says what else may be done. */
export async function requireListings(store: Store, remedy = ''): Promise<void> {
  await store.ready();
  if ((await store.read('list-ids/Listing', {})).length > 0) return;
  throw new Failure(`${store.url} holds no listing yet; import one with: govgraph ingest FILE${remedy}`);
}
