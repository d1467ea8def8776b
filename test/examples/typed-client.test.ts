import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ask } from '../api/answers.js';
import type { Ended } from '../cli/program.js';
import { temporaryFolder } from '../engines.js';
import { failed, nowhere, runExample } from './run-example.js';
import { serve, type Served } from './served.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const original = join(PACKAGE_ROOT, 'examples', 'typed-client');
const packagesOf = (folder: string): Readonly<Record<string, string>> => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return { ...dependencies, ...devDependencies };
};

/** Copies the example out of the repository, with only the packages that it declares. */
function copiedOut(): string {
  const folder = join(temporaryFolder(), 'typed-client');
  cpSync(original, folder, { recursive: true, filter: (path) => path !== join(original, 'dist') });
  for (const name of ['.bin', ...Object.keys(packagesOf(folder))]) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(PACKAGE_ROOT, 'node_modules', name), place, 'junction');
  }
  return folder;
}

describe('the typed client, copied out of the repository', { timeout: 120_000 }, () => {
  let served: Served;
  let other: Server;
  let folder: string;
  let first: Ended;
  /** Runs what `npm start` runs after compiling. */
  const client = (...words: string[]) =>
    runExample(folder, process.execPath, ['dist/main.js', '--server', served.url, ...words]);

  before(async () => {
    served = await serve();
    other = createServer((_, response) => response.end('Hello')).listen(0, '127.0.0.1');
    folder = copiedOut();
    first = await runExample(folder, 'npm', ['start', '--silent', '--', 'DAG', '--server', served.url]);
  });
  after(async () => {
    other.close();
    await served.end();
  });

  test('prints each change request of a group, with its latest version and missing earlier versions', async () => {
    assert.equal(first.status, 0, first.errors + first.output);
    const { group } = (await ask(
      served.store,
      '{ group(code: "DAG") { changeRequests(first: 100) { totalCount edges { node { id findings { code } } } } } }',
    )) as {
      group: {
        changeRequests: { totalCount: number; edges: { node: { id: string; findings: { code: string }[] } }[] };
      };
    };
    const { totalCount, edges } = group.changeRequests;
    const missing = edges
      .flatMap(({ node }) => node.findings)
      .filter(({ code }) => code === 'EARLIER_VERSION_MISSING').length;

    const [head, ...lines] = first.output.trimEnd().split('\n');
    assert.equal(head, `DAG Design Advisory Group; change requests: ${totalCount}`);
    assert.deepEqual(
      lines.flatMap((line) => /^CR\w+/.exec(line) ?? []),
      edges.map(({ node }) => node.id),
    );
    assert.equal(lines.filter((line) => / (is|are) not listed\.$/.test(line)).length, missing);
    assert.match(
      first.output,
      /^CR032 {2}v2\.3 {2}DAG 31 on 2023-12-13 {2}Change to Interface MHHS-IF-165 P0210 TUoS Reporting\n( {4}.*\n)* {4}v2\.0 to v2\.2 are not listed\.$/m,
    );
  });

  test('prints the same for every page size', async () => {
    assert.equal((await client('DAG', '--page', '3')).output, first.output);
    assert.equal((await client('DAG', '--page', '100')).output, first.output);
  });

  test('shows the evidence for the latest step of a change request', async () => {
    const { status, output } = await client('--why', 'cr32');
    assert.equal(status, 0);
    assert.match(output, /^CR032, step 3: v2\.3 REVISED at DAG 31 on 2023-12-13\n {4}REVISES DAG\/2023-11-08\//);
    assert.match(output, /rule higher-version-than-all-before \(INFERRED, confidence 0\.98\)\n/);
    assert.match(output, /DAG Meeting Documents, line 66: 2023-12-13 00:00:00Z 13\/12\/2023 DAG 31 Papers - /);
  });

  test('shows the rows of a first step', async () => {
    const { output } = await client('--why', 'CR014');
    assert.match(
      output,
      /^CR014, step 1: v1\.0 INTRODUCED at DAG 20\.1 on 2023-02-01\n {4}DAG Meeting Documents, line /,
    );
  });

  test('prints a one-line reason if there is no answer', async () => {
    failed(await client('XYZ'), 1, / has no group XYZ\.$/m);
    failed(await client('--why', 'CR999'), 1, / has no change request CR999\.$/m);
    failed(await client('DAG', '--page', '101'), 1, /BAD_USER_INPUT: first must be between 1 and 100\.$/m);
    failed(await client('DAG', '--server', await nowhere()), 1, /does not answer \(ECONNREFUSED\)\. Start a server/);
    const { port } = other.address() as AddressInfo;
    failed(await client('DAG', '--server', `http://127.0.0.1:${port}`), 1, /is not a GraphQL server: .* status 200/);
  });

  test('exits with status 2 on wrong arguments', async () => {
    for (const words of [[], ['DAG', 'TMAG'], ['DAG', '--why', 'CR032'], ['DAG', '--page', 'ten'], ['--colour']])
      failed(await client(...words), 2, /See --help\.$/m);
  });

  test('declares the same package versions as the repository', () => {
    const here = packagesOf(PACKAGE_ROOT);
    for (const [name, version] of Object.entries(packagesOf(original))) assert.equal(version, here[name], name);
  });
});
