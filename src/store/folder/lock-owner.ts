import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Long enough for whoever has just got the lock to have written down who it is, in milliseconds. */
const SETTLED = 250;

/**
 * Who holds a lock, written beside it: so that a waiter on the same machine need not wait for the
 * lock of a killed process to grow old.
 */
export class LockOwner {
  private suspect: { readonly owner: string; readonly renewed: number; readonly since: number } | undefined;

  constructor(private readonly lockPath: string) {}

  /** To be done as soon as the lock is held. Where it cannot be, a killed owner is told by time. */
  sign(): void {
    try {
      writeFileSync(this.path, `${MACHINE}\n${process.pid}\n${randomBytes(8).toString('hex')}\n`);
    } catch {
      this.unsign();
    }
  }

  /** To be done before the lock is released. */
  unsign(): void {
    try {
      rmSync(this.path, { force: true });
    } catch {
      // An owner's name without a lock says nothing.
    }
  }

  /** Makes the lock old where its owner has been seen dead twice. What cannot be told is left to time. */
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

/** Processes that see each other by their numbers. */
const MACHINE = `${hostname()} ${processNumbers()}`;

function processNumbers(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return process.platform;
  }
}

function isDead(owner: string): boolean {
  const [machine, pid] = owner.split('\n');
  if (machine !== MACHINE || !/^[1-9]\d*$/.test(pid ?? '')) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
