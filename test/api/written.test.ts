import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorOf, placeOf } from '../../src/api/cursor.js';
import { anyId, meetingNumber, referencePattern } from '../../src/api/written.js';

test('a meeting’s number has no leading zeros, and keeps its own', () => {
  assert.deepEqual(['07', '7', '0', '010', '21.10', ' 05.1 '].map(meetingNumber), [
    '7',
    '7',
    '0',
    '10',
    '21.10',
    '5.1',
  ]);
});

test('an id is of a change request in any writing, and itself otherwise', () => {
  const written = ['cr18', '18', 'CR 018', 'CR018', 'DAG', 'DAG/2023-02-16', 'series/18', 'finding/X/18', ''];
  const ids = ['CR018', 'CR018', 'CR018', 'CR018', 'DAG', 'DAG/2023-02-16', 'series/18', 'finding/X/18', ''];
  assert.deepEqual(written.map(anyId), ids);
});

test('a reference is the same with and without MHHS-, hyphens and leading zeros', () => {
  // JavaScript writes the flag elsewhere than the engines do.
  const matches = (pattern: string, written: string) =>
    new RegExp(referencePattern(pattern)!.replace('(?i)', ''), 'i').test(written);
  for (const kept of ['DES-196', 'MHHS-DES-196', 'DES196', 'DES-0196']) assert.ok(matches('mhhs-des 0196', kept), kept);
  for (const kept of ['DES-1960', 'DES-19', 'ADES-196', 'DES-196a']) assert.ok(!matches('DES196', kept), kept);
  assert.ok(matches('E2E1', 'E2E001'));
  for (const nothing of ['', ' - ', 'MHHS-', '.*']) assert.equal(referencePattern(nothing), null);
});

test('a pattern holds nothing that the writer could smuggle in', () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      const pattern = referencePattern(written) ?? '';
      return /^(\(\?i\)\^\(MHHS-\?\)\?[\p{L}\p{N}\-?*]*\$)?$/u.test(pattern);
    }),
  );
});

test('a cursor leads back to its place, and to none in another order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (key, id) => {
      const cursor = cursorOf('DATE_ASC', { key, id });
      assert.match(cursor, /^[\w-]+$/);
      assert.deepEqual(placeOf('DATE_ASC', cursor), { key, id });
      assert.throws(() => placeOf('DATE_DESC', cursor), /another order/);
    }),
  );
});

test('whatever is no cursor is refused', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.throws(() => placeOf('ID', text), /not a cursor/)));
});
