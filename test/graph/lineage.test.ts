import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestGraph, type WrittenRow } from './test-graph.js';

/** The edges of a series' lineage, each as `REVISES: later → earlier`. */
function lineage(...rows: readonly WrittenRow[]): string[] {
  const told = TestGraph.by({ ABC: rows });
  return (['REVISES', 'RETABLES'] as const).flatMap((type) => told.pairs(type).map((pair) => `${type}: ${pair}`));
}

describe('a change request', () => {
  it('tabled as v1.0, v1.1 and v1.1 is revised once and retabled once', () => {
    assert.deepEqual(
      lineage('2023-01-11 CR018 Hours v1.0', '2023-02-08 CR018 Hours v1.1', '2023-03-08 CR018 Hours v1.1'),
      [
        'REVISES: 2023-02-08 CR018 Hours v1.1 → 2023-01-11 CR018 Hours v1.0',
        'RETABLES: 2023-03-08 CR018 Hours v1.1 → 2023-02-08 CR018 Hours v1.1',
      ],
    );
  });

  it('revises the latest tabling of the highest version before it', () => {
    assert.deepEqual(
      lineage('2023-01-11 CR018 A v1.0', '2023-02-08 CR018 A v1.0', '2023-03-08 CR018 A v2.0').at(0),
      'REVISES: 2023-03-08 CR018 A v2.0 → 2023-02-08 CR018 A v1.0',
    );
  });

  it('compares v1.10 as higher than v1.9', () => {
    assert.deepEqual(lineage('2023-01-11 CR018 A v1.9', '2023-02-08 CR018 A v1.10'), [
      'REVISES: 2023-02-08 CR018 A v1.10 → 2023-01-11 CR018 A v1.9',
    ]);
  });

  it('of a lower version than the tabling before retables that tabling', () => {
    assert.deepEqual(lineage('2023-01-11 CR018 A v1.2', '2023-02-08 CR018 A v1.1'), [
      'RETABLES: 2023-02-08 CR018 A v1.1 → 2023-01-11 CR018 A v1.2',
    ]);
  });

  it('after a lower version is still measured against the highest before', () => {
    assert.deepEqual(lineage('2023-01-11 CR018 A v1.2', '2023-02-08 CR018 A v1.1', '2023-03-08 CR018 A v1.2'), [
      'RETABLES: 2023-02-08 CR018 A v1.1 → 2023-01-11 CR018 A v1.2',
      'RETABLES: 2023-03-08 CR018 A v1.2 → 2023-02-08 CR018 A v1.1',
    ]);
  });

  it('without a version is the first issue when none came before, and the version before it otherwise', () => {
    assert.deepEqual(lineage('2023-01-11 CR018 A', '2023-02-08 CR018 A v0.1', '2023-03-08 CR018 A'), [
      'REVISES: 2023-02-08 CR018 A v0.1 → 2023-01-11 CR018 A',
      'RETABLES: 2023-03-08 CR018 A → 2023-02-08 CR018 A v0.1',
    ]);
  });

  it('twice in one version at one meeting has no edge between the copies, and the clean one stands for the tabling', () => {
    assert.deepEqual(
      lineage(
        '2023-01-11 CR018 A v1.0',
        '2023-02-08 CR018 A v1.1 Redlined',
        '2023-02-08 CR018 A v1.1',
        '2023-03-08 CR018 A v1.1',
      ),
      [
        'REVISES: 2023-02-08 CR018 A v1.1 → 2023-01-11 CR018 A v1.0',
        'RETABLES: 2023-03-08 CR018 A v1.1 → 2023-02-08 CR018 A v1.1',
      ],
    );
  });

  it('is followed across the groups that table it', () => {
    const told = TestGraph.by({ ABC: ['2023-01-11 CR018 A v1.0'], XYZ: ['2023-02-08 CR018 A v1.1'] });
    assert.deepEqual(told.pairs('REVISES'), ['2023-02-08 CR018 A v1.1 → 2023-01-11 CR018 A v1.0']);
  });

  it('with a letter is another change request', () => {
    assert.deepEqual(lineage('2023-01-11 CR018 A v1.0', '2023-02-08 CR018a A v1.1'), []);
  });

  it('names the rule, the confidence and the rows of both ends on each edge', () => {
    const [edge] = TestGraph.by({ ABC: ['2023-01-11 CR018 A v1.0', '2023-02-08 CR018 A v1.1'] }).edges('REVISES');
    assert.equal(edge!.basis, 'INFERRED');
    assert.equal(edge!.rule, 'higher-version-than-all-before');
    assert.ok(edge!.confidence > 0.9 && edge!.confidence <= 1);
    assert.deepEqual(
      edge!.rows.map((row) => row.split('/').at(-1)),
      ['5', '6'],
    );
  });

  it('is known with less confidence where a version was not printed', () => {
    const confidence = (...rows: string[]) => TestGraph.by({ ABC: rows }).edges('RETABLES')[0]!.confidence;
    const [first, printed, unprinted] = ['2023-01-11 CR018 A v1.0', '2023-02-08 CR018 A v1.0', '2023-02-08 CR018 A'];
    assert.ok(confidence(first, unprinted) < confidence(first, printed));
  });
});

describe('a record of a meeting goes by version, whatever the date', () => {
  const minutes = [
    '2023-01-11 ABC 20 Minutes',
    '2023-01-11 ABC 20 Minutes v2.0',
    '2023-03-08 ABC 22 Papers - Attachment 1 - 11 January Minutes v1.1',
  ];

  it('so that v2.0 under its own meeting revises v1.1 that was tabled two months later', () => {
    assert.deepEqual(lineage(...minutes), [
      'REVISES: 2023-01-11 ABC 20 Minutes v2.0 → 2023-03-08 ABC 22 Papers - Attachment 1 - 11 January Minutes v1.1',
      'REVISES: 2023-03-08 ABC 22 Papers - Attachment 1 - 11 January Minutes v1.1 → 2023-01-11 ABC 20 Minutes',
    ]);
  });

  it('and minutes do not revise a headline report', () => {
    assert.deepEqual(lineage('2023-01-11 ABC 20 Headline Report', '2023-01-11 ABC 20 Minutes v1.1'), []);
  });

  it('and one meeting’s minutes do not revise another’s', () => {
    assert.deepEqual(lineage('2023-01-11 ABC 20 Minutes', '2023-02-08 ABC 21 Minutes v1.1'), []);
  });

  it('the final copy stands for a version that was tabled twice at one meeting', () => {
    assert.deepEqual(
      lineage(
        '2023-09-13 ABC 28 Minutes',
        '2023-09-13 ABC 28 Minutes v1.1 (change marked)',
        '2023-09-13 ABC 28 Minutes v1.1 (final)',
        '2023-10-11 ABC 29 Papers - Attachment 1 - ABC 13 September 2023 Minutes v1.1 (change marked)',
      ),
      [
        'REVISES: 2023-09-13 ABC 28 Minutes v1.1 (final) → 2023-09-13 ABC 28 Minutes',
        'RETABLES: 2023-10-11 ABC 29 Papers - Attachment 1 - ABC 13 September 2023 Minutes v1.1 (change marked) → 2023-09-13 ABC 28 Minutes v1.1 (final)',
      ],
    );
  });
});

describe('a pack', () => {
  it('is revised by its own re-issue', () => {
    assert.deepEqual(lineage('2023-03-31 ABC 22.1 Papers v1.0', '2023-03-31 ABC22.1 Papers v2.0'), [
      'REVISES: 2023-03-31 ABC22.1 Papers v2.0 → 2023-03-31 ABC 22.1 Papers v1.0',
    ]);
  });

  it('is never revised by that of another meeting', () => {
    assert.deepEqual(lineage('2023-03-08 ABC 22 Papers v1.0', '2023-04-12 ABC 23 Papers v2.0'), []);
  });
});
