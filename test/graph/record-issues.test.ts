import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestGraph } from './test-graph.js';

const revises = (...rows: readonly string[]): string[] => {
  const graph = TestGraph.by({ ABC: rows });
  return graph.edges('REVISES').map(({ from, to }) => `${graph.nameOf(from)} → ${graph.nameOf(to)}`);
};

describe('records of one meeting', () => {
  it('are ordered as draft, unmarked, then approved, whatever the dates', () => {
    assert.deepEqual(
      revises('2023-01-11 ABC 3 Approved Minutes', '2023-02-08 ABC 4 Papers - Attachment 1 - ABC 3 Draft Minutes'),
      ['2023-01-11 ABC 3 Approved Minutes → 2023-02-08 ABC 4 Papers - Attachment 1 - ABC 3 Draft Minutes'],
    );
  });

  it('of different versions are ordered by version', () => {
    assert.deepEqual(revises('2023-01-11 ABC 3 Minutes v2.0 (draft)', '2023-01-11 ABC 3 Approved Minutes v1.0'), [
      '2023-01-11 ABC 3 Minutes v2.0 (draft) → 2023-01-11 ABC 3 Approved Minutes v1.0',
    ]);
  });
});
