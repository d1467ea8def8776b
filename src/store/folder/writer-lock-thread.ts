import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { lock } from 'proper-lockfile';
import { makeFolder } from '../durable-files.js';
import { codeOf } from '../file-errors.js';
import { LockOwner } from './lock-owner.js';
import type { LockMessage, LockRequest } from './writer-lock.js';

/** Milliseconds without renewal after which a lock counts as that of a dead process. */
const STALE = 5000;
const RENEWAL = 1000;
const RETRY = 100;
const NOTICE_AFTER = 1000;

const { folder, lockPath, longestWait } = workerData as LockRequest;
const owner = new LockOwner(lockPath);
const send = (message: LockMessage): void => parentPort?.postMessage(message);

/** Resolves to the function that releases the lock. */
async function take(): Promise<() => Promise<void>> {
  const began = Date.now();
  let noticed = false;
  for (;;) {
    try {
      return await lock(folder, {
        lockfilePath: lockPath,
        realpath: false,
        stale: STALE,
        update: RENEWAL,
        onCompromised: () => send({ kind: 'lost' }),
      });
    } catch (error) {
      // A failed first update of another process removes its empty folder.
      if (codeOf(error) === 'ENOENT') await makeFolder(folder);
      else if (codeOf(error) !== 'ELOCKED') throw error;
    }
    const waited = Date.now() - began;
    if (waited > longestWait) throw Object.assign(new Error('late'), { code: 'LATE' });
    if (waited > NOTICE_AFTER && !noticed) {
      noticed = true;
      send({ kind: 'waiting' });
    }
    await owner.expireIfDead();
    await pause(RETRY);
  }
}

try {
  const release = await take();
  owner.write();
  parentPort?.once('message', () => {
    owner.remove();
    void release()
      .catch(() => undefined)
      .then(() => send({ kind: 'released' }));
  });
  send({ kind: 'held' });
} catch (error) {
  const code = codeOf(error);
  send(code === 'LATE' ? { kind: 'late' } : { kind: 'failed', code });
}
