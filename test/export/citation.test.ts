import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citation, citationOf } from '../../src/export/citation.js';

const rows = (sha256: string, ...lines: number[]) => lines.map((line) => ({ line, listing: { sha256 } }));
const LISTING = '0123456789abcdef';
const OTHER = 'fedcba9876543210';

test('a citation names each listing with its lines, and of lines in a row only the ends', () => {
  assert.equal(citation(['DAG 1'], rows(LISTING, 7)), 'DAG 1, listing 0123456789ab, line 7');
  assert.equal(citation(['DAG 1'], rows(LISTING, 7, 8)), 'DAG 1, listing 0123456789ab, lines 7 and 8');
  assert.equal(citation(['DAG 1'], rows(LISTING, 1, 3, 4, 5, 6, 9)), 'DAG 1, listing 0123456789ab, lines 1, 3–6 and 9');
  assert.equal(
    citation(['DAG 1'], [...rows(LISTING, 7), ...rows(OTHER, 2, 4)]),
    'DAG 1, listing 0123456789ab, line 7, listing fedcba987654, lines 2 and 4',
  );
});

test('a citation says a version once', () => {
  const meeting = { label: 'DAG 24', date: '2023-05-10' };
  const of = (name: string, version: string | null) => citationOf({ name, version, meeting, rows: rows(LISTING, 96) });
  const place = 'DAG 24, 10 May 2023, listing 0123456789ab, line 96';
  assert.equal(of('CR018 Operating Hours', '1.4'), `CR018 Operating Hours, v1.4, ${place}`);
  assert.equal(of('DAG 24 Papers v2.0', '2.0'), `DAG 24 Papers v2.0, ${place}`);
  assert.equal(of('DAG 24 Papers v2.0', '2'), `DAG 24 Papers v2.0, v2, ${place}`);
  assert.equal(of('DAG 24 Papers v2.0', '2.1'), `DAG 24 Papers v2.0, v2.1, ${place}`);
  assert.equal(of('DAG 24 Papers', null), `DAG 24 Papers, ${place}`);
});
