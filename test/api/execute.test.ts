import 'reflect-metadata';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { executeInProcess } from '../../src/api/execute.js';
import { StoreError, StoreTimeoutError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import { codesOf } from './answers.js';

const SEARCH = 'query ($types: [NodeType!]) { search(text: "x", types: $types) { totalCount } }';

test('a variable that its type does not take is the caller’s fault in this process too', async () => {
  const store = await openStore('memory:');
  assert.deepEqual(await codesOf(store, SEARCH, { types: ['BANANA'] }), ['BAD_USER_INPUT']);
  assert.deepEqual(await codesOf(store, SEARCH, { types: 7 }), ['BAD_USER_INPUT']);
  await store.close();
});

test('faults that are ours are reported as they were thrown, and those of the caller are not', async () => {
  const reported: unknown[] = [];
  const store = await openStore('bolt://127.0.0.1:1');
  const report = (error: unknown): void => void reported.push(error);
  await executeInProcess(store, SEARCH, { types: ['BANANA'] }, { report });
  assert.equal(reported.length, 0);
  await executeInProcess(store, '{ groups { id } }', {}, { report });
  assert.deepEqual(
    reported.map((fault) => fault instanceof StoreError && fault.code),
    ['UNREACHABLE'],
  );
  await store.close();
});

test('a question may be given an budget, beyond which it begins no statement', async () => {
  const store = await openStore('memory:');
  const reported: unknown[] = [];
  const { errors } = await executeInProcess(
    store,
    '{ groups { id } }',
    {},
    {
      budget: { time: -1, concurrent: 1 },
      report: (error) => reported.push(error),
    },
  );
  assert.deepEqual(
    errors!.map(({ extensions }) => extensions?.code),
    ['TIMEOUT'],
  );
  assert.ok(reported[0] instanceof StoreTimeoutError);
  await store.close();
});
