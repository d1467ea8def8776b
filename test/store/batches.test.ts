import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { batches } from '../../src/store/batches.js';

describe('the rows of a write in batches', () => {
  const limits = { rows: 3, values: 10, characters: 20 };
  const cut = (rows: readonly object[]): number[] => [...batches(rows, limits)].map((batch) => batch.length);
  const rowsOf = (...lengths: number[]) =>
    lengths.map((length) => ({ rows: Array.from({ length }, (_, i) => `${i}`) }));

  test('are cut by their number', () => {
    assert.deepEqual([...batches(['a', 'b', 'c', 'd'], limits)], [['a', 'b', 'c'], ['d']]);
    assert.deepEqual([...batches([], limits)], []);
  });

  test('are cut by their values, the items of lists among them', () => {
    assert.deepEqual(cut(rowsOf(4, 4, 4)), [2, 1]);
    assert.deepEqual(cut(rowsOf(1, 30, 1)), [1, 1, 1]);
  });

  test('are cut by their characters', () => {
    assert.deepEqual(cut([{ text: 'x'.repeat(15) }, { text: 'x'.repeat(10) }, { text: 'x' }]), [1, 2]);
  });
});
