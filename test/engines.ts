import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { lock } from 'proper-lockfile';
import { LABELS } from '../src/graph/ontology.js';
import { openStore } from '../src/store/open-store.js';
import type { StoreOptions } from '../src/store/store-options.js';
import type { Store } from '../src/store/store.js';

/** A real engine that suites are run on. */
export interface TestEngine {
  readonly name: string;
  /** Of the engine's own folder in `cypher/`. */
  readonly statements: 'grafeo' | 'neo4j';
  /** Whether what was written is there for the next store of the same URL. */
  readonly lasting: boolean;
  /** An empty store. One at a time in a process: on a server there is one graph for all. */
  open(options?: StoreOptions): Promise<Store>;
  /** Another store on what `store` holds. */
  openAgain(store: Store, options?: StoreOptions): Promise<Store>;
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-test-'));
  folders.push(folder);
  return folder;
}

const memory = (name: string, standing: StoreOptions): TestEngine => ({
  name,
  statements: 'grafeo',
  lasting: false,
  open: (options) => openStore('memory:', { ...standing, ...options }),
  openAgain: () => Promise.reject(new Error('a graph in memory is one store’s')),
});

const folder: TestEngine = {
  name: 'file:',
  statements: 'grafeo',
  lasting: true,
  open: (options) => openStore(`file:${join(temporaryFolder(), 'store')}`, options),
  openAgain: (store, options) => openStore(store.url, options),
};

const server = (uri: string): TestEngine => {
  const { NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
  const access = { ...(user === undefined ? {} : { user }), ...(password === undefined ? {} : { password }) };
  return {
    name: 'neo4j:',
    statements: 'neo4j',
    lasting: true,
    async open(options) {
      await claimServer(uri);
      await wipe(uri, access);
      return openStore(uri, { ...access, ...options });
    },
    openAgain: (_, options) => openStore(uri, { ...access, ...options }),
  };
};

/**
 * Grafeo in memory, the same with rows in random order where none was asked for, Grafeo in a
 * folder, and the Neo4j that `NEO4J_URI` names, where it names one: it is emptied of our labels.
 */
export const ENGINES: readonly TestEngine[] = [
  memory('memory:', {}),
  memory('memory: in random order', { shuffleUnordered: true }),
  folder,
  ...(process.env.NEO4J_URI ? [server(process.env.NEO4J_URI)] : []),
];

let claim: Promise<unknown> | undefined;

/** Suites run in processes side by side, and the server has one graph: it is one process's until that ends. */
function claimServer(uri: string): Promise<unknown> {
  claim ??= (async () => {
    const file = join(tmpdir(), `govgraph-test-${createHash('sha256').update(uri).digest('hex').slice(0, 8)}`);
    writeFileSync(file, '');
    await lock(file, { retries: { retries: 6000, factor: 1, minTimeout: 100, maxTimeout: 200 } });
  })();
  return claim;
}

async function wipe(uri: string, { user, password }: { user?: string; password?: string }): Promise<void> {
  const token =
    user === undefined && password === undefined ? undefined : neo4j.auth.basic(user ?? 'neo4j', password ?? '');
  const driver = neo4j.driver(uri, token);
  try {
    for (const label of [...LABELS, 'GraphRevision', 'KeptReading', 'WriterLock']) {
      await driver.executeQuery(`MATCH (n:\`${label}\`) DETACH DELETE n`);
    }
  } finally {
    await driver.close();
  }
}
