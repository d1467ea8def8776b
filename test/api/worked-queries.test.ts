import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from '../../src/api/limits/cost-limit.js';
import { LIMITS } from '../../src/api/limits/limits.js';
import { schema } from '../../src/api/schema.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, holdSample, overheard } from './answers.js';

/** For each query: the most statements that it may run, and what its answer must contain. */
const QUERIES: Readonly<Record<string, readonly [statements: number, ...contains: readonly RegExp[]]>> = {
  '01-history-of-a-change-request': [
    3,
    /"version":"1\.1".*"INTRODUCED"|"INTRODUCED","version":"1\.1"/,
    /"REVISED","version":"1\.4"/,
    /"daysSincePrevious":83/,
  ],
  '02-history-as-of-a-day': [
    2,
    /"then":\[\{"position":1,[^\]]*"version":"1\.1"[^\]]*\],"supportingThen":\[\]/,
    /"version":"1\.2"/,
  ],
  '03-a-meeting-with-its-papers': [
    9,
    /"label":"DAG 21\.1"/,
    /"totalCount":5/,
    /"attachedTo":\{"shortName":"DAG 21\.1 Papers"\}/,
  ],
  '04-missing-versions': [4, /"v2\.0 to v2\.2 are not listed\."/],
  '05-meetings-without-a-record': [10, /"headlineReports":\{"totalCount":8/, /"label":"DAG 21\.1"/],
  '06-search': [
    18,
    /"number":\{"totalCount":1,"edges":\[\{"node":\{"__typename":"ChangeRequest","id":"CR018"/,
    /"meeting":\{"edges":\[\{"node":\{"__typename":"Meeting","id":"DAG\/2023-02-16"/,
    /"reference":\{"totalCount":2,"edges":\[\{"node":\{"__typename":"DocumentSeries","id":"series\/mhhs-del1316"/,
    /"beginning":\{"totalCount":1,"edges":\[\{"node":\{"__typename":"Group","id":"DAG"/,
    /"misspelt":\{"totalCount":1,"edges":\[\{"node":\{"__typename":"Group","id":"DAG"/,
  ],
  '07-path-between-change-requests': [12, /"__typename":"Meeting","id":"DAG\/2023-05-10"/, /"type":"FOLLOWS"/],
  '08-neighbourhood-of-a-change-request': [11, /"id":"CR025"/, /"type":"SUPPORTS"/],
  '09-groups-compared': [8, /"code":"TMAG",.*"status":"STOOD_DOWN"/, /"closedBy":\{"id":"CR035"/],
  '10-history-of-a-series': [3, /"latest":\{"version":"1\.4"/, /TITLE_DRIFT/],
  '11-evidence-for-a-document': [8, /"type":"REVISES","basis":"INFERRED"/, /EARLIER_VERSION_MISSING/],
  '12-statistics-and-listings': [6, /"documents":357/, /"rowCount":242/],
};

const folder = join(PACKAGE_ROOT, 'docs', 'queries');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))
  .sort();
const textOf = (name: string): string => readFileSync(join(folder, `${name}.graphql`), 'utf8');

test('docs/queries has these queries', () => {
  assert.deepEqual(names, Object.keys(QUERIES));
});

test('each query begins with the question that it answers, and has a name', () => {
  for (const name of names) {
    assert.match(textOf(name), /^# [A-Z].*\?\n(?:#.*\n)*query [A-Z]\w+ \{\n/, name);
  }
});

test('each query costs less than a quarter of the limit', () => {
  for (const name of names) {
    const document = parse(textOf(name));
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    const cost = costOf({ schema: schema(), document, operation: operation!, variables: {} });
    assert.ok(cost * 4 < LIMITS.cost, `${name}: ${cost}`);
  }
});

const answers = new Map<string, unknown>();

for (const engine of ENGINES) {
  describe(`the worked queries, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    for (const [name, [most, ...contained]] of Object.entries(QUERIES)) {
      test(`${name} runs at most ${most} statements, and has the same answer on every engine`, async () => {
        const { graph, statements } = overheard(store);
        const answer = await ask(graph, textOf(name));
        assert.ok(statements.length <= most, `${statements.length}: ${statements.join(', ')}`);
        for (const pattern of contained) assert.match(JSON.stringify(answer), pattern);
        if (!answers.has(name)) answers.set(name, answer);
        assert.deepEqual(answer, answers.get(name));
      });
    }
  });
}
