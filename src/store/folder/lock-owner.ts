import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { hasEnded, MACHINE } from '../process-mark.js';

/** Milliseconds in which a process that has just got the lock has written its name. */
const SETTLED = 250;

/**
 * The process that holds a lock, named in a file beside it, so that a process on the same machine
 * need not wait until the lock of a killed process is old.
 */
export class LockOwner {
  private suspect: { readonly owner: string; readonly renewed: number; readonly since: number } | undefined;

  constructor(private readonly lockPath: string) {}

  /** To be called as soon as the lock is held. Where writing fails, the lock of a killed process ends by its age. */
  write(): void {
    try {
      writeFileSync(this.path, `${MACHINE}\n${process.pid}\n${randomBytes(8).toString('hex')}\n`);
    } catch {
      this.remove();
    }
  }

  /** To be called before the lock is released. */
  remove(): void {
    try {
      rmSync(this.path, { force: true });
    } catch {
      // An owner's name without a lock has no effect.
    }
  }

  /** Makes the lock old where its owner is found dead twice. Where this cannot be known, its age decides. */
  async expireIfDead(): Promise<void> {
    try {
      const owner = readFileSync(this.path, 'utf8');
      const { mtimeMs: renewed } = await stat(this.lockPath);
      const before = this.suspect;
      if (!isDead(owner)) this.suspect = undefined;
      else if (before?.owner !== owner || before.renewed !== renewed) {
        this.suspect = { owner, renewed, since: performance.now() };
      } else if (performance.now() - before.since > SETTLED) {
        await utimes(this.lockPath, 0, 0);
      }
    } catch {
      this.suspect = undefined;
    }
  }

  private get path(): string {
    return `${this.lockPath}.owner`;
  }
}

function isDead(owner: string): boolean {
  const [machine, pid] = owner.split('\n');
  return machine === MACHINE && /^[1-9]\d{0,9}$/.test(pid ?? '') && hasEnded(Number(pid));
}
