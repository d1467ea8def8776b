import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertReadAgain, assertRefused, readFixture, readText, said, textOf } from './fixture.js';

describe('a table with pipes', () => {
  it('may have the date of the name in a column of its own, links, and an empty column', () => {
    const name = 'pipes-with-a-date-of-the-name.md';
    const listings = readFixture(name);
    assert.deepEqual(
      listings.map((l) => [l.format, l.group, l.name, l.groupName?.name]),
      [['TABLE', 'DAG', 'DAG Meeting Documents', 'Design Advisory Group']],
    );
    assert.deepEqual(said(listings[0]!), [
      '2023-01-11 | 11/01/2023 DAG 20 Papers | Papers | https://example.org/20.pdf',
      '2023-01-11 | 11/01/2023 DAG 20 Papers - Attachment 1 - This | That | Papers',
      '2023-02-08 | DAG 21 Minutes | -',
      'it has 2 cells under 4 columns, so it may have been cut',
      'it has 6 cells under 4 columns',
    ]);
    const lines = textOf(name).split('\n');
    for (const row of listings[0]!.rows) assert.equal(row.text, lines[row.line - 1]);
    assertReadAgain(name, listings);
  });

  it('may have no pipes at the ends, or lines around it', () => {
    const listings = readFixture('pipes-without-any-at-the-ends.txt');
    assert.deepEqual(
      listings.map((l) => [l.group, said(l)]),
      [
        ['DAG', ['2023-01-11 | 11/01/2023 DAG 20 Papers | Papers', '2023-02-08 | 08/02/2023 DAG 21 Minutes | -']],
        ['TG', ['2023-03-08 | 08/03/2023 TG 1 Papers | Papers']],
      ],
    );
    assertReadAgain('part', listings);
  });

  it('may have pipes at the ends of its columns only, or of its rows only', () => {
    const read = (columns: string, row: string) => said(readText('p.txt', `${columns}\n---|---|---\n${row}`)[0]!);
    const [columns, row] = ['Date Of Meeting | Short Name | Sub Type', '2023-01-11 | DAG 20 Papers | Papers'];
    const expected = ['2023-01-11 | DAG 20 Papers | Papers'];
    assert.deepEqual(read(`| ${columns} |`, row), expected);
    assert.deepEqual(read(columns, `| ${row} |`), expected);
    assert.deepEqual(read(`|  | ${columns} |  |`, `|  | ${row} |  |`), expected);
  });

  for (const [what, columns, row, message] of [
    ['missing', 'Date Of Meeting | Short Name', '2023-01-11 | DAG 1', /:1: the column Sub Type is missing/],
    [
      'written twice',
      'Date Of Meeting | Short Name | Short Name | Sub Type',
      '2023-01-11 | DAG 1 | DAG 1 | Papers',
      /:1: the column "Short Name" stands twice/,
    ],
    [
      'of something else',
      'Title | Owner | Date',
      'DAG 1 | Ann | 2023-01-11',
      /:1: the columns "Title \| Owner \| Date" are not those/,
    ],
  ] as const) {
    it(`with a column ${what} is refused`, () => assertRefused(() => readText('p.txt', `${columns}\n${row}`), message));
  }
});
