import assert from 'node:assert/strict';
import { join } from 'node:path';
import { executeInProcess } from '../../src/api/execute.js';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { readSources } from '../../src/ingest/sources.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { GraphReader, Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import type { TestEngine } from '../engines.js';
import { TestGraph, type WrittenRow } from '../graph/test-graph.js';

/** Makes the store hold the sample page: two listings, DAG's and TMAG's. */
export async function holdSample(store: Store): Promise<void> {
  const sources = await readSources(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), process.stdin);
  await ingestListings(store, sources, { asOf: '2024-07-01T00:00:00.000Z', now: '2024-07-02T00:00:00.000Z' });
}

/** A store of the engine that holds the sample page. */
export async function openSample(engine: Pick<TestEngine, 'open'>): Promise<Store> {
  const store = await engine.open();
  await holdSample(store);
  return store;
}

/** Makes the store hold what these listings tell. */
export async function hold(store: Store, listings: Readonly<Record<string, readonly WrittenRow[]>>): Promise<void> {
  await store.update((draft) => writeFacts(draft, TestGraph.by(listings).facts));
}

/** The data of an answer without errors, as plain objects. */
export async function ask(graph: GraphReader, query: string, variables = {}): Promise<unknown> {
  const { data, errors } = await executeInProcess(graph, query, variables);
  assert.equal(errors, undefined);
  return JSON.parse(JSON.stringify(data));
}

/** The codes of the errors of an answer. */
export async function codesOf(graph: GraphReader, query: string, variables = {}): Promise<unknown[]> {
  const { errors = [] } = await executeInProcess(graph, query, variables);
  return errors.map((error) => error.extensions?.code);
}

/** The same graph, and the names of the statements that were asked of it. */
export function overheard(graph: GraphReader): { readonly graph: GraphReader; readonly statements: string[] } {
  const statements: string[] = [];
  return {
    statements,
    graph: {
      read(statement, parameters) {
        statements.push(statement);
        return graph.read(statement, parameters);
      },
    },
  };
}

/** Runs the work with an empty store of the engine, and closes it. */
export async function withStore<T>(engine: TestEngine, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await engine.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
