/** Wraps the error of the caller's change, so that a store does not take it for one of its own. */
export class ChangeFailed extends Error {
  constructor(readonly reason: unknown) {
    super('the change failed');
  }
}

/** Runs the caller's change. Its error becomes the `reason` of a `ChangeFailed`. */
export async function runChange<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    throw new ChangeFailed(error);
  }
}
