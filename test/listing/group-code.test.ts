import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupCode } from '../../src/listing/group-code.js';
import { defaultProfile } from '../../src/recognition/profile.js';

const code = (written: string) => groupCode(written, defaultProfile().otherCodes);

describe('the code of a group', () => {
  for (const [written, expected] of [
    ['DAG', 'DAG'],
    ['  dag ', 'DAG'],
    ['T&MAG', 'T&MAG'],
    ['QA-WG2', 'QA-WG2'],
    ['TG', 'TG'],
    ['DAG-44', 'DAG'],
    ['DAG-21.1', 'DAG'],
    ['CRG', 'CRG'],
    ['DESIGN', 'DESIGN'],
    ['IFG', 'IFG'],
    ['ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOPQRST'],
  ] as const) {
    it(`is ${expected} where ${JSON.stringify(written)} is written`, () => assert.equal(code(written), expected));
  }

  for (const written of [
    '',
    ' ',
    'D',
    '2AG',
    '-DAG',
    'DAG-',
    'DAG&',
    'DAG(',
    'A/B',
    'listing/x',
    '(a+)+',
    '<script>',
    'DAG\nTMAG',
    'D AG',
    'D.A.G',
    'ABCDEFGHIJKLMNOPQRSTU',
    'A'.repeat(1_000_000),
    ' '.repeat(1_000_000),
    'CR',
    'cr',
    'CR018',
    'CR018a',
    'CR-18',
    'DES',
    'DES138',
    'des-138',
    'BPD',
    'BPD001',
    'IF',
    'IF-40',
    'E2E',
    'E2E003',
    'D0242',
    'PUB',
  ]) {
    it(`is not ${JSON.stringify(written.slice(0, 30))}`, () => assert.equal(code(written), null));
  }
});
