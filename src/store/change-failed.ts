/** Carries what the caller's change threw past the words that a store has for its own faults. */
export class ChangeFailed extends Error {
  constructor(readonly reason: unknown) {
    super('the change failed');
  }
}

/** Runs the caller's change; whatever it throws is the `reason` of a `ChangeFailed`. */
export async function runChange<T>(change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    throw new ChangeFailed(error);
  }
}
