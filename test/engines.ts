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

/** A real engine on which suites run. */
export interface TestEngine {
  readonly name: string;
  /** The engine's folder in `cypher/`. */
  readonly statements: 'grafeo' | 'neo4j';
  /** Whether the next store of the same URL has what was written. */
  readonly lasting: boolean;
  /** An empty store. A process may have one at a time, because a server has one graph. */
  open(options?: StoreOptions): Promise<Store>;
  /** Another store on the graph of `store`. */
  openAgain(store: Store, options?: StoreOptions): Promise<Store>;
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed when the process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-test-'));
  folders.push(folder);
  return folder;
}

const memory = (name: string, defaults: StoreOptions): TestEngine => ({
  name,
  statements: 'grafeo',
  lasting: false,
  open: (options) => openStore('memory:', { ...defaults, ...options }),
  openAgain: () => Promise.reject(new Error('a graph in memory belongs to one store')),
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
 * Grafeo in memory, Grafeo in memory that returns rows in random order where a statement orders none, Grafeo in a
 * folder, and the Neo4j that `NEO4J_URI` names, if it is set. All nodes of that Neo4j with a label of ours are deleted.
 */
export const ENGINES: readonly TestEngine[] = [
  memory('memory:', {}),
  memory('memory: in random order', { shuffleUnordered: true }),
  folder,
  ...(process.env.NEO4J_URI ? [server(process.env.NEO4J_URI)] : []),
];

let claim: Promise<unknown> | undefined;

/** The server has one graph: a process that claims it keeps it until the process ends, and others wait. */
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
    const labels = [...LABELS, 'GraphRevision', 'KeptProfile', 'KeptReading', 'WriterLock'].map(
      (label) => `\`${label}\``,
    );
    await driver.executeQuery(`MATCH (n:${labels.join('|')}) DETACH DELETE n`);
  } finally {
    await driver.close();
  }
}
