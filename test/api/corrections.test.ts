import 'reflect-metadata';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { executeInProcess } from '../../src/api/execute.js';
import { ingestListings } from '../../src/ingest/ingest-listings.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';

const PAGE = `Some Group (ABC)

Date Of Meeting Short Name Sub Type
2023-01-11 00:00:00Z Interface Code v1.0 Papers
2023-02-08 00:00:00Z Coding of Interfaces v1.1 Papers
2023-03-08 00:00:00Z ABC 3 Papers Papers
`;

const CURATION = `version: 1
corrections:
  - sameSeries: [ABC/2023-01-11/interface-code-v1-0, ABC/2023-02-08/coding-of-interfaces-v1-1]
    by: J. Smith
    on: 2026-11-24
    because: it was renamed
  - acknowledge: { finding: finding/MINUTES_MISSING/ABC/2023-01-11 }
    because: none were taken
`;

for (const engine of ENGINES) {
  describe(`corrections on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      const corrections = readCuration('curation.yaml', CURATION);
      await ingestListings(store, [{ name: 'page.txt', text: PAGE }], { corrections });
    });
    after(() => store.close());

    it('show on the edges that they make, with who, when and why', async () => {
      const { data } = await executeInProcess(
        store,
        '{ document(id: "ABC/2023-02-08/coding-of-interfaces-v1-1") { series { ... on DocumentSeries { id } } links { type basis rule correction } } }',
      );
      assert.deepEqual(JSON.parse(JSON.stringify(data)), {
        document: {
          series: { id: 'series/interface-code' },
          links: [
            { type: 'REVISES', basis: 'INFERRED', rule: 'higher-version-than-all-before', correction: null },
            { type: 'TABLED_AT', basis: 'DECLARED', rule: 'tabled-on-the-day-of-its-row', correction: null },
            {
              type: 'VERSION_OF',
              basis: 'CURATED',
              rule: 'sameSeries',
              correction: 'J. Smith, 2026-11-24: it was renamed',
            },
          ],
        },
      });
    });

    it('acknowledge a finding, which is open no more and stays with the reason', async () => {
      const { data } = await executeInProcess(
        store,
        `{
          all: findings(filter: { code: "MINUTES_MISSING" }) { totalCount edges { node { acknowledged subject { id } } } }
          open: findings(filter: { code: "MINUTES_MISSING", open: true }) { totalCount edges { node { subject { id } } } }
          closed: findings(filter: { open: false }) { totalCount }
        }`,
      );
      assert.deepEqual(JSON.parse(JSON.stringify(data)), {
        all: {
          totalCount: 2,
          edges: [
            { node: { acknowledged: 'none were taken', subject: { id: 'ABC/2023-01-11' } } },
            { node: { acknowledged: null, subject: { id: 'ABC/2023-02-08' } } },
          ],
        },
        open: { totalCount: 1, edges: [{ node: { subject: { id: 'ABC/2023-02-08' } } }] },
        closed: { totalCount: 1 },
      });
    });
  });
}
