import type { Readable, Writable } from 'node:stream';

/** Where a command reads from and prints to. */
export interface Console {
  readonly input: Readable;
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly errors: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export const printLine = (stream: Writable, line: string): void => {
  stream.write(`${line}\n`);
};

/** For programs: the whole answer as one JSON text. */
export const printJson = (console: Console, value: unknown): void =>
  printLine(console.output, JSON.stringify(value, null, 2));
