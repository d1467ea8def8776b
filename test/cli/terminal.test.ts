import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import type { Layout } from '../../src/cli/layout.js';
import { tableOf } from '../../src/cli/table.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { temporaryFolder } from '../engines.js';
import { PROGRAM, run } from './program.js';
import { runAt, type Sitting } from './terminal.js';

const ESCAPE = '\u001b';
const blank = (text: string): string => text.replace(/\s+/g, '');

describe('on a terminal', () => {
  const folder = temporaryFolder();
  const store = `file:${join(folder, 'store')}`;
  const sample = join(PACKAGE_ROOT, 'samples', 'mhhs.txt');
  const at = (sitting: Sitting, ...words: string[]) =>
    runAt(sitting, ...words, ...(words[0] === 'explain' ? [] : ['--store', store]));
  before(async () => {
    assert.equal((await at({}, 'ingest', sample, '--as-of', '2024-07-01')).status, 0);
  });

  const COMMANDS = [
    ['history', 'CR032'],
    ['history', 'CR018'],
    ['search', 'attachment', 'interface'],
    ['check'],
    ['stats'],
    ['explain', 'DAG 33 Papers - Attachment 2 - DAG 10 January 2024 Headline Report v1.1(change marked)'],
    ['ingest', sample, '--dry-run'],
  ] as const;
  for (const words of COMMANDS) {
    it(`${words[0]} fits the width, and says all that it says elsewhere`, async () => {
      const elsewhere = await at({}, ...words);
      assert.ok(!elsewhere.output.includes(ESCAPE));
      for (const columns of [60, 80, 120, 200]) {
        const output = stripVTControlCharacters((await at({ columns }, ...words)).output);
        assert.equal(blank(output), blank(elsewhere.output));
        for (const line of output.split('\n')) {
          // What is there to be copied stays whole.
          if (/^ +- \w+: [{[]/.test(line)) continue;
          assert.ok(stringWidth(line) <= columns, `${columns}: ${line}`);
        }
      }
    });
  }

  it('what stands before a name stays in its row, and the name goes on below itself or below its row', async () => {
    const rows = async (columns: number, from: string) => {
      const lines = stripVTControlCharacters((await at({ columns }, 'history', 'CR032')).output).split('\n');
      return lines.slice(lines.findIndex((line) => line.startsWith(from))).slice(0, 3);
    };
    assert.deepEqual(await rows(120, '1 '), [
      '1  v1.3     introduced  DAG 29   11 Oct 2023            DAG 29 Papers - Attachment 2 - CR032 - Change to Interface',
      '                                                        MHHS-IF-165 P0210 TUoS Reporting v1.3',
      '2  v1.3     retabled    DAG 30   8 Nov 2023   +28 days  Attachment 2 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS',
    ]);
    assert.deepEqual(await rows(60, '1 '), [
      '1  v1.3     introduced  DAG 29   11 Oct 2023',
      '  DAG 29 Papers - Attachment 2 - CR032 - Change to',
      '    Interface MHHS-IF-165 P0210 TUoS Reporting v1.3',
    ]);
  });

  it('too narrow for that, lines are left to it', async () => {
    assert.equal(
      stripVTControlCharacters((await at({ columns: 30 }, 'history', 'CR032')).output),
      (await at({}, 'history', 'CR032')).output,
    );
  });

  it('colours say nothing that words do not, and only where they are wanted', async () => {
    const TERM = 'xterm-256color';
    for (const words of [['check'], ['history', 'CR032'], ['search', 'cr18'], ['stats']]) {
      const coloured = (await at({ columns: 120, environment: { TERM } }, ...words)).output;
      assert.ok(coloured.includes(ESCAPE), words[0]);
      for (const environment of [
        { TERM, NO_COLOR: '1' },
        { TERM: 'dumb' },
        { TERM, NO_COLOR: '1', FORCE_COLOR: '1' },
      ]) {
        const { output } = await at({ columns: 120, environment }, ...words);
        assert.equal(output, stripVTControlCharacters(coloured), JSON.stringify(environment));
      }
      assert.ok(!(await at({ environment: { TERM, FORCE_COLOR: '1' } }, ...words)).output.includes(ESCAPE));
    }
    const { output } = await at({ columns: 120 }, 'check');
    assert.ok(output.startsWith(`${ESCAPE}[33mWARNING${ESCAPE}[39m ATTACHMENT_NUMBER_CLASH (1)\n`));
  });

  it('a listing cannot steer it', async () => {
    const page = join(folder, 'steering.txt');
    const name = `XYZ 1 Papers - CR900 Title${ESCAPE}]52;c;YQ==\u0007 ${ESCAPE}[8mhidden v1.0`;
    writeFileSync(
      page,
      `Odd Group (XYZ)\n\nDate Of Meeting Short Name Sub Type\n2023-02-16 00:00:00Z ${name} Papers\n`,
    );
    const other = ['--store', `file:${join(folder, 'steering')}`];
    assert.equal((await runAt({}, 'ingest', page, ...other)).status, 0);
    const { output } = await runAt({ columns: 200, environment: { NO_COLOR: '1' } }, 'history', 'CR900', ...other);
    assert.match(output, /XYZ 1 Papers - CR900 Title\uFFFD\]52;c;YQ==\uFFFD \uFFFD\[8mhidden v1\.0/);
    assert.ok((await runAt({}, 'history', 'CR900', ...other)).output.includes(name));
  });
});

describe('a table', () => {
  const layout: Layout = { width: 80, styled: (_, text) => text };

  it('has its columns one below the other, whatever their letters', () => {
    const told = tableOf(
      layout,
      ['Group', 'Name'],
      [
        ['ДАГ', 'изменение'],
        ['設計', '変更要求'],
        ['E\u0301AG', 'combining'],
      ],
    );
    assert.deepEqual(
      told.split('\n').map((line) => stringWidth(line.slice(0, line.search(/\S+$/)))),
      [7, 7, 7, 7],
    );
  });

  it('leaves out a column that has nothing in it', () => {
    assert.equal(tableOf(layout, ['A', 'B', 'C'], [['1', '', '3']]), 'A  C\n1  3');
  });

  it('parts words that are wider than what is left', () => {
    const lines = tableOf(layout, [], [['a', 'x'.repeat(100)]]).split('\n');
    assert.deepEqual(lines, [`a  ${'x'.repeat(77)}`, `   ${'x'.repeat(23)}`]);
  });
});

const script = spawnSync('script', ['--version'], { encoding: 'utf8' });
const hasScript = script.error === undefined && script.stdout.includes('util-linux');
describe('a real terminal', { skip: !hasScript && 'script of util-linux is not there' }, () => {
  const folder = temporaryFolder();
  const onTerminal = (command: string, environment: Record<string, string> = {}): string => {
    const { PATH = '' } = process.env;
    const line = `stty cols 60; '${process.execPath}' '${PROGRAM}' ${command}`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      env: { PATH, TERM: 'xterm-256color', ...environment },
      encoding: 'utf8',
      input: '',
    });
    return stdout.replaceAll('\r', '');
  };

  it('has a width, colours where they are wanted, and progress', () => {
    const ingested = onTerminal(`ingest '${join(PACKAGE_ROOT, 'samples', 'mhhs.txt')}'`, { NO_COLOR: '1' });
    assert.match(ingested, /Inferring the graph/);
    assert.ok(!ingested.includes(`${ESCAPE}[3`), 'a spinner without colour');
    const told = onTerminal('history CR032');
    assert.ok(told.includes(`${ESCAPE}[32mintroduced`));
    for (const line of stripVTControlCharacters(told).split('\n')) assert.ok(stringWidth(line) <= 60, line);
    assert.ok(!onTerminal('history CR032', { NO_COLOR: '1' }).includes(ESCAPE));
  });

  it('gets JSON as a pipe does', async () => {
    assert.equal(onTerminal('stats --json'), (await run(folder, ['stats', '--json'])).output);
  });
});
