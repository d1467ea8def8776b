import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ingestListings, type IngestReport } from '../../src/ingest/ingest-listings.js';
import { exportGraph, type Format } from '../../src/export/export-graph.js';
import type { Scope } from '../../src/export/scope.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask } from './answers.js';

const CATALOGUE = `Programme artefacts

Short Name | Doc Number | Sub Type | Status | Version |
---|---|---|---|---|
Interface Register (redlined) | DES161 | Design | Draft | v5.8.5 |
Interface Register | DES161 | Design | Approved | V5.8.4 |
Interface Register | DES161 | Design | Approved | V5.8.4 |
CR041 Meter Data Retrieval | N/A | Change | Approved | 1.0 |
`;
const MEETINGS = `Date Of Meeting,Short Name,Sub Type
2024-03-13,DAG 34 Papers,Papers
2024-03-13,DAG 34 Papers - Attachment 1 - DES-161 Interface Register v5.8,Papers
`;
const REDLINED = 'publication/programme-artefacts/interface-register-redlined/5.8.5';
const APPROVED = 'publication/programme-artefacts/interface-register/5.8.4';

for (const engine of ENGINES) {
  describe(`publications, on ${engine.name}`, () => {
    let store: Store;
    let report: IngestReport;
    before(async () => {
      store = await engine.open();
      const options = { asOf: '2024-07-01T00:00:00.000Z', now: '2024-07-02T00:00:00.000Z' };
      await ingestListings(store, [{ name: 'dag.csv', text: MEETINGS }], { ...options, group: 'DAG' });
      ({ report } = await ingestListings(store, [{ name: 'artefacts.md', text: CATALOGUE }], options));
    });
    after(() => store.close());

    test('are counted: rows are publications, duplicates and unreadable rows', async () => {
      const { rows, documents, publications, duplicates, unreadable } = report;
      assert.deepEqual([rows, documents, publications, duplicates, unreadable], [4, 0, 3, 1, 0]);
      const { statistics } = (await ask(store, '{ statistics { publications series } }')) as {
        statistics: unknown;
      };
      assert.deepEqual(statistics, { publications: 3, series: 1 });
    });

    test('are those of their series, by id, with the rows that list them', async () => {
      const query = `{ series(id: "series/des-161") { title reference history { version }
        publications { id shortName title reference version status subType markers rows { line }
          series { __typename ... on DocumentSeries { id } } } } }`;
      const series = { __typename: 'DocumentSeries', id: 'series/des-161' };
      const same = { title: 'Interface Register', reference: 'DES161', subType: 'Design', series };
      assert.deepEqual(await ask(store, query), {
        series: {
          title: 'Interface Register',
          reference: 'DES-161',
          history: [{ version: '5.8' }],
          publications: [
            {
              ...same,
              id: REDLINED,
              shortName: 'Interface Register (redlined)',
              version: '5.8.5',
              status: 'Draft',
              markers: ['REDLINE'],
              rows: [{ line: 5 }],
            },
            {
              ...same,
              id: APPROVED,
              shortName: 'Interface Register',
              version: '5.8.4',
              status: 'Approved',
              markers: [],
              rows: [{ line: 6 }, { line: 7 }],
            },
          ],
        },
      });
    });

    test('are nodes, and that of a change request leads to it', async () => {
      const id = 'publication/programme-artefacts/cr041-meter-data-retrieval/1.0';
      const query = `query ($id: ID!) { node(id: $id) { __typename ... on Publication {
        version series { __typename ... on ChangeRequest { id title } } } } }`;
      const series = { __typename: 'ChangeRequest', id: 'CR041', title: 'Meter Data Retrieval' };
      assert.deepEqual(await ask(store, query, { id }), {
        node: { __typename: 'Publication', version: '1.0', series },
      });
    });

    test('are walked through, shown where the types name them, and found', async () => {
      const query = `query ($from: ID!, $to: ID!) {
        path(from: $from, to: $to) { nodes { id } edges { type } }
        neighbourhood(id: "series/des-161", types: [PUBLICATION]) { nodes { id } edges { type } }
        search(text: "interface register") { edges { node { id } } }
        numbered: search(text: "DES161") { edges { node { id } } }
        only: search(text: "interface register", types: [PUBLICATION]) { edges { node { id } } } }`;
      const { path, neighbourhood, search, numbered, only } = (await ask(store, query, {
        from: REDLINED,
        to: 'DAG/2024-03-13',
      })) as Record<string, { nodes: { id: string }[]; edges: { type: string; node: { id: string } }[] }>;
      assert.deepEqual(
        path!.edges.map(({ type }) => type),
        ['PUBLICATION_OF', 'VERSION_OF', 'TABLED_AT'],
      );
      assert.deepEqual(
        neighbourhood!.nodes.map(({ id }) => id),
        ['series/des-161', REDLINED, APPROVED],
      );
      assert.deepEqual(
        search!.edges.slice(0, 2).map(({ node }) => node.id),
        ['series/des-161', APPROVED],
      );
      assert.equal(numbered!.edges[0]!.node.id, 'series/des-161');
      assert.deepEqual(only!.edges.map(({ node }) => node.id).sort(), [REDLINED, APPROVED]);
    });

    test('have a listing that may have no group, whose rows name them', async () => {
      const query = `{ listings { name group { code } rows { edges { node { line publication { id } document { id } } } } } }`;
      const { listings } = (await ask(store, query)) as {
        listings: { name: string; group: unknown; rows: { edges: { node: { publication: unknown } }[] } }[];
      };
      const catalogue = listings.find(({ name }) => name === 'Programme artefacts');
      assert.equal(catalogue?.group, null);
      assert.deepEqual(catalogue.rows.edges[0]!.node, { line: 5, publication: { id: REDLINED }, document: null });
    });

    test('are exported with their series and change requests', async () => {
      const exported = async (scope: Scope, format: Format) => {
        let text = '';
        for (const file of await exportGraph(store, { format, scope, all: false }))
          for await (const chunk of file.text) text += chunk;
        return text;
      };
      const ofGroup = await exported({ of: 'group', code: 'DAG' }, 'cytoscape');
      assert.ok(ofGroup.includes(REDLINED) && ofGroup.includes('Interface Register (redlined) v5.8.5'));
      assert.ok((await exported({ of: 'changeRequest', id: 'CR041' }, 'prov')).includes('cr041-meter-data-retrieval'));
    });
  });
}
