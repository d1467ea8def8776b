import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { temporaryFolder } from '../engines.js';
import { run, serving } from './program.js';

const MHHS = readFileSync(join(PACKAGE_ROOT, 'profiles', 'mhhs.yaml'), 'utf8');
/** The same conventions, where change requests are P375 instead of CR018. */
const OTHER = MHHS.replace('code: CR,', 'code: P,').replace('gluedPrefixes: [D, P, PUB]', 'gluedPrefixes: [D, PUB]');

const page = (code: string, ...rows: string[]): string =>
  [`Some Group (${code})`, '', 'Date Of Meeting Short Name Sub Type', ...rows, ''].join('\n');

describe('--profile', () => {
  const folder = temporaryFolder();
  const govgraph = (...words: string[]) => run(folder, words);
  const history = async (id: string) => {
    const { status, output } = await govgraph('history', id, '--json');
    return status === 0 ? (JSON.parse(output) as { id: string }).id : null;
  };

  before(() => {
    writeFileSync(join(folder, 'p.yaml'), OTHER);
    writeFileSync(join(folder, 'broken.yaml'), 'name: X\nprogramme: [MHHS\n');
    writeFileSync(join(folder, 'short.yaml'), 'name: X\n');
    writeFileSync(
      join(folder, 'abc.txt'),
      page('ABC', '2023-02-16 00:00:00Z 16/02/2023 ABC 1 Papers - P375 Metering v1.0 Papers'),
    );
    writeFileSync(
      join(folder, 'xyz.txt'),
      page('XYZ', '2023-03-16 00:00:00Z 16/03/2023 XYZ 1 Papers - P380 Export v1.0 Papers'),
    );
  });

  it('explain reads a name with the profile of a file, and with that of a name', async () => {
    const explained = async (...words: string[]) => {
      const { status, output, errors } = await govgraph(
        'explain',
        'ABC 1 Papers - P375 Metering v1.0',
        '--json',
        ...words,
      );
      assert.equal(status, 0, errors);
      return (JSON.parse(output) as { changeRequests: { id: string }[] }).changeRequests.map(({ id }) => id);
    };
    assert.deepEqual(await explained('--profile', 'p.yaml'), ['P375']);
    assert.deepEqual(await explained('--profile', 'mhhs'), []);
    assert.deepEqual(await explained(), []);
  });

  it('a profile that is missing or malformed is an error in one line, and nothing is ingested', async () => {
    for (const [file, line] of [
      ['unknown', /unknown/],
      ['broken.yaml', /broken\.yaml:\d+: /],
      ['short.yaml', /short\.yaml/],
    ] as const) {
      for (const words of [
        ['explain', 'ABC 1 Papers'],
        ['ingest', 'abc.txt', '--store', 'file:none'],
      ]) {
        const { status, errors } = await govgraph(...words, '--profile', file);
        assert.notEqual(status, 0);
        assert.match(errors, line);
        assert.equal(errors.trimEnd().split('\n').length, 1, errors);
      }
    }
  });

  it('ingest makes the graph again with another profile, and the store remembers it', async () => {
    await govgraph('ingest', 'abc.txt');
    assert.equal(await history('P375'), null);
    const changed = await govgraph('ingest', 'xyz.txt', '--profile', 'p.yaml');
    assert.equal(changed.status, 0, changed.errors);
    assert.match(changed.output, /The profile is now p\.yaml: the graph is made again from all readings\./);
    assert.equal(await history('P375'), 'P375');
    assert.equal(await history('380'), 'P380', 'a bare number is of the first code of the profile');

    const again = await govgraph('ingest', 'abc.txt');
    assert.equal(again.status, 0, again.errors);
    assert.doesNotMatch(again.output, /profile/);
    assert.equal((await govgraph('rebuild')).status, 0);
    assert.equal(await history('375'), 'P375');
    const exported = await govgraph('export', '--format', 'mermaid', '--changeRequest', '375');
    assert.equal(exported.status, 0, exported.errors);
    assert.match(exported.output, /P375/);
  });

  it('serve uses the profile of the store', async () => {
    const server = await serving(folder);
    try {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ changeRequest(id: "375") { id } }' }),
      });
      assert.deepEqual(await response.json(), { data: { changeRequest: { id: 'P375' } } });
      const packet = await fetch(`${server.url}/export/history?changeRequest=375`);
      assert.equal(packet.status, 200);
    } finally {
      await server.end();
    }
  });

  it('the name of a profile of the package changes it back', async () => {
    const { status, output, errors } = await govgraph('ingest', 'abc.txt', '--profile', 'mhhs');
    assert.equal(status, 0, errors);
    assert.match(output, /The profile is now mhhs/);
    assert.equal(await history('P375'), null);
  });
});
