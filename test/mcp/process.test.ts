import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { JSONRPCMessageSchema, LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { inherited, PROGRAM, run, start } from '../cli/program.js';
import { temporaryFolder } from '../engines.js';
import { call, connected } from './client.js';
import {
  linesOf,
  type FindingsResult,
  type HistoryResult,
  type MeetingResult,
  type PathResult,
  type SearchResult,
} from './results.js';

const SAMPLE = join(PACKAGE_ROOT, 'samples', 'mhhs.txt');

const INITIALIZE = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: LATEST_PROTOCOL_VERSION,
    capabilities: {},
    clientInfo: { name: 'govgraph-test', version: '1.0.0' },
  },
};
const INITIALIZED = { jsonrpc: '2.0', method: 'notifications/initialized' };
const asked = (id: number, name: string, given: object) => ({
  jsonrpc: '2.0',
  id,
  method: 'tools/call',
  params: { name, arguments: given },
});
const lines = (...messages: object[]): string => messages.map((message) => `${JSON.stringify(message)}\n`).join('');

describe('govgraph mcp', () => {
  const folder = temporaryFolder();
  let transport: StdioClientTransport;
  let client: Client;
  const faults: Error[] = [];
  let said: Promise<string>;

  before(async () => {
    const { status, errors } = await run(folder, ['ingest', SAMPLE, '--as-of', '2024-07-01']);
    assert.equal(status, 0, errors);
    transport = new StdioClientTransport({
      command: process.execPath,
      args: [PROGRAM, 'mcp', '--store', 'file:.govgraph'],
      cwd: folder,
      env: inherited(),
      stderr: 'pipe',
    });
    // It is a stream that can be read, whatever its type says.
    said = text(transport.stderr as Readable);
    client = await connected(transport);
    client.onerror = (error) => faults.push(error);
  });
  after(() => client.close());

  const data = async <T>(name: string, given: Record<string, unknown>): Promise<T> => {
    const { data: result, isError, text: words } = await call(client, name, given);
    assert.equal(isError, false, words);
    return result as T;
  };

  test('answers each of its tools over standard input and output', async () => {
    const found = await data<SearchResult>('search', { text: 'cr32', types: ['CHANGE_REQUEST'] });
    assert.equal(found.found[0]!.thing.id, 'CR032');

    const result = await data<HistoryResult>('history', { id: 'CR032' });
    const { version, change, tabled } = result.history!.steps.at(-1)!;
    const [revises] = tabled.claims;
    assert.deepEqual(
      [
        version,
        change,
        tabled.document.meeting.label,
        tabled.document.meeting.date,
        revises!.rule,
        linesOf(result, revises!).sort(),
      ],
      ['2.3', 'REVISED', 'DAG 31', '2023-12-13', 'higher-version-than-all-before', [66, 83]],
    );

    const { meeting } = await data<MeetingResult>('meeting', { group: 'DAG', number: '21.1' });
    assert.deepEqual([meeting!.meeting.id, meeting!.documentCount], ['DAG/2023-02-16', 5]);
    assert.equal((await data<PathResult>('path', { from: 'CR018', to: 'CR024' })).path!.claims.length, 5);
    const { total, findings, cursor } = await data<FindingsResult>('findings', { limit: 5 });
    assert.deepEqual([total, findings.length, cursor === null], [81, 5, false]);
  });

  test('says its name and version, which are those of the package', () => {
    assert.deepEqual(client.getServerVersion(), { name: 'govgraph', version: '0.1.0' });
  });

  test('shows an ingest that goes in beside it', async () => {
    writeFileSync(
      join(folder, 'more.txt'),
      'Some Group (ABC)\n\nDate Of Meeting Short Name Sub Type\n2024-08-01 00:00:00Z ABC 1 Papers - CR018 Hours v1.5 Papers\n',
    );
    assert.match((await data<HistoryResult>('history', { id: 'CR018' })).history!.summary, /Latest: v1\.4/);
    assert.equal((await run(folder, ['ingest', 'more.txt'])).status, 0);
    for (;;) {
      const { history } = await data<HistoryResult>('history', { id: 'CR018' });
      if (history!.summary.includes('Latest: v1.5, revised at ABC 1, 1 August 2024')) break;
    }
  });

  test('has put nothing but the protocol on standard output, and nothing on the error stream', async () => {
    await client.close();
    assert.deepEqual(faults, []);
    assert.equal(await said, '');
  });
});

describe('govgraph mcp, as a process', () => {
  const folder = temporaryFolder();
  before(async () => {
    assert.equal((await run(folder, ['ingest', SAMPLE, '--as-of', '2024-07-01'])).status, 0);
  });

  test('answers all that was asked before its input ended, and then ends', async () => {
    const input = lines(
      INITIALIZE,
      INITIALIZED,
      asked(2, 'history', { id: 'CR032' }),
      asked(3, 'meeting', { group: 'DAG', number: '21.1' }),
      asked(4, 'findings', { limit: 50 }),
    );
    const { status, output, errors } = await run(folder, ['mcp'], { input });
    assert.deepEqual([status, errors], [0, '']);
    const messages = output
      .trimEnd()
      .split('\n')
      .map((line) => JSONRPCMessageSchema.parse(JSON.parse(line)));
    assert.deepEqual(messages.map((message) => ('id' in message ? message.id : null)).sort(), [1, 2, 3, 4]);
    assert.ok(messages.every((message) => 'result' in message));
  });

  test('ends where nothing is asked, or what was asked is taken back', async () => {
    assert.deepEqual(await run(folder, ['mcp']), { status: 0, output: '', errors: '' });
    const cancelled = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 2 } };
    const input = lines(INITIALIZE, INITIALIZED, asked(2, 'findings', {}), cancelled);
    assert.equal((await run(folder, ['mcp'], { input })).status, 0);
  });

  test('ignores a line that is not a message, says so on the error stream, and goes on', async () => {
    const input = `hello\n{"jsonrpc":"1.0"}\n${lines(INITIALIZE, INITIALIZED, asked(2, 'history', { id: 'CR032' }))}`;
    const { status, output, errors } = await run(folder, ['mcp'], { input });
    assert.equal(status, 0);
    assert.equal(output.trimEnd().split('\n').length, 2);
    assert.deepEqual(
      errors.trimEnd().split('\n'),
      Array(2).fill('govgraph: ignored a line that is not a message of the Model Context Protocol'),
    );
  });

  test('refuses a message of over 10 MiB with its id, and answers the others', async () => {
    const long = 'x'.repeat(11 * 1024 * 1024);
    const idAtEnd = {
      method: 'tools/call',
      params: { name: 'search', arguments: { text: long } },
      jsonrpc: '2.0',
      id: 4,
    };
    const input = lines(
      INITIALIZE,
      INITIALIZED,
      asked(2, 'history', { id: 'CR032' }),
      asked(3, 'search', { text: long }),
      idAtEnd,
      { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 99, reason: long } },
      asked(5, 'history', { id: 'CR018' }),
    ).trimEnd();
    const { status, output, errors } = await run(folder, ['mcp'], { input });
    assert.equal(status, 0, errors);
    const messages = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; result?: object; error?: { message: string } });
    const byId = new Map(messages.map((message) => [message.id, message]));
    assert.deepEqual([...byId.keys()].sort(), [1, 2, 3, 4, 5]);
    for (const id of [2, 5]) assert.ok(byId.get(id)!.result, `${id}`);
    for (const id of [3, 4]) assert.match(byId.get(id)!.error!.message, /longer than 10 MiB/);
    assert.deepEqual(
      errors.trimEnd().split('\n'),
      Array(3).fill('govgraph: ignored a message: The message is longer than 10 MiB. Send a shorter one.'),
    );
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`ends with status 0 at ${signal}`, async () => {
      const child = start(folder, ['mcp']);
      const ended = new Promise((resolve) => child.once('close', (status) => resolve(status)));
      const answered = new Promise((resolve) => child.stdout!.once('data', resolve));
      child.stdin!.write(lines(INITIALIZE));
      await answered;
      child.kill(signal);
      assert.equal(await ended, 0);
    });
  }

  test('is an error of one line if the store does not answer', async () => {
    const { status, output, errors } = await run(folder, ['mcp', '--store', 'bolt://127.0.0.1:1']);
    assert.deepEqual([status, output], [1, '']);
    assert.match(errors, /^govgraph: bolt:\/\/127\.0\.0\.1:1: Neo4j does not answer.*\n$/);
  });

  test('is an error of one line if the store does not exist', async () => {
    const { status, output, errors } = await run(folder, ['mcp', '--store', 'file:nowhere'], {
      input: lines(INITIALIZE),
    });
    assert.deepEqual([status, output], [1, '']);
    assert.match(errors, /^govgraph: file:nowhere holds no listing yet; import one with: govgraph ingest FILE\n$/);
  });

  test('is an error of the command line if the store URL names no engine', async () => {
    const { status, output } = await run(folder, ['mcp', '--store', 'mysql://localhost']);
    assert.deepEqual([status, output], [2, '']);
  });

  test('shows in its help how a client is configured', async () => {
    const { output } = await run(folder, ['mcp', '--help']);
    const configured = JSON.parse(/^ *\{\n[\s\S]*?^ {2}\}$/m.exec(output)![0]) as unknown;
    assert.deepEqual(configured, {
      mcpServers: { govgraph: { command: 'npx', args: ['govgraph', 'mcp', '--store', 'file:.govgraph'] } },
    });
    assert.match((await run(folder, ['--help'])).output, /^ {2}mcp /m);
  });
});
