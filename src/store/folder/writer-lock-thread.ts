import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { lock } from 'proper-lockfile';
import { codeOf } from '../durable-files.js';
import { LockOwner } from './lock-owner.js';
import type { LockNews, LockRequest } from './writer-lock.js';

/** After so many milliseconds without renewal the lock counts as a dead process's. */
const STALE = 5000;
const RENEWAL = 1000;
const RETRY = 100;
const SILENCE = 1000;

const { folder, lockPath, longestWait } = workerData as LockRequest;
const owner = new LockOwner(lockPath);
const tell = (news: LockNews): void => parentPort?.postMessage(news);

async function taken(): Promise<() => Promise<void>> {
  const began = Date.now();
  let told = false;
  for (;;) {
    try {
      return await lock(folder, {
        lockfilePath: lockPath,
        realpath: false,
        stale: STALE,
        update: RENEWAL,
        onCompromised: () => tell({ kind: 'lost' }),
      });
    } catch (error) {
      // Another's failed first update takes its empty folder away again.
      if (codeOf(error) === 'ENOENT') await mkdir(folder, { recursive: true });
      else if (codeOf(error) !== 'ELOCKED') throw error;
    }
    const waited = Date.now() - began;
    if (waited > longestWait) throw Object.assign(new Error('late'), { code: 'LATE' });
    if (waited > SILENCE && !told) {
      told = true;
      tell({ kind: 'waiting' });
    }
    await owner.expireIfDead();
    await pause(RETRY);
  }
}

try {
  const release = await taken();
  owner.sign();
  parentPort?.once('message', () => {
    owner.unsign();
    void release()
      .catch(() => undefined)
      .then(() => tell({ kind: 'released' }));
  });
  tell({ kind: 'held' });
} catch (error) {
  const code = codeOf(error);
  tell(code === 'LATE' ? { kind: 'late' } : { kind: 'failed', code });
}
