import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../engines.js';
import { run } from './program.js';

const folder = temporaryFolder();

/** Each is refused with status 2 and one short line that names the option or argument, the value and the remedy. */
const REFUSED: readonly (readonly [words: readonly string[], named: RegExp, remedy: RegExp])[] = [
  [
    ['export', '--format', 'gexf', '--around', 'CR018', '--depth', '9'],
    /--depth <number>' argument '9'/,
    /between 1 and 3/,
  ],
  [
    ['export', '--format', 'gexf', '--around', 'CR018', '--depth', '0'],
    /--depth <number>' argument '0'/,
    /between 1 and 3/,
  ],
  [
    ['export', '--format', 'gexf', '--around', 'CR018', '--depth', 'x'],
    /--depth <number>' argument 'x'/,
    /between 1 and 3/,
  ],
  [['export', '--format', 'gexf', '--around', 'x'.repeat(100_000)], /--around <id>'/, /at most 5000 characters/],
  [
    ['export', '--format', 'gexf', '--changeRequest', 'x'.repeat(201)],
    /--changeRequest <id>'/,
    /at most 200 characters/,
  ],
  [['export', '--format', 'gexf', '--group', 'A/B'], /--group <code>' argument 'A\/B'/, /such as DAG/],
  [['export', '--format', 'gexf', '-o', 'x'.repeat(4097)], /--output <file>'/, /at most 4096 characters/],
  [['export', '--format', 'x'.repeat(100_000)], /--format <format>'/, /graphml/],
  [['history', 'x'.repeat(100_000)], /argument 'id'/, /at most 200 characters/],
  [['history', ''], /argument 'id'/, /must not be empty/],
  [['ingest', 'x'.repeat(100_000)], /argument 'file'/, /at most 4096 characters/],
  [['ingest', 'x', '--group', 'CR018'], /--group <code>' argument 'CR018'/, /such as DAG/],
  [['ingest', 'x', '--group', '(a+)+'], /--group <code>' argument '\(a\+\)\+'/, /such as DAG/],
  [['ingest', 'x', '--as-of', 'x'.repeat(100_000)], /--as-of <time>'/, /2024-07-01/],
  [['ingest', 'x', '--curation', 'x'.repeat(100_000)], /--curation <file>'/, /at most 4096 characters/],
  [['serve', '--port', '70000'], /--port <port>' argument '70000'/, /between 0 and 65535/],
  [['serve', '--host', 'x'.repeat(256)], /--host <address>'/, /at most 255 characters/],
  [['serve', '--origin', 'x'.repeat(100_000)], /--origin <url>'/, /at most 4096 characters/],
  [['stats', '--store', `file:${'x'.repeat(100_000)}`], /--store <url>'/, /at most 4096 characters/],
  [[`${'.'.repeat(100_000)}x`], /unknown command/, /see govgraph --help/],
];

describe('a value that is not allowed', () => {
  for (const [words, named, remedy] of REFUSED) {
    it(words.map((word) => (word.length > 40 ? `${word.slice(0, 8)}…` : word)).join(' '), async () => {
      const { status, output, errors } = await run(folder, words);
      assert.deepEqual([status, output], [2, '']);
      assert.match(errors, named);
      assert.match(errors, remedy);
      assert.ok(errors.length < 600, `${errors.length} characters`);
      assert.equal(errors.trimEnd().split('\n').length, 1);
    });
  }
});
