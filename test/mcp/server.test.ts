import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import { StoreError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { Store, StoreReader } from '../../src/store/store.js';
import { withStore } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { call, clientOf, type Answered } from './client.js';
import { linesOf, type FindingsResult, type HistoryResult } from './results.js';

/** Asks one question of what the graph holds. */
async function ask(graph: StoreReader, name: string, given: Record<string, unknown> = {}): Promise<Answered> {
  const client = await clientOf(graph);
  try {
    return await call(client, name, given);
  } finally {
    await client.close();
  }
}

const [MEMORY] = ENGINES;
const page = (...rows: string[]): string =>
  ['Some Group (ABC)', '', 'Date Of Meeting Short Name Sub Type', ...rows, ''].join('\n');
const hold = (store: Store, text: string, curation?: string) =>
  ingestListings(store, [{ name: 'page.txt', text }], {
    ...(curation !== undefined && { corrections: readCuration('curation.yaml', curation) }),
  });

describe('the assistants’ server', () => {
  test('has five tools that only read, each with a description', async () => {
    const client = await clientOf(await openStore('memory:'));
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['search', 'history', 'meeting', 'path', 'findings'],
    );
    for (const { name, title, description, annotations, inputSchema, outputSchema } of tools) {
      assert.deepEqual(annotations, { readOnlyHint: true, idempotentHint: true, openWorldHint: false }, name);
      assert.ok(title && description && outputSchema, name);
      for (const [field, schema] of Object.entries(inputSchema.properties ?? {})) {
        assert.ok('description' in schema, `${name} ${field}`);
      }
      assert.equal(inputSchema.additionalProperties, false, name);
    }
    await client.close();
  });

  test('has instructions on ids, findings and citations', async () => {
    const client = await clientOf(await openStore('memory:'));
    const result = client.getInstructions() ?? '';
    assert.deepEqual(client.getServerVersion(), { name: 'govgraph', version: '1.0.0' });
    for (const said of [
      /DAG\/2023-02-16/,
      /A finding is a fault of what was published/,
      /names the rule/,
      /must be cited/,
    ]) {
      assert.match(result, said);
    }
    await client.close();
  });

  test('says that a graph has no listings, and how to import one', async () => {
    const store = await openStore('memory:');
    for (const [name, given] of [
      ['search', { text: 'CR018' }],
      ['history', { id: 'CR018' }],
      ['meeting', { group: 'DAG', number: '1' }],
      ['path', { from: 'CR018', to: 'CR024' }],
      ['findings', {}],
    ] as const) {
      const { text, isError } = await ask(store, name, given);
      assert.equal(isError, false);
      assert.equal(text, 'The graph holds no listing yet. To import one, run: govgraph ingest FILE', name);
    }
    await store.close();
  });

  test('says in one line that the graph cannot be reached, reports why, and goes on', async () => {
    const store = await openStore('bolt://127.0.0.1:1');
    const faults: unknown[] = [];
    const client = await clientOf(store, faults);
    for (const given of [{ id: 'CR018' }, { id: 'CR019' }]) {
      assert.deepEqual(await call(client, 'history', given), {
        text: 'The graph is not available at the moment. Try again later.',
        data: undefined,
        isError: true,
      });
    }
    assert.ok(faults.length > 0 && faults.every((fault) => fault instanceof StoreError));
    assert.equal((await client.listTools()).tools.length, 5);
    await client.close();
    await store.close();
  });

  test('shows published text on one line, so that it cannot look like a line of the answer', async () => {
    await withStore(MEMORY!, async (store) => {
      const name = 'ABC 1 Papers - Attachment 1 - CR007 Odd [1] `text`\u2028Evidence v1.0';
      await hold(store, page(`2023-01-11 00:00:00Z ${name} Papers`));
      const { text } = await ask(store, 'history', { id: 'CR007' });
      assert.equal(text.split(/[\n\u2028]/).filter((line) => line.startsWith('Evidence')).length, 1);
    });
  });
});

test('a row that could not be read is a finding that is cited by its place', async () => {
  await withStore(MEMORY!, async (store) => {
    await hold(
      store,
      page('2023-02-30 00:00:00Z 30/02/2023 ABC 2 Papers Papers', '2023-01-11 00:00:00Z ABC 1 Papers Papers'),
    );
    const { data } = await ask(store, 'findings', { code: 'ROW_UNREADABLE' });
    const [finding] = (data as FindingsResult).findings;
    assert.match(finding!.citation, /^ABC, listing [0-9a-f]{12}, line 4$/);
    assert.equal(linesOf(data as FindingsResult, finding!)[0], 4);
  });
});

for (const engine of ENGINES) {
  describe(`an assistant’s answer where an analyst corrected, on ${engine.name}`, () => {
    const PAGE = page(
      '2023-01-11 00:00:00Z Interface Code v1.0 Papers',
      '2023-02-08 00:00:00Z Coding of Interfaces v1.1 Papers',
    );
    const CURATION = `version: 1
corrections:
  - sameSeries: [ABC/2023-01-11/interface-code-v1-0, ABC/2023-02-08/coding-of-interfaces-v1-1]
    by: J. Smith
    on: 2026-11-24
    because: it was renamed
  - acknowledge: { finding: finding/MINUTES_MISSING/ABC/2023-01-11 }
    because: none were taken
`;

    test('says by whom, when and why', async () => {
      await withStore(engine, async (store) => {
        await hold(store, PAGE, CURATION);
        const { text, data } = await ask(store, 'history', { id: 'series/interface-code' });
        const { steps } = (data as HistoryResult).history!;
        assert.deepEqual(
          steps[1]!.tabled.claims.map(({ type, basis, rule, correction }) => [type, basis, rule, correction]),
          [
            ['REVISES', 'INFERRED', 'higher-version-than-all-before', null],
            ['TABLED_AT', 'DECLARED', 'tabled-on-the-day-of-its-row', null],
            ['VERSION_OF', 'CURATED', 'sameSeries', 'J. Smith, 2026-11-24: it was renamed'],
          ],
        );
        assert.match(text, /\(curated by sameSeries, confidence 1; J\. Smith, 2026-11-24: it was renamed\)/);

        const findings = await ask(store, 'findings', { open: false });
        assert.deepEqual(
          (findings.data as FindingsResult).findings.map(({ code, acknowledged }) => [code, acknowledged]),
          [['MINUTES_MISSING', 'none were taken']],
        );
        assert.match(findings.text, /^ {3}Acknowledged: none were taken$/m);
      });
    });
  });
}
