import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvRows } from '../../src/listing/csv-rows.js';
import { assertReadAgain, assertRefused, readFixture, readText, said } from './fixture.js';

describe('a table with delimiters', () => {
  it('may have quotes, delimiters and line breaks in its cells, and words above it', () => {
    const listings = readFixture('semicolons-with-quotes.csv');
    const [dag] = listings;
    assert.deepEqual(said(dag!), [
      '2023-01-11 | 11/01/2023 DAG 20 Papers; revised "final" | Papers | https://example.org/20.pdf',
      '2023-02-08 | 08/02/2023 DAG 21 Minutes | Minutes',
      '2023-02-08 | "Go-live" of DAG 21 | -',
    ]);
    assert.deepEqual(
      [dag!.format, dag!.name, dag!.groupName?.name, dag!.prose[0]!.text],
      [
        'CSV',
        'DAG Meeting Documents',
        'Design Advisory Group',
        'DAG was chaired by Programme SRO, Justin Andrews; it reported upwards into the PSG.',
      ],
    );
    assert.deepEqual(
      dag!.rows.map(({ line }) => line),
      [6, 7, 9],
    );
    assertReadAgain('part', listings);
  });

  it('may have tabs, as a browser copies tables, and hold several listings', () => {
    const listings = readFixture('tables-copied-with-tabs.tsv');
    assert.deepEqual(
      listings.map((l) => [l.group, l.name, said(l)]),
      [
        [
          'DAG',
          'DAG Meeting Documents',
          ['2023-01-11 | 11/01/2023 DAG 20 Papers | Papers', '2023-02-08 | "Go-live, or not | Minutes'],
        ],
        ['TG', 'TG', ['2023-03-08 | 08/03/2023 TG 1 Papers | Papers']],
      ],
    );
    assertReadAgain('part', listings);
  });

  it('may have pipes where its cells have quotes', () =>
    assert.deepEqual(
      said(readText('x', '"Date Of Meeting"|"Short Name"|"Sub Type"\n2023-01-11|"DAG 20 | 21"|Papers')[0]!),
      ['2023-01-11 | DAG 20 | 21 | Papers'],
    ));

  it('in which a quote would swallow rows is refused, with the line', () =>
    assertRefused(
      () => readFixture('a-quote-that-swallows-rows.csv'),
      /^a-quote-that-swallows-rows\.csv:2: a quote is opened here and not closed on its line/,
    ));

  it('of other columns is refused, with them', () =>
    assertRefused(
      () => readText('p.csv', 'Title,Owner,Date\nDAG 1,Ann,2023-01-11'),
      /^p\.csv:1: the columns "Title,Owner,Date" are not those of a listing/,
    ));

  it('that begins with a line of the columns only is an empty listing of the group given', () =>
    assertRefused(() => readText('p.csv', 'Date Of Meeting,Short Name,Sub Type'), /nothing names the group/));
});

describe('a row of CSV', () => {
  const fields = (text: string) => [...csvRows(text, ',')].map((row) => row.fields);
  for (const [what, text, expected] of [
    ['may be empty', 'a,\n,\n\nb', [['a', ''], ['', ''], [''], ['b']]],
    ['ends at any line break', 'a\r\nb\rc\n', [['a'], ['b'], ['c']]],
    ['may have quotes', '"a,b","c""d","e\r\nf"', [['a,b', 'c"d', 'e\r\nf']]],
    ['may hold quotes that quote nothing', 'a"b",""c,"d" e', [['a"b"', '""c', '"d" e']]],
    ['may open a quote and never close it', '"a,b\nc', [['"a', 'b'], ['c']]],
  ] as const) {
    it(what, () => assert.deepEqual(fields(text), expected));
  }
});
