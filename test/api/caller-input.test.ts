import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorOf, positionOf } from '../../src/api/cursor.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { anyId, meetingNumber, referenceSpellings } from '../../src/api/caller-input.js';

test('leading zeros of a meeting’s number are removed, other zeros are kept', () => {
  assert.deepEqual(['07', '7', '0', '010', '21.10', ' 05.1 '].map(meetingNumber), [
    '7',
    '7',
    '0',
    '10',
    '21.10',
    '5.1',
  ]);
});

test('any spelling of a change request becomes its id, other ids are unchanged', () => {
  const written = ['cr18', '18', 'CR 018', 'CR018', 'DAG', 'DAG/2023-02-16', 'series/18', 'finding/X/18', ''];
  const ids = ['CR018', 'CR018', 'CR018', 'CR018', 'DAG', 'DAG/2023-02-16', 'series/18', 'finding/X/18', ''];
  assert.deepEqual(
    written.map((written) => anyId(written, defaultProfile())),
    ids,
  );
});

test('a reference is the same with and without MHHS-, hyphens and leading zeros', () => {
  // The statements compare the reference in upper case and without hyphens.
  const matches = (asked: string, stored: string) =>
    referenceSpellings(asked, defaultProfile())!.includes(stored.toUpperCase().replaceAll('-', ''));
  for (const kept of ['DES-196', 'MHHS-DES-196', 'DES196', 'DES-0196']) assert.ok(matches('mhhs-des 0196', kept), kept);
  for (const kept of ['DES-1960', 'DES-19', 'ADES-196', 'DES-196a']) assert.ok(!matches('DES196', kept), kept);
  assert.ok(matches('E2E1', 'E2E001'));
  for (const nothing of ['', ' - ', 'MHHS-', '.*']) assert.equal(referenceSpellings(nothing, defaultProfile()), null);
});

test('a reference of any text has few spellings, of letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      const spellings = referenceSpellings(written, defaultProfile()) ?? [];
      return spellings.length <= 12 && spellings.every((spelling) => /^[\p{L}\p{N}]+$/u.test(spelling));
    }),
  );
});

test('a cursor returns its position, and is refused by another list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (key, id) => {
      const cursor = cursorOf('meetings DATE_ASC', { key, id });
      assert.match(cursor, /^[\w-]+$/);
      assert.deepEqual(positionOf('meetings DATE_ASC', cursor), { key, id });
      assert.throws(() => positionOf('documents DATE_ASC', cursor), /another list/);
    }),
  );
});

test('a text that is not a cursor is refused', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.throws(() => positionOf('ID', text), /not valid/)));
});
