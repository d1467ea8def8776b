import type { Readable, Writable } from 'node:stream';

/** A file, a pipe, or a terminal, which has a width and perhaps colours. */
interface Printed extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly hasColors?: (environment: Console['environment']) => boolean;
}

/** Where a command reads from and prints to. */
export interface Console {
  readonly input: Readable;
  readonly output: Printed;
  readonly errors: Printed;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Control characters, but for line ends and what begins our own bold and coloured texts. */
const STEERING = /(?!\n)\p{Cc}(?!\[(?:1|22|3[12369])m)/gu;

/** What is printed may hold anything that a page has published: it does not steer a terminal. */
export const printLine = (stream: Printed, line: string): void => {
  stream.write(`${stream.isTTY ? line.replace(STEERING, '\uFFFD') : line}\n`);
};

/** For programs: the whole answer as one JSON text. */
export const printJson = (console: Console, value: unknown): void =>
  printLine(console.output, JSON.stringify(value, null, 2));
