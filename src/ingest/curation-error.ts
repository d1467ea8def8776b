/** A curation file that cannot be used. The message is one line that names the file and the line. */
export class CurationError extends Error {
  override readonly name = 'CurationError';

  constructor(file: string, line: number | null, fault: string, remedy: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${fault}; ${remedy}`);
  }
}
