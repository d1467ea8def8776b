import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CurationError } from '../../src/ingest/curation-error.js';
import { readCuration } from '../../src/ingest/read-curation.js';

const read = (corrections: string) => readCuration('curation.yaml', `version: 1\ncorrections:\n${corrections}`);

function refused(what: string, text: string, message: RegExp): void {
  it(what, () => {
    assert.throws(
      () => readCuration('curation.yaml', text),
      (error) => error instanceof CurationError && message.test(error.message) && !error.message.includes('\n'),
    );
  });
}
const inList = (corrections: string) => `version: 1\ncorrections:\n${corrections}`;

describe('a curation file', () => {
  it('is read with the lines, authors, days and reasons of its corrections', () => {
    const [set, same] = read(`  - set: { document: ABC/2023-01-11/x, version: 1.10 }
    by: J. Smith
    on: 2026-11-24
    because: the cover page says so
  - sameSeries: [series/a, series/b]`);
    assert.deepEqual(set, {
      kind: 'set',
      file: 'curation.yaml',
      line: 3,
      by: 'J. Smith',
      on: '2026-11-24',
      because: 'the cover page says so',
      document: 'ABC/2023-01-11/x',
      version: '1.10',
    });
    assert.equal(same!.line, 7);
  });

  it('may hold no corrections', () => assert.deepEqual(readCuration('c', 'version: 1\ncorrections:\n'), []));
  it('may be empty', () => assert.deepEqual(readCuration('c', '# nothing yet\n'), []));
});

describe('a malformed file is refused, with the line', () => {
  refused('no YAML', 'version: 1\ncorrections: [\n', /^curation\.yaml:\d+: this is not valid YAML/);
  refused('another version', 'version: 2\n', /^curation\.yaml:1: the version is not 1/);
  refused(
    'an unknown key',
    inList('  - sameSerie: [a, b]'),
    /^curation\.yaml:3: "sameSerie" is not a key of a correction/,
  );
  refused(
    'two kinds at once',
    inList('  - sameSeries: [a, b]\n    acknowledge: { finding: f }'),
    /^curation\.yaml:3: .*more than one kind/,
  );
  refused('no kind', inList('  - by: somebody'), /^curation\.yaml:3: .*no kind/);
  refused(
    'an unknown kind of document',
    inList('  - set: { document: d, kind: LETTER }'),
    /^curation\.yaml:3: LETTER is not a kind of document/,
  );
  refused(
    'a version that is none',
    inList('  - set: { document: d, version: one }'),
    /^curation\.yaml:3: one is not a version/,
  );
  refused('a missing id', inList('  - records: { document: d }'), /^curation\.yaml:3: meeting is missing/);
  refused('a series of one', inList('  - sameSeries: [a]'), /^curation\.yaml:3: sameSeries names fewer than two/);
  refused(
    'a day that is none',
    inList('  - acknowledge: { finding: f }\n    on: 2026-02-30'),
    /^curation\.yaml:4: 2026-02-30 is not a date/,
  );
});

describe('two corrections that contradict each other are refused, with the line', () => {
  refused(
    'one series and not one series',
    inList('  - sameSeries: [a, b]\n  - notSameSeries: [b, a]'),
    /^curation\.yaml:4: this contradicts line 3 on whether a and b are one series/,
  );
  refused(
    'two meetings of one record',
    inList('  - records: { document: d, meeting: A/2023-01-11 }\n  - records: { document: d, meeting: A/2023-02-08 }'),
    /^curation\.yaml:4: this contradicts line 3/,
  );
  refused(
    'two titles of one document',
    inList('  - set: { document: d, title: A }\n  - set: { document: d, title: B }'),
    /^curation\.yaml:4: this contradicts line 3 on the title of d/,
  );
  it('but not two that agree', () => {
    assert.equal(
      read('  - set: { document: d, title: A }\n  - set: { document: d, title: A, version: 1.0 }').length,
      2,
    );
  });

  refused(
    'a group whose code is none',
    inList('  - group: { code: A/B, name: Some Group }'),
    /^curation\.yaml:3: "A\/B" is not the code of a group; a group has a code of/,
  );
});
