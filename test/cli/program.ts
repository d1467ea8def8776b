import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/package-root.js';

export const PROGRAM = join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'govgraph.js');

export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Started {
  readonly input?: string;
  readonly environment?: Record<string, string>;
  /** What its output goes to instead of into `Ended`, as the number of an open file. */
  readonly output?: number | 'pipe';
}

/** Starts the program as a user does, in a folder. */
export function start(
  folder: string,
  words: readonly string[],
  { environment = {}, output = 'pipe' }: Pick<Started, 'environment' | 'output'> = {},
): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...words], {
    cwd: folder,
    env: { ...inherited(), ...environment },
    stdio: ['pipe', output, 'pipe'],
  });
}

/** The environment, without what would choose a store or a port. */
export const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && !/^(?:GOVGRAPH_|NEO4J_|PORT$|HOST$)/.test(entry[0]),
    ),
  );

/** Runs the program to its end. */
export async function run(
  folder: string,
  words: readonly string[],
  { input = '', ...started }: Started = {},
): Promise<Ended> {
  const child = start(folder, words, started);
  child.stdin!.end(input);
  return ended(child);
}

/** Runs the program to its end with nobody to read what it prints there. */
export function runUnread(folder: string, words: readonly string[], unread: 'output' | 'errors'): Promise<Ended> {
  const child = start(folder, words);
  child.stdin!.end();
  child[unread === 'output' ? 'stdout' : 'stderr']!.destroy();
  return ended(child);
}

async function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, output, errors };
}

/** Starts `serve` and gives its address once it listens. */
export async function serving(
  folder: string,
  words: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<{ url: string; end: () => Promise<number | null> }> {
  const child = start(folder, ['serve', '--port', '0', '--json', ...words], { environment });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    let errors = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.trimEnd().endsWith('}')) resolve((JSON.parse(output) as { url: string }).url);
    });
    child.once('close', () => reject(new Error(`serve ended: ${errors}`)));
  });
  return {
    url,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
