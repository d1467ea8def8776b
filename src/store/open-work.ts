import { StoreError } from './errors.js';

/** What a draft has been asked to do and has not done yet: to be waited for before a transaction ends. */
export class OpenWork {
  private readonly running = new Set<Promise<unknown>>();
  private ended = false;

  /** `store` is what messages call it. */
  constructor(private readonly store: string) {}

  /** Begins the work, unless the draft's update has ended. */
  begin<R>(work: () => Promise<R>): Promise<R> {
    if (this.ended) {
      return Promise.reject(new StoreError('REFUSED', `${this.store}: the draft was used after its update ended`));
    }
    const promise = work();
    this.running.add(promise);
    const forget = (): boolean => this.running.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  /** Before a commit: waits for all of it, and rejects where any of it fails. */
  async finish(): Promise<void> {
    await Promise.all(this.running);
    this.ended = true;
  }

  /** Before a rollback: waits for all of it. */
  async abandon(): Promise<void> {
    this.ended = true;
    await Promise.allSettled(this.running);
  }
}
