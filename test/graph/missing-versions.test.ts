import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingVersions } from '../../src/graph/lineage/missing-versions.js';
import { FIRST_ISSUE } from '../../src/graph/version-order.js';

const missing = (before: string | null, version: string, expected: readonly string[]): void => {
  it(`${before === null ? 'before a first' : before === FIRST_ISSUE ? 'after an issue without a version,' : `after v${before},`} v${version}: ${expected.join(', ') || 'none'}`, () => {
    assert.deepEqual(missingVersions(before, version), expected);
  });
};

describe('the versions that must have existed', () => {
  missing('1.1', '1.4', ['1.2', '1.3']);
  missing('1.3', '2.3', ['2.0', '2.1', '2.2']);
  missing('1.4', '4.0', ['2.0', '3.0']);
  missing('5.7', '5.8.2', ['5.8', '5.8.1']);
  missing('5.7', '5.8.0.2', ['5.8', '5.8.0.1']);
  for (const next of ['1.5', '2', '2.0', '1.4.1', '1.4', '1.3']) missing('1.4', next, []);

  missing(null, '1.3', ['1.0', '1.1', '1.2']);
  missing(null, '2.1', ['1.0', '2.0']);
  missing(null, '0.4', ['0.1', '0.2', '0.3']);
  for (const first of [FIRST_ISSUE, '0.1', '1.0', '1']) missing(null, first, []);

  missing(FIRST_ISSUE, '2.2', ['2.0', '2.1']);
  missing(FIRST_ISSUE, '4.0', ['2.0', '3.0']);
  for (const next of ['0.7', '1.3', '2.0']) missing(FIRST_ISSUE, next, []);

  missing('A', 'D', ['B', 'C']);
  missing(null, 'C', ['A', 'B']);
  missing('C', '1.2', ['1.0', '1.1']);
  missing(FIRST_ISSUE, 'C', []);

  it('leave out those that are listed', () => {
    assert.deepEqual(
      missingVersions('1.1', '1.5', (version) => version === '1.3'),
      ['1.2', '1.4'],
    );
  });

  it('are the 20 nearest, however many there are', () => {
    const found = missingVersions('1.0', `1.${'9'.repeat(30)}`);
    assert.equal(found.length, 20);
    assert.equal(found.at(-1), `1.${'9'.repeat(29)}8`);
  });
});
