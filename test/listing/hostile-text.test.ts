import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListingError } from '../../src/listing/errors.js';
import { LISTING_FORMATS, type ListingFormat } from '../../src/listing/listing-format.js';
import { readText } from './fixture.js';

const SIZE = 1_000_000;
const NAMES = ['Date Of Meeting', 'Short Name', 'Sub Type'];
const CELLS = ['2023-02-16 00:00:00Z', '16/02/2023 DAG 21.1 Papers - Attachment 1 - CR018 Registration v1.1', 'Papers'];

/** A listing in each form, and the same with a text in the place of its last short name. */
const FORMS: Readonly<Record<ListingFormat, (rows: readonly (readonly string[])[]) => string>> = {
  TEXT: (rows) => [NAMES, ...rows].map((cells) => cells.join(' ')).join('\n'),
  TABLE: (rows) => [NAMES, ...rows].map((cells) => cells.join(' | ')).join('\n'),
  CSV: (rows) => [NAMES, ...rows].map((cells) => cells.join(',')).join('\n'),
  HTML: (rows) =>
    `<table>${[NAMES, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table>`,
  JSON: (rows) =>
    `[${rows.map((cells) => `{${cells.map((cell, i) => `"${NAMES[i]!}": "${cell}"`).join(', ')}}`).join(',\n')}]`,
};

/** Processor time, in milliseconds, of reading a text or refusing it. */
function timeOf(text: string, format: ListingFormat): number {
  const before = process.cpuUsage();
  try {
    readText('hostile', text, format);
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const filled = (what: string): string => what.repeat(Math.ceil(SIZE / what.length)).slice(0, SIZE);

const PIECES = [
  ...[
    ' ',
    '\n',
    '|',
    '"',
    '(',
    '<',
    '-',
    '\\',
    '0',
    'A',
    '[',
    '\u00AD',
    '2023-',
    ' 0',
    '"\n',
    '",',
    '|-',
    '<b>',
    '<td>',
  ],
  ...[
    '<table>',
    '</',
    '<!--',
    '<a href=',
    '&amp',
    '](',
    'Aa (',
    '(AB)',
    '{"',
    '[[',
    ' Papers',
    'Short Name\n',
    'Short ',
  ],
  ...['Date Of Meeting,Short Name,Sub Type\n', `${CELLS[0]!} `],
];

for (const format of LISTING_FORMATS) {
  const rows = Array.from({ length: Math.ceil(SIZE / CELLS.join(' ').length) }, () => CELLS);
  // The first run compiles; the second is what a benign text of the same size takes.
  timeOf(FORMS[format](rows), format);
  const benign = Math.max(timeOf(FORMS[format](rows), format), 50);

  describe(`a megabyte read as ${format} takes no longer than one of rows, but for a factor`, () => {
    for (const piece of PIECES) {
      it(JSON.stringify(piece), () => {
        const hostile = filled(piece);
        for (const text of [hostile, FORMS[format]([CELLS, [CELLS[0]!, `DAG 1 ${hostile}`, 'Papers']])]) {
          const taken = timeOf(text, format);
          assert.ok(taken < benign * 40, `${Math.round(taken)} ms, where ${Math.round(benign)} ms are usual`);
        }
      });
    }
  });
}

describe('recognising the form of a megabyte', () => {
  for (const piece of PIECES) {
    it(`is found for ${JSON.stringify(piece)}`, () => {
      assert.throws(() => readText('hostile', filled(piece)), ListingError);
    });
  }
});
