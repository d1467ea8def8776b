import { Readable, Writable } from 'node:stream';
import { WriteStream } from 'node:tty';
import { run } from '../../src/cli/program.js';
import type { Ended } from './program.js';

class Collected extends Writable {
  text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A terminal of so many columns; its colours are those that Node gives one in the environment. */
class Terminal extends Collected {
  readonly isTTY = true;

  constructor(readonly columns: number) {
    super();
  }

  hasColors(environment: object): boolean {
    return WriteStream.prototype.getColorDepth.call(this, environment) > 2;
  }
}

export interface Sitting {
  /** Of the terminal; where it is left out, what is printed goes to no terminal. */
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command in this process, as someone at such a terminal does. */
export async function runAt(
  { columns, environment = { TERM: 'xterm-256color' } }: Sitting,
  ...words: string[]
): Promise<Ended> {
  const output = columns === undefined ? new Collected() : new Terminal(columns);
  const errors = new Collected();
  const status = await run(words, { input: Readable.from([]), output, errors, environment });
  return { status, output: output.text, errors: errors.text };
}
