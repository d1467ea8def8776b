import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalogue, Listing } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { textOf } from './fixture.js';

const read = (text: string): (Listing | Catalogue)[] =>
  readListings({ name: 'p', text }, { words: defaultProfile().listing });

function catalogueIn(text: string): Catalogue {
  const [catalogue, more] = read(text);
  assert.ok(catalogue?.kind === 'CATALOGUE' && !more);
  return catalogue;
}

const said = (catalogue: Catalogue): (string | null)[][] =>
  catalogue.rows.map((row) =>
    row.readable ? [row.shortName, row.number, row.subType, row.status, row.version] : [row.fault],
  );

const ROWS = [
  ['Interface Register (redlined)', 'DES161', 'Design', 'Draft', 'v5.8.5'],
  ['Interface Register', 'DES161', 'Design', 'Approved', 'V5.8.4'],
  ['Outage Requirements', 'BRS-021', 'Requirements', null, '1.0'],
  ['Webhook Response Guidance', null, 'Supporting Document', 'Draft', 'v3.0'],
];
const NAMES = ['Short Name', 'Doc Number', 'Sub Type', 'Status', 'Version'];

describe('a catalogue', () => {
  it('has the numbers, statuses and versions of documents, and may have no group', () => {
    const text = textOf('catalogue.md');
    const catalogue = catalogueIn(text);
    assert.deepEqual([catalogue.name, catalogue.group, said(catalogue)], ['Programme artefacts', null, ROWS]);
    const { published, firstLine } = catalogue;
    assert.deepEqual(
      readListings(
        { name: 'p', text: published, firstLine },
        { words: defaultProfile().listing, format: catalogue.format },
      ),
      [catalogue],
    );
  });

  const cells = ROWS.map((row) => row.map((cell) => cell ?? ''));
  for (const [form, text] of [
    ['CSV', [NAMES, ...cells].map((row) => row.join(',')).join('\n')],
    ['tabs', [NAMES, ...cells].map((row) => row.join('\t')).join('\n')],
    [
      'HTML',
      `<table>${[NAMES, ...cells].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
    [
      'JSON',
      JSON.stringify(
        cells.map(
          (row) => Object.fromEntries(row.map((cell, i) => [NAMES[i], cell] as const)) as Record<string, string>,
        ),
      ),
    ],
  ] as const) {
    it(`reads the same from ${form}`, () => assert.deepEqual(said(catalogueIn(text)), ROWS));
  }

  for (const [what, row, expected] of [
    ['a number', 'Guide | Design | Draft | v3.0 | |', ['Guide', null, 'Design', 'Draft', 'v3.0']],
    ['a sub type', 'Guide | DES001 | Approved | v3.0 | |', ['Guide', 'DES001', null, 'Approved', 'v3.0']],
    ['a status', 'Guide | DES001 | Design | v3.0 | |', ['Guide', 'DES001', 'Design', null, 'v3.0']],
    [
      'nothing, though it has no version',
      'Guide | DES001 | Design | Draft | |',
      ['Guide', 'DES001', 'Design', 'Draft', null],
    ],
    [
      'nothing, though it has no number',
      'Guide | N/A | Design | Draft | - |',
      ['Guide', null, 'Design', 'Draft', null],
    ],
  ] as const) {
    it(`whose row left out ${what} is repaired by what its cells look like`, () =>
      assert.deepEqual(said(catalogueIn(`${textOf('catalogue.md')}${row}\n`)).at(-1), expected));
  }

  it('may have a date, a theme and links, which are kept', () => {
    const text = `Theme,Title,Reference,Subtype,Date,Link\nData,Interface Register,DES161,Design,01/02/2024,https://example.org/1`;
    const [row] = catalogueIn(text).rows;
    assert.ok(row?.readable);
    assert.deepEqual(
      [row.shortName, row.number, row.subType, row.url, row.otherCells],
      [
        'Interface Register',
        'DES161',
        'Design',
        'https://example.org/1',
        [
          { column: 'Theme', text: 'Data' },
          { column: 'Date', text: '01/02/2024' },
        ],
      ],
    );
  });

  it('is none where its rows name meetings under a date', () => {
    const [listing] = read(
      'Date,Title,Type,Version\n14/08/2024,DAG 1 Papers,Papers,v1.0\n14/08/2024,DAG 1 Minutes,Minutes,v1.0',
    );
    assert.deepEqual([listing!.kind, listing!.group], ['MEETINGS', 'DAG']);
  });

  it('is none where the date says that it is of meetings', () => {
    const [listing] = read(
      'Design Advisory Group (DAG)\nMeeting date,Title,Type,Reference\n14/08/2024,Interface Register,Papers,DES161',
    );
    assert.ok(listing?.kind === 'MEETINGS' && listing.rows[0]!.readable);
    assert.deepEqual(listing.rows[0]!.otherCells, [{ column: 'Reference', text: 'DES161' }]);
  });
});
