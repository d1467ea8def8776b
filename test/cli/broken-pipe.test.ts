import assert from 'node:assert/strict';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { temporaryFolder } from '../engines.js';
import { run, runUnread } from './program.js';

describe('a reader may close the output', () => {
  const folder = temporaryFolder();
  const sample = join(PACKAGE_ROOT, 'samples', 'mhhs.txt');
  before(async () => {
    assert.equal((await run(folder, ['ingest', sample])).status, 0);
  });

  for (const words of [
    ['history', 'CR032'],
    ['history', 'CR032', '--json'],
    ['history', 'CR032', '--format', 'html'],
    ['search', 'attachment'],
    ['check'],
    ['check', '--json'],
    ['explain', 'DAG 20 Papers'],
    ['stats'],
    ['export', '--format', 'jsonl'],
    ['ingest', sample],
    ['rebuild'],
    ['completion', 'zsh'],
    ['history', '--help'],
  ]) {
    it(words.slice(0, 3).join(' ').replace(sample, 'listing.txt'), async () => {
      const { status, errors } = await runUnread(folder, words, 'output');
      assert.equal(status, 0, errors);
      assert.match(errors, /^(?:govgraph: \d+ open findings have [^\n]+\n)?$/);
    });
  }

  it('or the error stream; the exit status stays', async () => {
    assert.equal((await runUnread(folder, ['history', 'CR999'], 'errors')).status, 1);
    assert.equal((await runUnread(folder, ['--no-such-option'], 'errors')).status, 2);
  });

  const full = '/dev/full';
  it('but a full disk is an error of one line', { skip: !existsSync(full) && `there is no ${full}` }, async () => {
    for (const words of [['stats'], ['export', '--format', 'jsonl']]) {
      const { status, errors } = await run(folder, words, { output: openSync(full, 'w') });
      assert.deepEqual(
        [status, errors],
        [1, 'govgraph: the output cannot be written: the disk is full; free some space, or choose another path\n'],
      );
    }
  });
});
