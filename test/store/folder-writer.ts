import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '../../src/store/open-store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { generationOfFacts, readingOf } from './generations.js';

/**
 * A process of its own that the suites of the folder start: `write URL FROM TO` writes one
 * generation after another and says so, `hold URL` takes the lock and keeps it, `follow URL` says
 * what it reads until it is ended.
 */
const [task, url = '', first = '0', last = '0'] = process.argv.slice(2);

if (task === 'write') {
  const store = await openStore(url);
  console.log('ready');
  for (let generation = Number(first); generation <= Number(last); generation++) {
    await store.update(async (transaction) => {
      await transaction.keepReading(readingOf(generation));
      await writeFacts(transaction, generationOfFacts(generation));
    });
    console.log(`written ${generation}`);
  }
  await store.close();
}
if (task === 'hold') {
  const store = await openStore(url);
  await store.update(async () => {
    console.log('held');
    await pause(60_000);
  });
}
if (task === 'follow') {
  const store = await openStore(url);
  for (;;) {
    const [row] = await store.read('read-nodes/Group', {});
    console.log(`level ${row?.node.level ?? 'none'}`);
    await pause(100);
  }
}
