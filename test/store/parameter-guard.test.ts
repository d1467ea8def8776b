import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ParameterError } from '../../src/store/errors.js';
import { guardParameters } from '../../src/store/parameter-guard.js';

const read = (parameters: unknown) => guardParameters('a-statement', parameters, 'read');
const write = (parameters: unknown) => guardParameters('a-statement', parameters, 'write');

const text = fc.string({ unit: 'grapheme' });
const scalar = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const flatMap = fc.dictionary(text, fc.oneof(scalar, fc.array(text)));
const flat = fc.dictionary(text, fc.oneof(scalar, fc.array(scalar), fc.array(flatMap)));

describe('the parameter guard', () => {
  test('lets every flat parameter through as it is', () => {
    fc.assert(
      fc.property(flat, (parameters) => {
        assert.equal(read(parameters), parameters);
      }),
    );
  });

  test('lets nothing else through, and throws nothing else', () => {
    const isFlat = (parameters: Record<string, unknown>): boolean =>
      Object.entries(parameters).every(
        ([name, value]) => isText(name) && (isScalar(value) || isListOf(value, isScalar) || isListOf(value, isFlatMap)),
      );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: 'binary' }),
          fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withTypedArray: true }),
        ),
        (parameters) => {
          let passed = true;
          try {
            read(parameters);
          } catch (error) {
            assert.ok(error instanceof ParameterError);
            passed = false;
          }
          assert.equal(passed, isFlat(parameters));
        },
      ),
      { numRuns: 2000 },
    );
  });

  for (const [what, value] of Object.entries({
    'a number that is not one': NaN,
    'an infinite number': Infinity,
    'a large integer type': 1n,
    'a date': new Date(0),
    'a function': () => 1,
    'nothing at all': undefined,
    'a lone surrogate': 'a\ud800b',
    'a list in a list': [['a']],
    'a map': { a: 1 },
    'a map in a map': [{ a: { b: 1 } }],
    'a list of numbers in a map': [{ a: [1] }],
    'a list with a hole': new Array<string>(2),
    'a map in a list of texts': ['a', { b: 1 }],
    bytes: Buffer.from('a'),
    'an object of a class': [new URL('memory:')],
  })) {
    test(`refuses ${what}`, () => assert.throws(() => read({ value }), ParameterError));
  }

  test('refuses cycles and deep nesting without following them', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const map: Record<string, unknown> = {};
    map.map = map;
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    for (const value of [cycle, [map], deep]) assert.throws(() => read({ value }), ParameterError);
    assert.throws(() => read(map), ParameterError);
  });

  test('refuses more than a statement can carry', () => {
    assert.throws(() => read({ text: 'x'.repeat(70_000_000) }), /characters/);
    assert.throws(() => read({ list: Array.from({ length: 1_000_001 }, () => 1) }), /values/);
    assert.throws(() => read({ rows: Array.from({ length: 400_000 }, () => ({ a: 1, b: 2, c: 3 })) }), /values/);
  });

  test('refuses what are not parameters', () => {
    for (const parameters of [null, undefined, 'x', [], new Map()])
      assert.throws(() => read(parameters), ParameterError);
  });

  test('refuses to write without an id', () => {
    for (const id of [null, '', 7]) {
      assert.throws(() => write({ id }), ParameterError);
      assert.throws(() => write({ ids: ['a', id] }), ParameterError);
      assert.throws(() => write({ rows: [{ from: 'a', to: id }] }), ParameterError);
    }
    assert.doesNotThrow(() => read({ id: null }));
    assert.doesNotThrow(() => write({ rows: [{ id: 'a', title: null }] }));
  });

  test('says where, in one line, and never shows the value', () => {
    assert.throws(
      () => read({ rows: [{ a: 'fine' }, { b: ['secret\ud800'] }] }),
      (error) =>
        error instanceof ParameterError && error.message === 'a-statement: rows[1].b[0] is not well-formed Unicode',
    );
  });
});

const isText = (value: unknown): boolean => typeof value === 'string' && !/\p{Surrogate}/u.test(value);
const isScalar = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || isText(value) || Number.isFinite(value);
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && Array.from(value).every(is);
const isFlatMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null) &&
  Object.entries(value).every(([key, item]) => isText(key) && (isScalar(item) || isListOf(item, isText)));
