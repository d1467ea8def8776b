import assert from 'node:assert/strict';
import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ENGINES } from '../engines.js';

/** What docker-compose.yml says of a service, as far as this test follows it. */
interface Service {
  readonly command: string;
  readonly environment: Readonly<Record<string, string>>;
}

type Running = ChildProcessByStdio<null, Readable, null>;

const PASSWORD = 'known to the caller only';
const compose = parse(readFileSync(join(PACKAGE_ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<'neo4j' | 'sample' | 'govgraph', Service>>;
};
const { sample, govgraph } = compose.services;

const start = (words: readonly string[], environment: NodeJS.ProcessEnv): Running =>
  spawn(process.execPath, words, { cwd: PACKAGE_ROOT, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });

async function stop(running: Running | undefined): Promise<void> {
  if (running?.exitCode !== null) return;
  running.kill('SIGTERM');
  await once(running, 'exit');
}

async function lineOf(running: Running, pattern: RegExp): Promise<string> {
  for await (const line of createInterface(running.stdout)) if (pattern.test(line)) return line;
  throw new Error(`ended before it printed ${String(pattern)}`);
}

const shared = ENGINES.find(({ statements }) => statements === 'neo4j');
const program = 'dist/src/cli/govgraph.js';

// Docker itself is not run here: its two services are, as they are written there, on a Neo4j that asks for the password.
// That is the one that all tests use, or a new one where that asks for none.
describe('the services of docker-compose.yml', { skip: process.env.NEO4J_URI === undefined }, () => {
  let neo4j: Running | undefined;
  let server: Running | undefined;
  const { NEO4J_USER: user = 'neo4j' } = process.env;
  let { NEO4J_URI: uri = '', NEO4J_PASSWORD: right = '' } = process.env;

  const environmentOf = (service: Service, password = right): NodeJS.ProcessEnv => {
    const said = (value: string) =>
      value.replace(/\$\{NEO4J_PASSWORD:[^}]*\}/, password).replace('bolt://neo4j:7687', uri);
    const settings = Object.entries(service.environment).map(([name, value]) => [name, said(value)] as const);
    return { PATH: process.env.PATH, HOST: '0.0.0.0', PORT: '0', ...Object.fromEntries(settings) };
  };

  before(async () => {
    if (right === '' || user !== 'neo4j') {
      right = PASSWORD;
      neo4j = start(['scripts/neo4j.mjs', '--password', right], process.env);
      uri = await lineOf(neo4j, /^bolt:/);
    } else {
      await (await shared!.open()).close();
    }
  });

  after(async () => {
    await stop(server);
    await stop(neo4j);
  });

  test('a wrong password is an error of one line, which does not show the password', async () => {
    const ingest = promisify(execFile)(process.execPath, [program, ...sample.command.split(' ')], {
      cwd: PACKAGE_ROOT,
      env: environmentOf(sample, 'anybody’s guess'),
    });
    await assert.rejects(ingest, (error: Error & { code: number; stderr: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.stderr, /^govgraph: [^\n]*NEO4J_PASSWORD[^\n]*\n$/);
      assert.doesNotMatch(error.stderr, /guess/);
      return true;
    });
  });

  test('the sample goes in, and is served', async () => {
    const ingest = start([program, ...sample.command.split(' ')], environmentOf(sample));
    assert.deepEqual(await once(ingest, 'exit'), [0, null]);

    server = start([program, ...govgraph.command.split(' ')], environmentOf(govgraph));
    const address = /http:\S+/.exec(await lineOf(server, /http:/))![0];
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ changeRequest(id: "cr18") { id } }' }),
    });
    assert.deepEqual(await answer.json(), { data: { changeRequest: { id: 'CR018' } } });
  });
});
