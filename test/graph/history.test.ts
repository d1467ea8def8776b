import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { historyOf } from '../../src/graph/history.js';
import type { TabledDocument } from '../../src/graph/tablings.js';

/** `2023-02-16 v1.1`: tabled at DAG that day; `REDLINE` after it is a mark. */
function tabled(written: string): TabledDocument {
  const [date = '', version = '', ...markers] = written.split(' ');
  return {
    id: written,
    shortName: written,
    version: version.startsWith('v') ? version.slice(1) : null,
    markers: markers as TabledDocument['markers'],
    meeting: `DAG/${date}`,
    date,
  };
}

const edge = (type: string, fromId: string, toId: string) => ({ type, fromId, toId });

describe('a history', () => {
  const first = tabled('2023-02-16 v1.1');
  const second = tabled('2023-03-08 v1.1');
  const third = tabled('2023-05-10 v1.4');
  const lineage = [edge('RETABLES', second.id, first.id), edge('REVISES', third.id, second.id)];

  test('goes by date, whatever the order of the documents', () => {
    assert.deepEqual(
      historyOf([third, first, second], lineage, []).map((s) => [s.position, s.change, s.document.id]),
      [
        [1, 'INTRODUCED', first.id],
        [2, 'RETABLED', second.id],
        [3, 'REVISED', third.id],
      ],
    );
  });

  test('counts days from the meeting of the previous tabling, and none at the first', () => {
    assert.deepEqual(
      historyOf([first, second, third], lineage, []).map((s) => s.daysSincePrevious),
      [null, 20, 63],
    );
  });

  test('counts a day for each night, clocks going forward or not', () => {
    const before = tabled('2023-03-25 v1.0');
    const after = tabled('2023-03-27 v1.1');
    const [, step] = historyOf([before, after], [edge('REVISES', after.id, before.id)], []);
    assert.equal(step?.daysSincePrevious, 2);
  });

  test('previous is where the edge leads, which need not be the step before', () => {
    const lower = tabled('2023-03-20 v1.0');
    const edges = [edge('RETABLES', lower.id, first.id), edge('REVISES', third.id, first.id)];
    const steps = historyOf([first, lower, third], edges, []);
    assert.deepEqual(
      steps.map((s) => s.previous?.id ?? null),
      [null, first.id, first.id],
    );
    assert.equal(steps[2]?.link, edges[1]);
  });

  test('goes by the edges within the series alone', () => {
    const elsewhere = edge('REVISES', first.id, '2022-12-01 v0.9 of another change request');
    const [step] = historyOf([first], [elsewhere], []);
    assert.equal(step?.change, 'INTRODUCED');
    assert.equal(step.link, null);
  });

  test('a redline beside the clean copy is a copy, and no step', () => {
    const redline = tabled('2023-02-16 v1.1 REDLINE');
    const steps = historyOf([redline, first], [], []);
    assert.equal(steps.length, 1);
    assert.equal(steps[0]?.document, first);
    assert.deepEqual(steps[0].copies, [redline]);
  });

  test('a supporting document is listed with the tabling at the same meeting', () => {
    const evidence = tabled('2023-03-08 evidence');
    assert.deepEqual(
      historyOf([first, second], lineage, [evidence]).map((s) => s.supporting),
      [[], [evidence]],
    );
  });

  test('of nothing is empty', () => {
    assert.deepEqual(historyOf([], [], []), []);
  });
});
