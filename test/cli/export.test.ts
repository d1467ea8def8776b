import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { temporaryFolder } from '../engines.js';
import { run, serving, type Ended } from './program.js';

/** One line on the error stream, and the status. Nothing on the output, and no stack. */
function failed({ status, output, errors }: Ended, wanted: number, line: RegExp): void {
  assert.equal(status, wanted, errors);
  assert.match(errors, line);
  assert.equal(errors.trimEnd().split('\n').length, 1, errors);
  assert.equal(output, '');
}

describe('exports from the command line', () => {
  const folder = temporaryFolder();
  const govgraph = (...words: string[]) => run(folder, words);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  before(async () => {
    copyFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), join(folder, 'mhhs.txt'));
    const { status, errors } = await govgraph('ingest', 'mhhs.txt', '--as-of', '2024-07-01');
    assert.equal(status, 0, errors);
  });

  it('go to a file as to standard output, and are what is served', async () => {
    const server = await serving(folder);
    try {
      for (const [format, scope, query] of [
        ['graphml', ['--changeRequest', 'cr32'], 'changeRequest=CR032'],
        ['gexf', ['--group', 'DAG', '--all'], 'group=DAG&all=1'],
        ['cytoscape', ['--around', 'CR018', '--depth', '2'], 'around=cr18&depth=2'],
        ['prov', [], ''],
        ['jsonl', [], ''],
        ['mermaid', ['--changeRequest', '24'], 'changeRequest=24'],
      ] as const) {
        const { status, output } = await govgraph('export', '--format', format, ...scope);
        assert.equal(status, 0);
        const written = await govgraph('export', '--format', format, ...scope, '-o', `out.${format}`);
        assert.deepEqual([written.status, written.output], [0, `out.${format} written\n`]);
        assert.equal(read(`out.${format}`), output);
        assert.equal(await (await fetch(`${server.url}/export/${format}?${query}`)).text(), output);
      }
    } finally {
      await server.end();
    }
  });

  it('as CSV are two files in a folder, which is created', async () => {
    const { status, output } = await govgraph('export', '--format', 'csv', '-o', 'new/tables', '--json');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(output), { files: ['new/tables/nodes.csv', 'new/tables/edges.csv'] });
    assert.match(read('new/tables/nodes.csv'), /^id,type,label,code,name,/);
    assert.match(read('new/tables/edges.csv'), /^source,target,type,basis,/);
  });

  it('replace a file whole, and leave nothing beside it', async () => {
    mkdirSync(join(folder, 'one'));
    writeFileSync(join(folder, 'one', 'graph.jsonl'), 'old');
    assert.equal((await govgraph('export', '--format', 'jsonl', '-o', 'one/graph.jsonl')).status, 0);
    assert.match(read('one/graph.jsonl'), /^\{"node":/);
    assert.deepEqual(readdirSync(join(folder, 'one')), ['graph.jsonl']);
  });

  it('write to a device', { skip: process.platform === 'win32' }, async () => {
    assert.equal((await govgraph('export', '--format', 'jsonl', '-o', '/dev/null')).status, 0);
  });

  it('of what does not exist end with status 1', async () => {
    failed(
      await govgraph('export', '--format', 'gexf', '--changeRequest', 'CR999'),
      1,
      /^govgraph: .*no change request CR999/,
    );
    failed(await govgraph('export', '--format', 'gexf', '--group', 'NOBODY'), 1, /^govgraph: .*no group NOBODY/);
    failed(await govgraph('export', '--format', 'gexf', '--around', 'a/b'), 1, /^govgraph: .*a\/b/);
    failed(
      await govgraph('export', '--format', 'gexf', '-o', 'nowhere/graph.gexf'),
      1,
      /nowhere\/graph\.gexf cannot be written/,
    );
    failed(
      await govgraph('export', '--format', 'gexf', '-o', 'one'),
      1,
      /^govgraph: one cannot be written: it is a folder/,
    );
    failed(await govgraph('export', '--format', 'csv', '-o', 'mhhs.txt'), 1, /^govgraph: mhhs\.txt cannot be written/);
  });

  it('of an invalid request end with status 2', async () => {
    failed(await govgraph('export'), 2, /--format/);
    failed(await govgraph('export', '--format', 'pdf'), 2, /graphml/);
    failed(await govgraph('export', '--format', 'csv'), 2, /name a folder/);
    failed(await govgraph('export', '--format', 'mermaid'), 2, /change request/);
    failed(await govgraph('export', '--format', 'mermaid', '--group', 'DAG'), 2, /change request/);
    failed(await govgraph('export', '--format', 'gexf', '--group', 'DAG', '--around', 'DAG'), 2, /Choose one of/);
    failed(await govgraph('export', '--format', 'gexf', '--depth', '2'), 2, /around/);
    failed(await govgraph('export', '--format', 'gexf', '--json'), 2, /-o/);
  });

  it('of a history are the trace packet, the same bytes each time', async () => {
    for (const format of ['md', 'html', 'csv', 'json']) {
      const { status, output } = await govgraph('history', 'cr18', '--format', format);
      assert.equal(status, 0);
      assert.match(output, /Registration Service Operating Hours/);
      assert.equal((await govgraph('history', 'CR018', '--format', format)).output, output);
    }
    assert.equal(
      (await govgraph('history', '18', '--format', 'table')).output,
      (await govgraph('history', '18')).output,
    );
  });

  it('without a history end with one line', async () => {
    failed(await govgraph('history', 'CR999', '--format', 'md'), 1, /no change request CR999/);
    failed(await govgraph('history', 'CR018', '--format', 'pdf'), 2, /table, md, html, csv, json/);
    failed(await govgraph('history', 'CR018', '--format', 'md', '--json'), 2, /--json/);
  });
});
