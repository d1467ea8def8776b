import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import type { Ended } from '../cli/program.js';

/** Runs a program to its end, without environment variables that name a server or a proxy. */
export async function runExample(folder: string, program: string, words: readonly string[]): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GOVGRAPH_|_PROXY$/i.test(name));
  const child = spawn(program, words, {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), npm_config_update_notifier: 'false' },
    // On Windows npm is a script, which only a shell can run.
    shell: process.platform === 'win32' && program === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve);
    child.once('error', reject);
  });
  return { status, output, errors };
}

/** Asserts the status, no output, and one line on the error stream. */
export function failed({ status, output, errors }: Ended, expected: number, line: RegExp): void {
  assert.equal(status, expected, errors);
  assert.equal(output, '');
  assert.match(errors, line);
  assert.equal(errors.trimEnd().split('\n').length, 1, errors);
}

/** An address where no server listens. */
export async function nowhere(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
