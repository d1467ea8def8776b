import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertReadAgain, assertRefused, readFixture, readText, said, textOf } from './fixture.js';

const ROW = { dateOfMeeting: '2023-01-11 00:00:00Z', shortName: '11/01/2023 DAG 20 Papers', subType: 'Papers' };
const PAPERS = '2023-01-11 | 11/01/2023 DAG 20 Papers | Papers';

describe('listings in JSON', () => {
  const name = 'listings-of-two-groups.json';
  const listings = readFixture(name);

  it('have groups, names, prose and rows', () => {
    assert.deepEqual(
      listings.map((l) => [l.format, l.group, l.name, l.groupName?.name, said(l)]),
      [
        [
          'JSON',
          'DAG',
          'DAG Meeting Documents',
          'Design Advisory Group',
          [
            `${PAPERS} | https://example.org/20.pdf`,
            '2023-02-08 | 08/02/2023 DAG 21 Minutes | -',
            'it is no object with the fields of a row',
          ],
        ],
        ['JSON', 'TG', 'TG', undefined, ['2023-03-08 | TG 1 Papers | Papers', '2023-03-08 | TG 1 Minutes | Minutes']],
      ],
    );
    assert.deepEqual(
      listings[0]!.prose.map(({ text }) => text),
      ['DAG was chaired by Justin Andrews.', 'It reported upwards into the PSG.'],
    );
  });

  it('have rows with the numbers of their lines, or of their order where they share one', () => {
    const lines = textOf(name).split('\n');
    for (const row of listings[0]!.rows) assert.match(lines[row.line - 1]!, /Date Of Meeting|no row/);
    assert.deepEqual(
      listings[1]!.rows.map(({ line }) => line),
      [1, 2],
    );
  });

  it('are cut so that each part reads as the same listing by itself', () => assertReadAgain(name, listings));

  for (const [what, value] of [
    ['a list of rows', [ROW]],
    ['an object', { rows: [ROW] }],
    ['a list of listings', [{ name: 'DAG', rows: [ROW] }]],
    [
      'rows that say date, name and link',
      [{ date: ROW.dateOfMeeting, name: ROW.shortName, subType: 'Papers', link: null }],
    ],
    ['rows with the date of the name by itself', [{ ...ROW, date: '11/01/2023', shortName: 'DAG 20 Papers' }]],
    ['rows with fields that hold nothing', [{ ...ROW, owner: null, note: '' }]],
  ] as const) {
    it(`may be ${what}`, () => {
      const read = readText('x', JSON.stringify(value));
      assert.deepEqual(read.map(said), [[PAPERS]]);
      assertReadAgain('x', read);
    });
  }

  it('may be nested as deeply as anything', () =>
    assertRefused(() => readText('x', `${'['.repeat(200_000)}${']'.repeat(200_000)}`), /x: it holds no table/));

  for (const [what, text, message] of [
    ['not well-formed', '[{"dateOfMeeting": 1},\n{]', /^x:2: it is not well-formed JSON/],
    ['a list of numbers', '[1, 2]', /^x: it holds no table|^x:1: /],
    ['of other fields', '[\n{"title": "DAG 1", "owner": "Ann"}]', /^x:1: its rows have not the fields of a listing/],
    ['with a list for a name', JSON.stringify([{ ...ROW, shortName: ['DAG'] }]), /^x:1: "shortName" holds neither/],
    ['with a group that is no code', JSON.stringify({ group: 'the dag', rows: [ROW] }), /^x:1: "the dag" is no code/],
    [
      'with something beside a listing',
      JSON.stringify({ listings: [{ rows: [ROW] }, { title: 'x' }] }),
      /^x:1: this is no listing/,
    ],
  ] as const) {
    it(`${what} are refused`, () => assertRefused(() => readText('x', text, 'JSON'), message));
  }
});
