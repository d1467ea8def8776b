import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ask } from '../api/answers.js';
import { temporaryFolder } from '../engines.js';
import { failed, nowhere, runExample } from './run-example.js';
import { serve, type Served } from './served.js';

const RECENT = 'import sys; sys.exit(sys.version_info < (3, 9))';
const python = ['python3', 'python'].find((name) => spawnSync(name, ['-c', RECENT]).status === 0);
const skip = python === undefined && 'neither python3 nor python is a Python of 3.9 or later: install one';

describe('the weekly report', { skip, timeout: 120_000 }, () => {
  let served: Served;
  const report = (...words: string[]) =>
    runExample(temporaryFolder(), python!, [
      join(PACKAGE_ROOT, 'examples', 'weekly-report.py'),
      '--server',
      served.url,
      ...words,
    ]);
  const december = ['--from', '2023-12-01', '--to', '2023-12-31'];

  before(async () => {
    served = await serve();
  });
  after(() => served.end());

  const items = (text: string, heading: RegExp): string[] => {
    const section = text.split(/^#+ /m).find((part) => heading.test(part));
    assert.ok(section !== undefined, `${String(heading)} heads nothing in:\n${text}`);
    return section.split('\n').filter((line) => line.startsWith('- '));
  };

  test('lists the documents tabled in the period, by meeting', async () => {
    const { status, output, errors } = await report(...december);
    assert.equal(status, 0, errors);
    const { documents } = (await ask(
      served.store,
      '{ documents(filter: { from: "2023-12-01", to: "2023-12-31" }) { totalCount } }',
    )) as { documents: { totalCount: number } };
    assert.match(output, /^# All groups, 2023-12-01 to 2023-12-31\n/);
    assert.match(output, new RegExp(`^Documents tabled: ${documents.totalCount}$`, 'm'));
    assert.equal(items(output, /^(DAG|TMAG) \d+, /).length > 0, true);
    assert.equal(output.match(/^- [A-Z_]+: .*[a-z]/gm)?.length, documents.totalCount);
    assert.ok(
      items(output, /^DAG 31, 2023-12-13\n/).includes(
        '- CHANGE_REQUEST: DAG 31 Papers - Attachment 1 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v2.3',
      ),
    );
  });

  test('lists the open findings of the period, and counts the others', async () => {
    const { output } = await report(...december);
    const { findings } = (await ask(
      served.store,
      '{ findings(filter: { open: true, severity: WARNING }) { totalCount } }',
    )) as { findings: { totalCount: number } };
    const listed = items(output, /^Open findings about these /);
    const counts = items(output, /^Other open findings: /).map((line) => Number(/\d+$/.exec(line)![0]));
    assert.equal(listed.length + counts.reduce((sum, count) => sum + count, 0), findings.totalCount);
    assert.ok(listed.includes('- WARNING EARLIER_VERSION_MISSING: v2.0 to v2.2 are not listed.'));
  });

  test('prints the same for every page size', async () => {
    const { output } = await report(...december, '--severity', 'INFO');
    assert.equal((await report(...december, '--severity', 'INFO', '--page', '3')).output, output);
  });

  test('reports one group only with --group', async () => {
    const { output } = await report(...december, '--group', 'TMAG');
    assert.match(output, /^# TMAG, /);
    assert.match(output, /^## TMAG 31, 2023-12-20$/m);
    assert.doesNotMatch(output, /^## DAG /m);
  });

  test('reports the last seven days by default', async () => {
    const { output } = await report();
    const [from, to] = output.match(/\d{4}-\d\d-\d\d/g)!.map((day) => Date.parse(day));
    assert.equal((to! - from!) / 86_400_000, 6);
    assert.ok(Math.abs(Date.now() - to!) < 2 * 86_400_000);
  });

  test('prints a one-line reason if there is no answer', async () => {
    failed(await report('--group', 'XYZ'), 1, / has no group XYZ$/m);
    failed(await report('--page', '101'), 1, /BAD_USER_INPUT: first must be between 1 and 100\.$/m);
    failed(await report('--server', await nowhere()), 1, /^weekly-report: http\S+ does not answer \(.*Start a server/);
  });

  test('exits with status 2 on wrong arguments', async () => {
    for (const words of [['--from', '2024-02-30'], ['--from', '2024-02-02', '--to', '2024-02-01'], ['--colour']]) {
      const { status, output, errors } = await report(...words);
      assert.deepEqual([status, output], [2, '']);
      assert.match(errors, /error: /);
    }
  });

  test('prints help with examples and exit statuses', async () => {
    const { status, output } = await report('--help');
    assert.equal(status, 0);
    assert.match(output, /^examples:\n {2}weekly-report\.py [^]*^exit status:\n {2}0 /m);
  });
});
