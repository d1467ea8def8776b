import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The same for all processes that see each other by number: one boot of one machine, one namespace of numbers. */
export const MACHINE = createHash('sha256')
  .update([hostname(), bootId(), processNamespace()].join('\n'))
  .digest('hex')
  .slice(0, 8);

/** A name for a file that this process is writing: `building-<machine>-<process>-<random>`. */
export const buildingName = (): string => `building-${MACHINE}-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Whether a name of `buildingName` is that of a process known to have ended. False where this cannot be known. */
export function isLeftBehind(fileName: string): boolean {
  const [, machine, pid] = /building-([0-9a-f]{8})-([1-9]\d{0,9})-/.exec(fileName) ?? [];
  return machine === MACHINE && hasEnded(Number(pid));
}

/** Whether no process of this machine has the number. */
export function hasEnded(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return process.platform;
  }
}
