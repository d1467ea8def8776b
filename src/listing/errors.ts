/**
 * A source that cannot be read as listings at all. The message is one line that names the source
 * and the line, says what is wrong and what to do. Nothing of the source has been taken.
 */
export class ListingError extends Error {
  override readonly name = 'ListingError';

  constructor(
    readonly source: string,
    /** From 1; null where the fault is of the whole source. */
    readonly line: number | null,
    fault: string,
    remedy: string,
  ) {
    super(`${source}${line === null ? '' : `:${line}`}: ${fault}; ${remedy}`);
  }
}
