import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ProfileError } from '../../src/recognition/profile-error.js';
import { defaultProfile, loadProfile, profileNames, readProfile } from '../../src/recognition/profile.js';

const MHHS = readFileSync(join(PACKAGE_ROOT, 'profiles', 'mhhs.yaml'), 'utf8');

/** The profile with one line replaced, and the number of that line. */
function changed(line: RegExp, replacement: string): { text: string; line: number } {
  const lines = MHHS.split('\n');
  const at = lines.findIndex((one) => line.test(one));
  assert.ok(at >= 0, `profiles/mhhs.yaml has no line ${line}`);
  lines[at] = replacement;
  return { text: lines.join('\n'), line: at + 1 };
}

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof ProfileError, String(error));
    return error.message;
  }
  return assert.fail('nothing was refused');
}

/** What is wrong, the line that is replaced, the new line, the message after file and line. */
const FAULTS: [string, RegExp, string, string][] = [
  [
    'an unknown key',
    /^programme:/,
    'programmes: [MHHS]',
    '"programmes" is not a key of the profile; use name, programme,',
  ],
  [
    'a key inside a mapping that is unknown',
    /^ {2}plural: \[CRS\]/,
    '  plurals: [CRS]',
    '"plurals" is not a key of changeRequests; use codes, plural, words',
  ],
  ['a list that is text', /^attachments:/, 'attachments: att', 'attachments is not a list; give a list'],
  ['a list that is empty of value', /^attachments:/, 'attachments:', 'attachments is not a list; give a list'],
  ['a mapping that is a list', /^ {2}CLEAN:/, '  CLEAN: { a: b }', 'markers.CLEAN is not a list'],
  ['a word that is a number', /^reports:/, 'reports: [report, 12]', 'reports[1] is not text; give text; put a number'],
  ['a word without letters', /^reports:/, "reports: [report, ' ']", 'reports[1] is empty; give a word'],
  [
    'a word that is too long',
    /^reports:/,
    `reports: [${'x'.repeat(201)}]`,
    'reports[0] is too long; write at most 200',
  ],
  ['no code', /^ {4}- \{ code: CR,/, '    []', 'changeRequests.codes is empty; give at least one'],
  [
    'a code in lower case',
    /^ {4}- \{ code: CR,/,
    '    - { code: cr, digits: 3, letter: true }',
    'changeRequests.codes[0].code is not a code; give a capital letter',
  ],
  [
    'a code with a pattern in it',
    /^ {4}- \{ code: CR,/,
    '    - { code: "C.*", digits: 3, letter: true }',
    'changeRequests.codes[0].code is not a code',
  ],
  [
    'a code of 11 letters',
    /^ {4}- \{ code: CR,/,
    '    - { code: ABCDEFGHIJK, digits: 3, letter: true }',
    'changeRequests.codes[0].code is not a code',
  ],
  [
    'a code twice',
    /^ {4}- \{ code: CR,/,
    '    [{ code: P, digits: 3, letter: true }, { code: P, digits: 4, letter: true }]',
    'changeRequests.codes has a code twice',
  ],
  [
    'a code without digits',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, letter: true }',
    'changeRequests.codes[0].digits is missing; add it',
  ],
  [
    '7 digits',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, digits: 7, letter: true }',
    'changeRequests.codes[0].digits is not a number of digits; give a whole number from 1 to 6',
  ],
  [
    'no digits',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, digits: 0, letter: true }',
    'changeRequests.codes[0].digits is not a number of digits',
  ],
  [
    'half a digit',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, digits: 2.5, letter: true }',
    'changeRequests.codes[0].digits is not a number of digits',
  ],
  [
    'digits in words',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, digits: three, letter: true }',
    'changeRequests.codes[0].digits is not a number',
  ],
  [
    'a letter that is not true or false',
    /^ {4}- \{ code: CR,/,
    '    - { code: CR, digits: 3, letter: a }',
    'changeRequests.codes[0].letter is not true or false',
  ],
  [
    'a reference prefix in lower case',
    /^ {2}gluedPrefixes:/,
    '  gluedPrefixes: [d]',
    'references.gluedPrefixes[0] is not a code',
  ],
  [
    'a marker of an unknown name',
    /^ {2}CLEAN:/,
    '  CLEANED: [clean]',
    '"CLEANED" is not a key of markers; use DRAFT, CHANGE_MARKED',
  ],
  [
    'a record of an unknown name',
    /^ {2}MINUTES:$/,
    '  NOTES:',
    '"NOTES" is not a key of records; use MINUTES, HEADLINE_REPORT',
  ],
  ['a column of an unknown name', /^ {2}link:/, '  href: [URL]', '"href" is not a key of columns; use date, name'],
  ['a column without a name', /^ {2}link:/, '  link: []', 'columns.link is empty; give at least one'],
  ['a month without a name', /^ {2}- \[may\]/, '  - []', 'months[4] is empty; give at least one'],
  ['a key twice', /^attachments:/, 'name: MHHS', 'this is not valid YAML: Map keys must be unique'],
  ['broken YAML', /^attachments:/, 'attachments: [a, "b]', 'this is not valid YAML'],
];

describe('the profiles', () => {
  const folder = mkdtempSync(join(tmpdir(), 'govgraph-profile-'));
  after(() => rmSync(folder, { recursive: true }));

  for (const [title, line, replacement, message] of FAULTS) {
    it(`refuse ${title}, with its line`, () => {
      const given = changed(line, replacement);
      const said = messageOf(() => readProfile(given.text, 'own.yaml'));
      const [place, number] = /^own\.yaml:(\d+): /.exec(said) ?? [];
      assert.ok(place !== undefined && said.slice(place.length).startsWith(message), said);
      if (title !== 'broken YAML') assert.equal(Number(number), given.line, said);
      assert.ok(said.includes('; ') && !said.includes('\n'), said);
    });
  }

  it('refuse a missing key, with the line of the mapping', () => {
    const { text } = changed(/^reports:/, '');
    assert.match(
      messageOf(() => readProfile(text, 'own.yaml')),
      /^own\.yaml:\d+: reports is missing; add it/,
    );
  });

  it('refuse months that are not 12 lists, with the line', () => {
    const { text, line } = changed(/^ {2}- \[december/, '');
    const said = messageOf(() => readProfile(text, 'own.yaml'));
    assert.equal(said, `own.yaml:${line - 11}: months is not a list of 12 lists; give one list for each month`);
  });

  it('refuse a file that is not a mapping', () => {
    for (const text of ['', '- a', 'a'])
      assert.match(
        messageOf(() => readProfile(text, 'own.yaml')),
        /^own\.yaml:1: the profile is not a mapping; /,
      );
  });

  it('refuse more than 1 MB, many levels and many aliases', () => {
    const large = `# ${'x'.repeat(1_000_000)}`;
    assert.match(
      messageOf(() => readProfile(large, 'own.yaml')),
      /^own\.yaml: the file is larger than 1 MB; /,
    );
    assert.match(
      messageOf(() => readProfile('['.repeat(200_000), 'own.yaml')),
      /^own\.yaml:1: /,
    );
    const aliases = ['a0: &a0 [x]'];
    for (let i = 1; i < 12; i++)
      aliases.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    assert.match(
      messageOf(() => readProfile(aliases.join('\n'), 'own.yaml')),
      /^own\.yaml:1: the file has too many aliases/,
    );
  });

  it('compare words without case', () => {
    const { text } = changed(/^reports:/, 'reports: [REPORT]');
    assert.ok(readProfile(text.replace('    of,', '    Of,'), 'own.yaml').mentions.has('of'));
  });

  it('of the package are found by name, and each is valid', () => {
    assert.ok(profileNames().includes('mhhs'));
    for (const name of profileNames()) assert.equal(loadProfile(name), loadProfile(name));
    assert.equal(loadProfile('mhhs'), defaultProfile());
  });

  it('of other names list the names there are', () => {
    for (const name of ['mhsh', '', '..', 'a b', 'x'.repeat(10_000)])
      assert.match(
        messageOf(() => loadProfile(name)),
        /: there is no profile of this name; use .*\bmhhs\b.*, or the path/,
      );
  });

  it('in files are found by path', () => {
    const path = join(folder, 'own.yml');
    writeFileSync(path, MHHS.replace('name: MHHS', 'name: Own'));
    assert.equal(loadProfile(path).name, 'Own');
    assert.match(
      messageOf(() => loadProfile('nothing.yaml')),
      /^nothing\.yaml: there is no such file; /,
    );
    assert.match(
      messageOf(() => loadProfile(`${folder}/`)),
      /: there is no such file; /,
    );
    writeFileSync(path, 'name: [');
    assert.ok(messageOf(() => loadProfile(path)).startsWith(`${path}:1: this is not valid YAML`));
    writeFileSync(path, Buffer.alloc(1_000_001, '#'));
    assert.equal(
      messageOf(() => loadProfile(path)),
      `${path}: the file is larger than 1 MB; remove words that the programme does not use`,
    );
  });
});
