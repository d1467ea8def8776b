import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareVersions, versionParts } from '../../src/recognition/version.js';

const version = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));

describe('versions', () => {
  it('compare as numbers by part', () => {
    assert.ok(compareVersions('1.10', '1.9') > 0);
    assert.ok(compareVersions('2', '1.9.9') > 0);
  });

  it('take a missing part for 0', () => assert.equal(compareVersions('1', '1.0.0'), 0));

  it('are in a total order', () => {
    fc.assert(
      fc.property(version, version, version, (a, b, c) => {
        assert.equal(Math.sign(compareVersions(a, b)) + Math.sign(compareVersions(b, a)), 0);
        assert.equal(compareVersions(a, a), 0);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) assert.ok(compareVersions(a, c) <= 0);
      }),
    );
  });

  it('refuse what is none', () => assert.throws(() => versionParts('1.x'), RangeError));
});
