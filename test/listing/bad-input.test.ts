import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListingError } from '../../src/listing/errors.js';
import type { ListingFormat } from '../../src/listing/listing-format.js';
import { readText } from './fixture.js';

const NAMES = ['Date Of Meeting', 'Short Name', 'Sub Type'];
const html = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`;
/** Writes a listing of these rows in each form. */
const FORMS: readonly (readonly [ListingFormat, (rows: readonly (readonly string[])[]) => string])[] = [
  ['TEXT', (rows) => [NAMES, ...rows].map((cells) => cells.join(' ')).join('\n')],
  ['TABLE', (rows) => [NAMES, ...rows].map((cells) => cells.join(' | ')).join('\n')],
  ['CSV', (rows) => [NAMES, ...rows].map((cells) => cells.join(',')).join('\n')],
  ['HTML', (rows) => html([NAMES, ...rows])],
  [
    'JSON',
    (rows) => JSON.stringify(rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [NAMES[i]!, cell])))),
  ],
];

const GOOD = ['14/08/2024', 'DAG 1 Papers', 'Papers'];
const named = (name: string) => ['14/08/2024', name, 'Papers'];

describe('a row beyond all measure', () => {
  for (const [format, write] of FORMS) {
    for (const [what, name] of [
      ['a row of 5 MB', `DAG 1 ${'Delivery '.repeat(600_000)}`],
      ['a short name of 4,001 characters', `DAG 1 ${'x'.repeat(3995)}`],
      ['10,000 brackets', `DAG 1 ${'['.repeat(10_000)}`],
      ['124,000 references', `DAG 1 ${'DES-196; '.repeat(124_000)}`],
      ['200,000 links', `DAG 1 ${'[a](https://example.org) '.repeat(20)}${'](/a '.repeat(200_000)}`],
    ] as const) {
      it(`is unreadable, and the others are read: ${what} as ${format}`, () => {
        const [listing] = readText('p', write([GOOD, named(name), GOOD]), format);
        assert.deepEqual(
          listing!.rows.map(({ readable }) => readable),
          [true, false, true],
        );
        const fault = listing!.rows.find((row) => !row.readable)!.fault;
        assert.match(fault, /short name has [\d,]+ characters, where at most 4,000 are read/);
      });
    }

    it(`is read where blanks make it long: a million as ${format}`, () => {
      const [listing] = readText('p', write([named(`DAG 1${' '.repeat(1_000_000)}Papers`)]), format);
      assert.deepEqual(
        listing!.rows.map((row) => row.readable && row.shortName),
        ['DAG 1 Papers'],
      );
    });
  }

  it('may have 4,000 characters', () => {
    const [listing] = readText('p', FORMS[2]![1]([named(`DAG 1 ${'x'.repeat(3994)}`)]));
    assert.ok(listing!.rows[0]!.readable);
  });
});

describe('a table of 500 columns', () => {
  const cells = Array.from({ length: 497 }, (_, i) => `Column ${i}`);
  for (const [form, text] of [
    [
      'HTML',
      html([
        [...NAMES, ...cells],
        [...GOOD, ...cells],
      ]),
    ],
    [
      'CSV',
      [
        [...NAMES, ...cells],
        [...GOOD, ...cells],
      ]
        .map((row) => row.join(','))
        .join('\n'),
    ],
    [
      'pipes',
      [
        [...NAMES, ...cells],
        [...GOOD, ...cells],
      ]
        .map((row) => row.join('|'))
        .join('\n'),
    ],
    ['JSON', JSON.stringify([Object.fromEntries([...NAMES, ...cells].map((name) => [name, 'x']))])],
  ] as const) {
    it(`is refused in one line: ${form}`, () =>
      assert.throws(
        () => readText('p', text),
        (error) =>
          error instanceof ListingError &&
          /at most 100|more than 100/.test(error.message) &&
          !error.message.includes('\n'),
      ));
  }

  it('is none where cells span columns and rows without end', () => {
    const wide = '<td colspan="1000" rowspan="65534">x</td>'.repeat(20);
    const text = `<table><tr><th>Date Of Meeting<th>Short Name<th>Sub Type</tr>${`<tr>${wide}</tr>`.repeat(200)}<tr><td>14/08/2024<td>DAG 1 Papers<td>Papers</table>`;
    const [listing] = readText('p', text);
    assert.ok(listing!.rows.at(-1)!.readable);
  });
});

describe('30,000 rows', () => {
  for (const [format, write] of FORMS) {
    it(`are read as ${format}`, () => {
      const rows = Array.from({ length: 30_000 }, (_, i) => named(`DAG ${i % 60} Papers - Attachment ${i}`));
      const [listing] = readText('p', write(rows), format);
      assert.equal(listing!.rows.filter(({ readable }) => readable).length, 30_000);
    });
  }
});

describe('a group that nothing but rows names', () => {
  for (const code of ['CR018', 'DES-138', 'BPD001', 'DES 138']) {
    it(`is not the code that ${code} begins with`, () =>
      assert.throws(
        () => readText('p', FORMS[2]![1]([named(`${code} Registration v1.0`), named(`${code} Registration v1.1`)])),
        /nothing names the group/,
      ));
  }

  it('is the code that other rows open with', () =>
    assert.equal(
      readText('p', FORMS[2]![1]([named('CR018 Registration'), named('CR019 Registration'), GOOD]))[0]!.group,
      'DAG',
    ));

  it('is not what a heading calls a change request or a reference', () => {
    const text = `Design Advisory Group (DAG)\nChange Request (CR)\n${FORMS[2]![1]([named('Registration')])}`;
    assert.equal(readText('p', text)[0]!.group, 'DAG');
  });

  for (const group of ['DAG(', 'A/B', 'CR018', '(a+)+', '<script>', 'DAG\nTMAG']) {
    it(`cannot be called ${JSON.stringify(group)} in JSON`, () =>
      assert.throws(
        () => readText('p', JSON.stringify({ group, rows: [{ date: '14/08/2024', name: 'Papers', type: 'Papers' }] })),
        (error) => error instanceof ListingError && error.message.includes('is no code of a group; a group has a code'),
      ));
  }
});
