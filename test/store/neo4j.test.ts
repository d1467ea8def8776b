import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import neo4j from 'neo4j-driver';
import { StoreError, StoreUnavailableError, type StoreErrorCode } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { ENGINES } from '../engines.js';
import { everyKindOfFact } from './every-kind-of-fact.js';

const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;

describe('a server that does not answer', () => {
  test('says so soon, in one line with what to do, for reads and updates', async () => {
    const store = await openStore('bolt://127.0.0.1:1', { user: 'neo4j', password: 'secret' });
    for (const use of everyUse(store)) await assertFault(use, 'UNREACHABLE');
    await store.close();
  });

  test('or that takes connections and says nothing, says so within the time of a connection', async () => {
    const silent = await listening(createServer(() => undefined));
    const store = await openStore(`bolt://127.0.0.1:${silent.port}`);
    await assertFault(() => store.ready(), ['UNREACHABLE', 'TIMEOUT']);
    await store.close();
    silent.stop();
  });

  test('or that is not a Neo4j, says so', async () => {
    const other = await listening(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const store = await openStore(`bolt://127.0.0.1:${other.port}`);
    await assertFault(() => store.ready(), 'UNREACHABLE');
    await store.close();
    other.stop();
  });
});

const server = ENGINES.find(({ statements }) => statements === 'neo4j');
if (uri && server) {
  describe('a Neo4j server', () => {
    test('answers by bolt:// and neo4j:// alike', async () => {
      for (const scheme of ['bolt', 'neo4j']) {
        const store = await openStore(uri.replace(/^\w+/, scheme), access());
        await store.ready();
        await store.read('read-nodes/Group', {});
        await store.close();
      }
    });

    if (password) {
      test('that is given a wrong password has another error than one that does not answer', async () => {
        const store = await openStore(uri, { user: user ?? 'neo4j', password: `not ${password}` });
        // Once: after three the server refuses the right one too, for a while.
        await assertFault(() => store.ready(), 'UNAUTHORISED');
        await store.close();
      });

      test('takes user and password from its URL', async () => {
        const url = new URL(uri);
        url.username = user ?? 'neo4j';
        url.password = encodeURIComponent(password);
        const store = await openStore(url.href);
        await store.ready();
        assert.ok(!store.url.includes(password));
        await store.close();
      });
    }

    test('without the database that the URL names says so', async () => {
      const store = await openStore(`${uri}/nowhere`, access());
      await assertFault(() => store.ready(), 'UNREACHABLE');
      await store.close();
    });

    test('keeps no trace of the writers’ lock, and numbers as whole numbers', async () => {
      const store = await server.open();
      await Promise.all([1, 2, 3].map(() => store.update((transaction) => writeFacts(transaction, everyKindOfFact()))));
      await assert.rejects(
        store.update(async () => {
          throw new Error('fault');
        }),
      );
      assert.deepEqual(await count('MATCH (n:WriterLock) RETURN count(n) AS n'), 0);
      assert.deepEqual(await count('MATCH (n:ListingRow) WHERE n.line IS :: INTEGER RETURN count(n) AS n'), 2);
      await store.close();
    });

    test('runs an update again that the server asks to be run again', async () => {
      const store = await server.open();
      let runs = 0;
      await store.update(async (transaction) => {
        await transaction.write('upsert-nodes/ChangeRequest', { rows: [{ id: 'CR001', title: null }] });
        if (++runs === 1) {
          const passing = new neo4j.Neo4jError(
            'deadlock',
            'Neo.TransientError.Transaction.DeadlockDetected',
            '50N00',
            '',
          );
          throw new StoreError('REFUSED', 'the server refused a statement', passing);
        }
      });
      assert.equal(runs, 2);
      assert.equal((await store.read('read-nodes/ChangeRequest', {})).length, 1);
      await store.close();
    });

    test('a writer that waits says so, and a reader does not wait', async () => {
      const lines: string[] = [];
      const events = new EventEmitter();
      const notice = (line: string) => {
        lines.push(line);
        events.emit('notice');
      };
      const first = await server.open();
      const second = await server.openAgain(first, { notice });
      const holding = first.update(async () => {
        const finished = once(events, 'finish');
        events.emit('begin');
        await finished;
      });
      await Promise.race([once(events, 'begin'), holding]);
      const noticed = once(events, 'notice');
      const waiting = second.update(async () => undefined);
      await second.read('read-nodes/Group', {});
      await Promise.race([noticed, waiting]);
      events.emit('finish');
      await Promise.all([holding, waiting]);
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, /another process is writing; waiting for it$/);
      await Promise.all([first.close(), second.close()]);
    });

    test('a slow writer that does not wait does not report that another process is writing', async (t) => {
      const lines: string[] = [];
      const line = await heldLine(uri);
      t.after(() => line.stop());
      const store = await openStore(`bolt://127.0.0.1:${line.port}`, {
        ...access(),
        notice: (said) => lines.push(said),
      });
      await store.update(async () => undefined);
      line.delay(600);
      await store.update(async () => undefined);
      assert.deepEqual(lines, []);
      await store.close();
    });
  });

  describe('a Neo4j server that stops answering', { timeout: 120_000 }, () => {
    test('is noticed by reads, updates and the readiness check, and answers again when it goes on', async (t) => {
      const plain = await server.open();
      await plain.update((transaction) => writeFacts(transaction, everyKindOfFact()));
      const line = await heldLine(uri);
      t.after(() => line.stop());
      const store = await openStore(`bolt://127.0.0.1:${line.port}`, access());
      await Promise.all([store.ready(), store.read('read-nodes/Group', {}), store.update(async () => undefined)]);

      let finish = (): void => undefined;
      const paused = new Promise<void>((resolve) => (finish = resolve));
      const during = store.update(async (transaction) => {
        await transaction.write('delete-nodes/Group', { ids: [everyKindOfFact().nodes[0]!.id] });
        await paused;
        await transaction.read('read-nodes/Group', {});
      });
      await new Promise((resolve) => setTimeout(resolve, 500));
      line.hold();
      finish();
      const uses = [...everyUse(store), () => during, () => store.readings()];
      await Promise.all(uses.map((use) => assertFault(use, 'UNREACHABLE')));
      line.release();

      await store.ready();
      assert.equal(
        (await store.read('read-nodes/Group', {})).length,
        (await plain.read('read-nodes/Group', {})).length,
      );
      // What was given up is not written later.
      await store.update(async () => undefined);
      assert.equal((await plain.read('read-nodes/Group', {})).length, 2);
      await Promise.all([store.close(), plain.close()]);
    });
  });
}

/** A line to the server on which nothing comes through while it is held, as where the server is stopped. */
async function heldLine(address: string) {
  const { hostname, port } = new URL(address);
  const pairs: (readonly [Socket, Socket])[] = [];
  let held = false;
  let delayed = 0;
  const tunnel = await listening(
    createServer((client) => {
      const upstream = connect(Number(port || 7687), hostname);
      pairs.push([client, upstream]);
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        from.on('data', (data) => setTimeout(() => to.write(data), delayed));
        from.on('error', () => to.destroy());
        from.on('close', () => to.destroy());
        if (held) from.pause();
      }
    }),
  );
  const all = (): Socket[] => pairs.flat();
  return {
    port: tunnel.port,
    hold() {
      held = true;
      for (const socket of all()) socket.pause();
    },
    release() {
      held = false;
      for (const socket of all()) socket.resume();
    },
    delay(milliseconds: number) {
      delayed = milliseconds;
    },
    stop() {
      tunnel.stop();
      for (const socket of all()) socket.destroy();
    },
  };
}

const access = () => ({ ...(user ? { user } : {}), ...(password ? { password } : {}) });

const everyUse = (store: Store): (() => Promise<unknown>)[] => [
  () => store.ready(),
  () => store.read('read-nodes/Group', {}),
  () => store.update((transaction) => transaction.read('read-nodes/Group', {})),
];

async function assertFault(
  use: () => Promise<unknown>,
  codes: StoreErrorCode | readonly StoreErrorCode[],
): Promise<void> {
  await assert.rejects(use, (error) => {
    assert.ok(error instanceof StoreError, String(error));
    assert.ok([codes].flat().includes(error.code), `${error.code}: ${error.message}`);
    if (error.code !== 'TIMEOUT') assert.ok(error instanceof StoreUnavailableError);
    assert.match(error.message, /^(?:bolt|neo4j):\/\/\S+: .*; /);
    assert.doesNotMatch(error.message, /\n|secret|MATCH|RETURN/);
    return true;
  });
}

async function listening(server: Server): Promise<{ port: number; stop: () => void }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  const stop = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { port: address.port, stop };
}

async function count(statement: string): Promise<number> {
  const driver = neo4j.driver(uri!, password ? neo4j.auth.basic(user ?? 'neo4j', password) : undefined, {
    disableLosslessIntegers: true,
  });
  try {
    return (await driver.executeQuery(statement)).records[0]!.get('n') as number;
  } finally {
    await driver.close();
  }
}
