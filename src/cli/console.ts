import type { Readable, Writable } from 'node:stream';

/** A file, a pipe, or a terminal with a width and perhaps colours. */
interface OutputStream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly hasColors?: (environment: Console['environment']) => boolean;
}

/** The streams and the environment of a command. */
export interface Console {
  readonly input: Readable;
  readonly output: OutputStream;
  readonly errors: OutputStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Control characters, except line feeds and the beginning of our own bold and coloured text. */
const CONTROL_CHARACTERS = /(?!\n)\p{Cc}(?!\[(?:1|22|3[12369])m)/gu;

/** Prints a line. Published text in it cannot control a terminal. */
export const printLine = (stream: OutputStream, line: string): void => {
  stream.write(`${stream.isTTY ? line.replace(CONTROL_CHARACTERS, '\uFFFD') : line}\n`);
};

/** Prints the whole answer as one JSON text, for programs. */
export const printJson = (console: Console, value: unknown): void =>
  printLine(console.output, JSON.stringify(value, null, 2));

/** Resolves when the process gets SIGINT or SIGTERM. */
export const terminationSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
