import { StoreError } from './errors.js';

/** The operations of a transaction that have begun and not ended. The transaction ends after all of them. */
export class PendingOperations {
  private readonly running = new Set<Promise<unknown>>();
  private ended = false;

  /** `store` is the name that messages give the store. */
  constructor(private readonly store: string) {}

  /** Begins an operation. Rejects where the transaction has ended. */
  begin<R>(operation: () => Promise<R>): Promise<R> {
    if (this.ended) {
      return Promise.reject(
        new StoreError('REFUSED', `${this.store}: the transaction was used after its update ended`),
      );
    }
    const promise = operation();
    this.running.add(promise);
    const forget = (): boolean => this.running.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  /** Before a commit: waits for all operations, and rejects where any of them fails. */
  async finish(): Promise<void> {
    await Promise.all(this.running);
    this.ended = true;
  }

  /** Before a rollback: waits for all operations, whatever their result. */
  async abandon(): Promise<void> {
    this.ended = true;
    await Promise.allSettled(this.running);
  }
}
