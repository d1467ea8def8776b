/** A profile that cannot be used. The message is one line that names the file and, if there is one, the line. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(file: string, line: number | null, fault: string, remedy: string) {
    super(`${file}${line === null ? '' : `:${line}`}: ${fault}; ${remedy}`);
  }
}
