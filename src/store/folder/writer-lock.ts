import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { StoreError, StoreTimeoutError } from '../errors.js';
import { fileFault } from '../file-errors.js';

/** What the thread that holds the lock sends. */
export type LockMessage =
  | { readonly kind: 'held' | 'waiting' | 'lost' | 'late' | 'released' }
  | { readonly kind: 'failed'; readonly code: string };

export interface LockRequest {
  readonly folder: string;
  readonly lockPath: string;
  readonly longestWait: number;
}

export interface WriterLockOptions {
  readonly url: string;
  readonly notice?: (line: string) => void;
  /** In milliseconds; then `StoreTimeoutError`. */
  readonly longestWait?: number;
}

/** Milliseconds within which the thread removes the lock's files. */
const RELEASE_WITHIN = 5000;

/**
 * The right to write to a folder, among all processes. A thread of its own holds it, since it must
 * be renewed while the engine, whose calls block, opens or flushes a large file. The lock of a
 * killed process is free after half a second, that of another machine after some seconds.
 */
export class WriterLock {
  private held = true;
  /** Resolves when the thread has ended, by itself or not. */
  private readonly ended: Promise<void>;

  private constructor(
    private readonly url: string,
    private readonly thread: Worker,
  ) {
    this.ended = new Promise((resolve) =>
      thread.once('exit', () => {
        this.held = false;
        resolve();
      }),
    );
  }

  static async take(
    folder: string,
    lockPath: string,
    { url, notice, longestWait = 600_000 }: WriterLockOptions,
  ): Promise<WriterLock> {
    const workerData: LockRequest = { folder, lockPath, longestWait };
    const thread = new Worker(new URL('./writer-lock-thread.js', import.meta.url), { workerData });
    const lock = new WriterLock(url, thread);
    return new Promise((resolve, reject) => {
      const fail = (error: StoreError): void => {
        lock.held = false;
        void thread.terminate();
        reject(error);
      };
      const lost = (cause?: unknown): StoreError =>
        new StoreError('REFUSED', `${url}: the thread that holds the write lock ended; run the command again`, cause);
      thread.on('error', (error) => fail(lost(error)));
      thread.once('exit', () => fail(lost()));
      thread.on('message', (message: LockMessage) => {
        switch (message.kind) {
          case 'waiting':
            return notice?.(`${url}: another process is writing; waiting for it`);
          case 'held':
            return resolve(lock);
          case 'lost':
            lock.held = false;
            return;
          case 'late':
            return fail(
              new StoreTimeoutError(
                `${url}: another process has been writing for ${Math.round(longestWait / 1000)} s; run the command again when it has finished`,
              ),
            );
          case 'failed':
            return fail(fileFault(url, message.code));
          case 'released':
            return;
        }
      });
    });
  }

  /** To be called just before a commit: a machine that slept may have lost the lock to another process. */
  assertHeld(): void {
    if (!this.held) {
      throw new StoreTimeoutError(
        `${this.url}: this process lost the write lock, because it was stopped for too long; run the command again`,
      );
    }
  }

  /** Resolves within five seconds, also where the thread has ended or no longer answers. */
  async release(): Promise<void> {
    const released = new Promise<void>((resolve) => {
      this.thread.on('message', (message: LockMessage) => message.kind === 'released' && resolve());
    });
    this.thread.postMessage('release');
    const limit = new AbortController();
    await Promise.race([
      released,
      this.ended,
      pause(RELEASE_WITHIN, undefined, { signal: limit.signal }).catch(() => undefined),
    ]);
    limit.abort();
    await this.thread.terminate();
  }
}
