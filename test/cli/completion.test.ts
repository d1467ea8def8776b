import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../engines.js';
import { PROGRAM, run } from './program.js';

const folder = temporaryFolder();
const offered = async (...words: string[]): Promise<string[]> => {
  const { status, output, errors } = await run(folder, ['complete', '--', ...words]);
  assert.deepEqual([status, errors], [0, '']);
  return output.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]!]));
};

describe('completion offers', () => {
  it('commands, with what they do', async () => {
    assert.deepEqual(await offered('his'), ['history']);
    assert.ok((await offered('')).length >= 10);
    assert.deepEqual(await offered('help', 'st'), ['stats']);
    assert.match((await run(folder, ['complete', '--', 'his'])).output, /^history\tShow how a change request/);
  });

  it('the options of the command', async () => {
    assert.deepEqual(await offered('history', 'CR018', '--'), ['--store', '--format', '--json', '--help']);
    assert.deepEqual(await offered('export', '--format', 'csv', '--ar'), ['--around']);
    assert.deepEqual(await offered('--ver'), ['--version']);
  });

  it('the values of an option, however it is written', async () => {
    assert.deepEqual(await offered('check', '--fail-on', ''), ['info', 'warning', 'error']);
    assert.deepEqual(await offered('check', '--fail-on', 'w'), ['warning']);
    assert.deepEqual(await offered('check', '--fail-on=w'), ['--fail-on=warning']);
    assert.deepEqual(await offered('check', '--fail-on', '=', 'w'), ['warning']);
    assert.deepEqual(await offered('check', '--fail-on', '='), ['info', 'warning', 'error']);
  });

  it('the values of an argument', async () => {
    assert.deepEqual(await offered('completion', ''), ['bash', 'zsh', 'fish']);
    assert.deepEqual(await offered('completion', 'bash', ''), []);
  });

  it('nothing where a file may stand, so that the shell offers its own', async () => {
    for (const words of [
      ['ingest', ''],
      ['ingest', '--curation', ''],
      ['export', '-o', ''],
    ])
      assert.deepEqual(await offered(...words), [], words.join(' '));
  });
});

describe('the script of a shell', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`is printed for ${shell}`, async () => {
      const { status, output } = await run(folder, ['completion', shell]);
      assert.equal(status, 0);
      assert.match(output, /govgraph complete --/);
    });
  }

  const bash = spawnSync('bash', ['--version']);
  it('is loaded by bash, twice too, and completes there', { skip: bash.status !== 0 && 'there is no bash' }, () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'govgraph'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
    chmodSync(join(bin, 'govgraph'), 0o755);
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-uc',
        `source <(govgraph completion bash); source <(govgraph completion bash)
         complete -p govgraph
         COMP_WORDS=(govgraph history 'CR018' --format h) COMP_CWORD=4
         _govgraph
         echo "$\{COMPREPLY[@]}"`,
      ],
      { env: { ...process.env, PATH: `${bin}:${process.env.PATH}` }, encoding: 'utf8' },
    );
    assert.equal(stderr, '');
    assert.equal(stdout, 'complete -o default -F _govgraph govgraph\nhtml\n');
  });
});
