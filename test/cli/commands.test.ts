import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { temporaryFolder } from '../engines.js';
import { run, serving, type Ended } from './program.js';

const COLUMNS = 'Date Of Meeting Short Name Sub Type';
const PAPERS = '2023-02-16 00:00:00Z 16/02/2023 ABC 1 Papers Papers';
const page = (...rows: string[]): string => ['Some Group (ABC)', '', COLUMNS, ...rows, ''].join('\n');

/** One line on the error stream, and the status. No stack. */
function failed(ended: Ended, status: number, line: RegExp): void {
  assert.equal(ended.status, status, ended.errors);
  assert.match(ended.errors, line);
  assert.equal(ended.errors.trimEnd().split('\n').length, 1, ended.errors);
  assert.doesNotMatch(ended.errors, /\n\s+at |node:internal|node_modules/);
}

describe('the sample, from the command line', () => {
  const folder = temporaryFolder();
  const govgraph = (...words: string[]) => run(folder, words);
  before(async () => {
    copyFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), join(folder, 'mhhs.txt'));
    const { status, output, errors } = await govgraph('ingest', 'mhhs.txt', '--as-of', '2024-07-01');
    assert.equal(status, 0, errors);
    assert.match(output, /358 rows = 357 documents \+ 1 duplicate \+ 0 unreadable/);
    assert.equal(errors, '', 'progress is for terminals');
  });

  it('shows how CR032 got from v1.3 to v2.3, and why', async () => {
    const { status, output } = await govgraph('history', 'cr32');
    assert.equal(status, 0);
    assert.match(
      output,
      /^CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting\nLatest v2\.3, revised at DAG 31 on 13 Dec 2023\./,
    );
    assert.match(output, /3 +v2\.3 +revised +DAG 31 +13 Dec 2023 +\+35 days/);
    assert.match(
      output,
      /3 revises 2: higher-version-than-all-before \(inferred, confidence 0\.98\)\n +DAG Meeting Documents, line \d+: 2023-12-13/,
    );
  });

  it('gives programs the answer of the API', async () => {
    const { output } = await govgraph('history', '18', '--json');
    const { id, history } = JSON.parse(output) as {
      id: string;
      history: { version: string; change: string; meeting: { label: string } }[];
    };
    assert.equal(id, 'CR018');
    assert.deepEqual(
      history.map((step) => [step.version, step.change, step.meeting.label]),
      [
        ['1.1', 'INTRODUCED', 'DAG 21.1'],
        ['1.4', 'REVISED', 'DAG 24'],
      ],
    );
  });

  it('changes no document when it is read again', async () => {
    const report = JSON.parse((await govgraph('ingest', 'mhhs.txt', '--json')).output) as Record<string, number>;
    assert.deepEqual([report.created, report.changed, report.unchanged, report.vanished], [0, 0, 357, 0]);
  });

  it('has no change request CR999', async () =>
    failed(await govgraph('history', 'CR999'), 1, /^govgraph: no change request CR999: /));

  it('is served while commands answer and an ingest goes in, which is seen within seconds', async () => {
    const server = await serving(folder);
    const ask = async (query: string): Promise<unknown> => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      return ((await response.json()) as { data: unknown }).data;
    };
    try {
      assert.deepEqual(await ask('{ changeRequest(id: "CR018") { latest { version } } }'), {
        changeRequest: { latest: { version: '1.4' } },
      });
      assert.equal((await govgraph('history', 'CR018')).status, 0);
      writeFileSync(
        join(folder, 'more.txt'),
        page('2024-08-01 00:00:00Z 01/08/2024 ABC 1 Papers - CR018 Hours v1.5 Papers'),
      );
      assert.equal((await govgraph('ingest', 'more.txt')).status, 0);
      const wanted = { changeRequest: { latest: { version: '1.5' } } };
      for (;;) {
        const answer = await ask('{ changeRequest(id: "CR018") { latest { version } } }');
        if (JSON.stringify(answer) === JSON.stringify(wanted)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    } finally {
      assert.equal(await server.end(), 0);
    }
  });
});

describe('other sites', () => {
  const asked = async (words: readonly string[], environment: Record<string, string>): Promise<(string | null)[]> => {
    const folder = temporaryFolder();
    const server = await serving(folder, ['--store', 'memory:', ...words], environment);
    try {
      const sites = ['http://127.0.0.1:8080', 'https://example.org', 'https://example.com'];
      const answers = sites.map((origin) => fetch(`${server.url}/healthz`, { headers: { origin } }));
      return (await Promise.all(answers)).map(({ headers }) => headers.get('access-control-allow-origin'));
    } finally {
      await server.end();
    }
  };
  const first = 'http://127.0.0.1:8080';
  const second = 'https://example.org';

  it('may not ask', async () => assert.deepEqual(await asked([], {}), [null, null, null]));
  it('may ask where they are named', async () =>
    assert.deepEqual(await asked(['--origin', first, '--origin', `${second}/`], {}), [first, second, null]));
  it('may be named by the environment, which the command line overrules', async () => {
    const environment = { GOVGRAPH_ORIGINS: `${first}, ${second}` };
    assert.deepEqual(await asked([], environment), [first, second, null]);
    assert.deepEqual(await asked(['--origin', second], environment), [null, second, null]);
  });
});

describe('bad input gets one line and leaves the graph as it was', () => {
  const folder = temporaryFolder();
  const govgraph = (words: readonly string[], environment: Record<string, string> = {}) =>
    run(folder, words, { environment });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };

  it('a missing file', async () =>
    failed(await govgraph(['ingest', 'none.txt']), 1, /^govgraph: none\.txt: there is no such file/));
  it('a folder without listings', async () => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    failed(await govgraph(['ingest', 'empty']), 1, /^govgraph: empty: the folder holds no listings/);
  });
  it('a page without a table', async () =>
    failed(await govgraph(['ingest', write('plain.txt', 'Hello.\n')]), 1, /^govgraph: plain\.txt: it holds no table/));
  it('a table of unknown columns, with its line', async () =>
    failed(
      await govgraph(['ingest', write('other.txt', `Title Owner Date\n${PAPERS}\n`)]),
      1,
      /^govgraph: other\.txt:1: the columns/,
    ));
  it('an unknown option, with what it may be and where to read on', async () => {
    failed(await govgraph(['ingest', 'x', '--colour']), 2, /^govgraph: unknown option '--colour'/);
    failed(
      await govgraph(['ingest', 'x', '--grop', 'DAG']),
      2,
      /^govgraph: unknown option '--grop' \(Did you mean --group\?\); see govgraph ingest --help$/m,
    );
  });
  it('an unknown command, with what it may be', async () =>
    failed(
      await govgraph(['histroy']),
      2,
      /^govgraph: unknown command 'histroy' \(Did you mean history\?\); see govgraph/,
    ));
  it('an empty file', async () =>
    failed(await govgraph(['ingest', write('nothing.txt', '')]), 1, /^govgraph: nothing\.txt: it is empty/));
  it('a name that is none', async () =>
    failed(await govgraph(['explain', ' ']), 2, /^govgraph: .*Give a short name as it is listed/));
  it('a store URL of no engine', async () =>
    failed(
      await govgraph(['history', 'CR018', '--store', 'mysql://localhost']),
      2,
      /^govgraph: mysql:\/\/localhost: names no engine/,
    ));
  it('a store URL of no engine in the environment', async () =>
    failed(
      await govgraph(['history', 'CR018'], { GOVGRAPH_STORE: 'nonsense' }),
      2,
      /^govgraph: nonsense: names no engine/,
    ));
  for (const origin of ['example.org', 'https://example.org/page', 'ftp://example.org', '*', 'null'])
    it(`${origin} for an origin`, async () =>
      failed(await govgraph(['serve', '--origin', origin]), 2, /^govgraph: option '--origin <url>' .*Give an origin/));
  it('a time that is none', async () =>
    failed(
      await govgraph(['ingest', 'x', '--as-of', 'yesterday']),
      2,
      /^govgraph: option '--as-of <time>' argument 'yesterday' is invalid/,
    ));
  it('a Neo4j that does not answer', async () =>
    failed(
      await govgraph(['history', 'CR018', '--store', 'bolt://127.0.0.1:1']),
      1,
      /^govgraph: bolt:\/\/127\.0\.0\.1:1: Neo4j does not answer/,
    ));
  it('a store without a listing, for every command that reads the graph; nothing is created there', async () => {
    for (const words of [
      ['history', 'CR018'],
      ['history', 'CR018', '--format', 'md'],
      ['search', 'papers', '--json'],
      ['check', '--json'],
      ['export', '--format', 'jsonl'],
      ['stats'],
      ['stats', '--json'],
      ['mcp'],
      ['rebuild'],
      ['serve', '--port', '0'],
    ]) {
      const ended = await govgraph([...words, '--store', 'file:nothing']);
      failed(ended, 1, /^govgraph: file:nothing holds no listing yet; import one with: govgraph ingest FILE/);
      assert.equal(ended.output, '');
    }
    assert.equal(existsSync(join(folder, 'nothing')), false);
  });
  it('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      failed(
        await govgraph(['serve', '--store', 'memory:', '--port', String(port)]),
        1,
        new RegExp(`^govgraph: 127\\.0\\.0\\.1:${port} is in use`),
      );
    } finally {
      other.close();
    }
  });

  it('but a single row that cannot be read is kept, reported with its line, and the others go in', async () => {
    const file = write(
      'rows.txt',
      page('2023-02-30 00:00:00Z 30/02/2023 ABC 2 Papers Papers', PAPERS, '2023-02-16 00:00:00Z 16/02/2023 ABC 1 Pap'),
    );
    const { status, output, errors } = await govgraph(['ingest', file]);
    assert.equal(status, 0);
    assert.match(output, /3 rows = 1 document \+ 0 duplicates \+ 2 unreadable/);
    assert.match(
      errors,
      /^rows\.txt:4: this row cannot be read and is kept as a finding: there is no day 2023-02-30$/m,
    );
    assert.match(
      errors,
      /^rows\.txt:6: this row cannot be read and is kept as a finding: it does not end in a sub type/m,
    );
    const forPrograms = await govgraph(['ingest', file, '--json']);
    assert.equal((JSON.parse(forPrograms.output) as { unreadable: number }).unreadable, 2);
    assert.equal(forPrograms.errors, errors);
  });

  it('and a file of which no row can be read is a fault, each row being kept', async () => {
    const { status, errors } = await govgraph([
      'ingest',
      write('none-readable.txt', page('2023-02-30 00:00:00Z 30/02/2023 ABC 2 Papers Papers')),
    ]);
    assert.equal(status, 1);
    assert.match(errors, /govgraph: no row could be read/);
  });

  it('standard input is read for -', async () => {
    const { status, output } = await run(folder, ['ingest', '-', '--json'], { input: page(PAPERS) });
    assert.equal(status, 0);
    assert.equal((JSON.parse(output) as { rows: number }).rows, 1);
  });
});

describe('help', () => {
  const folder = temporaryFolder();
  const help = async (...words: string[]): Promise<string> => {
    const { status, output } = await run(folder, [...words, '--help']);
    assert.equal(status, 0);
    return output;
  };

  it('of each command shows examples within 80 columns, and --store and --json where it goes by a graph', async () => {
    const { output } = await run(folder, ['complete', '--', '']);
    const commands = output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]!)
      .filter((name) => name !== 'help');
    assert.ok(commands.length >= 10);
    for (const command of ['', ...commands]) {
      const told = await help(...(command === '' ? [] : [command]));
      assert.match(told, /Examples:\n {2}(?:\S.*[ (])?govgraph /);
      for (const line of told.split('\n')) assert.ok(line.length <= 80, line);
      if (['', 'explain', 'completion', 'mcp'].includes(command)) continue;
      assert.match(told, /^ {2}--store <url> /m, command);
      assert.match(told, /^ {2}--json /m, command);
    }
  });

  it('lists the exit statuses', async () => {
    assert.match(await help(), /Exit status:\n {2}0 {2}/);
    assert.match(await help('check'), /Exit status:\n {2}0 {2}nothing of that severity/);
  });
  it('is given, with the status of a wrong command line, where no command is', async () => {
    const { status, errors } = await run(folder, []);
    assert.equal(status, 2);
    assert.match(errors, /Usage: govgraph/);
  });
});

describe('data-quality findings', () => {
  const folder = temporaryFolder();
  const rows = ['2023-01-11 00:00:00Z ABC 1 Papers Papers', '2023-02-08 00:00:00Z ABC 2 Minutes Papers'];
  before(async () => {
    writeFileSync(join(folder, 'page.txt'), page(...rows));
    assert.equal((await run(folder, ['ingest', 'page.txt'])).status, 0);
  });

  it('are listed by code, the most severe first, with status 1 if a warning is open', async () => {
    const { status, output, errors } = await run(folder, ['check']);
    assert.equal(status, 1);
    assert.match(
      output,
      /^WARNING SUBTYPE_MISMATCH \(1\)\n {2}ABC 2 Minutes \(ABC, 2023-02-08\): Sub type should be Minutes\.\n/,
    );
    assert.match(output, /- set: \{ document: ABC\/2023-02-08\/abc-2-minutes, kind: … \}/);
    assert.match(errors, /^govgraph: 1 open finding has severity warning or higher\n$/);
  });

  it('do not fail a script that only asks for errors', async () =>
    assert.equal((await run(folder, ['check', '--fail-on', 'error'])).status, 0));

  it('are acknowledged by a correction beside the store, at the next ingest', async () => {
    writeFileSync(
      join(folder, 'curation.yaml'),
      'version: 1\ncorrections:\n  - acknowledge: { finding: finding/SUBTYPE_MISMATCH/ABC/2023-02-08/abc-2-minutes }\n    because: known\n  - changeRequest: { id: CR001, title: None }\n',
    );
    const { status, errors } = await run(folder, ['ingest', 'page.txt']);
    assert.equal(status, 0);
    assert.match(errors, /^curation\.yaml:5: this correction matches nothing: there is no change request CR001$/m);
    assert.equal((await run(folder, ['check'])).status, 0);
  });

  it('a malformed file of corrections refuses the ingest, with the line', async () => {
    writeFileSync(join(folder, 'bad.yaml'), 'version: 1\ncorrections:\n  - sett: {}\n');
    failed(
      await run(folder, ['ingest', 'page.txt', '--curation', 'bad.yaml']),
      1,
      /^govgraph: bad\.yaml:3: "sett" is not a key/,
    );
  });
});

describe('a short name explained', () => {
  it('shows what each token was taken for, and what was left as title', async () => {
    const { status, output } = await run(temporaryFolder(), [
      'explain',
      'DAG 21.1 Papers - Attachment 1 - CR018 Operating Hours v1.1',
    ]);
    assert.equal(status, 0);
    assert.match(
      output,
      /group and number +DAG 21\.1\npack +Papers\nattachment +Attachment 1\nchange request +CR018\ntitle +Operating Hours\nversion +v1\.1\n/,
    );
    assert.match(output, /is change request +CR018/);
  });
});

describe('the store', () => {
  const folder = temporaryFolder();
  before(async () => {
    writeFileSync(join(folder, 'page.txt'), page(PAPERS));
    await run(folder, ['ingest', 'page.txt', '--as-of', '2024-07-01']);
  });

  it('is counted, with the listings that it was read from', async () => {
    const { output } = await run(folder, ['stats']);
    assert.match(output, /^groups +1\nmeetings +1\ndocuments +1\n/);
    assert.match(output, /ABC +2024-07-01T00:00:00\.000Z +1 +ABC\n$/);
    const { statistics } = JSON.parse((await run(folder, ['stats', '--json'])).output) as {
      statistics: Record<string, number>;
    };
    assert.equal(statistics.documents, 1);
  });

  it('makes its graph again from its readings', async () => {
    const { status, output } = await run(folder, ['rebuild']);
    assert.equal(status, 0);
    assert.match(output, /again from 1 reading\.\n$/);
    assert.match((await run(folder, ['stats'])).output, /documents +1\n/);
  });
});

describe('a search', () => {
  const folder = temporaryFolder();
  before(async () => {
    writeFileSync(
      join(folder, 'page.txt'),
      page(PAPERS, '2023-02-16 00:00:00Z ABC 1 Papers - CR018 Operating Hours v1.0 Papers'),
    );
    await run(folder, ['ingest', 'page.txt']);
  });

  it('finds a change request however it is written, before all else', async () => {
    const { status, output } = await run(folder, ['search', 'cr18']);
    assert.equal(status, 0);
    assert.match(output, /^Kind +Id or meeting +Name\nchange request +CR018 +Operating Hours\n/);
  });

  it('finds by words, and by words that are misspelt by a letter', async () => {
    assert.match((await run(folder, ['search', 'operating', 'huors'])).output, /CR018 +Operating Hours/);
  });

  it('that finds nothing says so in one line', async () => {
    failed(
      await run(folder, ['search', 'zzyzx']),
      1,
      /^govgraph: nothing found for "zzyzx" in file:\.govgraph; try fewer words$/m,
    );
  });
});
