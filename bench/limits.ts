import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../src/api/limits/limits.js';
import { createServer } from '../src/api/server.js';
import { openStore } from '../src/store/open-store.js';
import type { Store } from '../src/store/store.js';
import { writeFacts } from '../src/store/write-facts.js';
import { hold } from '../test/api/answers.js';
import { COSTLY_LISTINGS, COSTLY_QUERIES } from '../test/api/costly-queries.js';
import { FLOODS } from '../test/api/floods.js';
import { generationOfFacts, readingOf } from '../test/store/generations.js';

/**
 * Measures what has a stated limit in seconds, on a machine that does nothing else. Status 1 where something takes
 * longer than its limit. The tests assert only that these things happen.
 */
const folder = mkdtempSync(join(tmpdir(), 'govgraph-limits-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function measure(what: string, limit: number, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const kept = seconds < limit;
  if (!kept) process.exitCode = 1;
  console.log(`${kept ? '✔' : '✖'} ${what}: ${seconds.toFixed(1)} s of ${limit} s`);
}

function startWriter(task: string, url: string) {
  const script = fileURLToPath(new URL('../test/store/folder-writer.js', import.meta.url));
  const child = spawn(process.execPath, [script, task, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async until(line: string): Promise<void> {
      for (;;) {
        const next = await lines.next();
        if (next.done === true) throw new Error(`The process ended before it printed “${line}”.`);
        if (next.value === line) return;
      }
    },
    async kill(): Promise<void> {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function write(store: Store, generation: number): Promise<unknown> {
  return store.update(async (transaction) => {
    await transaction.keepReading(readingOf(generation));
    await writeFacts(transaction, generationOfFacts(generation));
  });
}

{
  const url = `file:${join(folder, 'followed')}`;
  const store = await openStore(url);
  await write(store, 1);
  const follower = startWriter('follow', url);
  await follower.until('level 1');
  await measure('a reader in another process shows an update', 5, async () => {
    await write(store, 2);
    await follower.until('level 2');
  });
  await follower.kill();
  await store.close();
}

{
  const url = `file:${join(folder, 'held')}`;
  const holder = startWriter('hold', url);
  await holder.until('held');
  await holder.kill();
  const store = await openStore(url);
  await measure('an update after a writer that was killed', 4, () => write(store, 1));
  await store.close();
}

{
  const store = await openStore('memory:');
  await hold(store, COSTLY_LISTINGS);
  const server = await createServer({ store, logLevel: 'silent' });
  const post = (query: string) => server.inject({ method: 'POST', url: '/graphql', payload: { query } });
  await post('{ groups { id } }'); // Warms up.
  for (const [name, query] of FLOODS) await measure(`the refusal of ${name}`, 1, () => post(query));
  for (const query of COSTLY_QUERIES) {
    await measure(`the answer to ${query.slice(0, 60)}…`, LIMITS.time / 1000, () => post(query));
  }
  await server.close();
  await store.close();
}

for (const [what, server] of [
  ['closes the connection', createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
  ['says nothing', createTcpServer()],
] as const) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const store = await openStore(`bolt://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await measure(`the error of a Neo4j that ${what}`, 15, () =>
    store.ready().then(
      () => Promise.reject(new Error('There is no Neo4j.')),
      () => undefined,
    ),
  );
  await store.close();
  server.close();
}
process.exit();
