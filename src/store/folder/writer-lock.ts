import { Worker } from 'node:worker_threads';
import { StoreError, StoreTimeoutError } from '../errors.js';
import { folderFault } from './folder-errors.js';

/** What the thread that holds the lock tells. */
export type LockNews =
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

/**
 * The right to write a folder, among all processes. A thread of its own holds it, since it must be
 * renewed while the engine, whose calls block, opens or flushes a large file. What a killed
 * process held is free again after half a second, of another machine after some seconds.
 */
export class WriterLock {
  private held = true;

  private constructor(
    private readonly url: string,
    private readonly thread: Worker,
  ) {}

  static async take(
    folder: string,
    lockPath: string,
    { url, notice, longestWait = 600_000 }: WriterLockOptions,
  ): Promise<WriterLock> {
    const workerData: LockRequest = { folder, lockPath, longestWait };
    const thread = new Worker(new URL('./writer-lock-thread.js', import.meta.url), { workerData });
    return new Promise((resolve, reject) => {
      let lock: WriterLock | undefined;
      const give = (error: StoreError): void => {
        if (lock) lock.held = false;
        void thread.terminate();
        reject(error);
      };
      thread.on('error', (error) => give(new StoreError('REFUSED', `${url}: the writer’s lock cannot be kept`, error)));
      thread.on('message', (news: LockNews) => {
        switch (news.kind) {
          case 'waiting':
            return notice?.(`${url}: another process is writing; waiting for it`);
          case 'held':
            return resolve((lock = new WriterLock(url, thread)));
          case 'lost':
            if (lock) lock.held = false;
            return;
          case 'late':
            return give(
              new StoreTimeoutError(
                `${url}: another process has been writing for ${Math.round(longestWait / 1000)} s; run again when it is done`,
              ),
            );
          case 'failed':
            return give(folderFault(url, news.code));
          case 'released':
            return;
        }
      });
    });
  }

  /** To be asked just before a commit: a machine that slept may have lost its turn to another. */
  assertHeld(): void {
    if (!this.held) {
      throw new StoreTimeoutError(
        `${this.url}: this process was stopped for so long that another took its turn; run again`,
      );
    }
  }

  async release(): Promise<void> {
    const released = new Promise<void>((resolve) => {
      this.thread.on('message', (news: LockNews) => news.kind === 'released' && resolve());
      this.thread.on('exit', () => resolve());
    });
    this.thread.postMessage('release');
    await released;
    await this.thread.terminate();
  }
}
