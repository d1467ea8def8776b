import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { labelOfId } from '../../src/graph/identity.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { ENGINES } from '../engines.js';
import { ask, withStore } from './answers.js';

const LISTING = 'listing/0123456789abcdef';

const node = (id: string, properties: NodeFact['properties']): NodeFact => ({ label: labelOfId(id), id, properties });

const edge = (
  from: string,
  type: RelationshipFact['type'],
  to: string,
  rows: readonly string[] = [],
): RelationshipFact => ({
  type,
  from,
  fromLabel: labelOfId(from),
  to,
  toLabel: labelOfId(to),
  basis: 'PARSED',
  rule: 'sentence',
  confidence: 0.9,
  rows,
});

const terms = (date: string, version: string) =>
  node(`DAG/${date}/terms`, { shortName: `DAG ToR v${version}`, kind: 'TERMS_OF_REFERENCE', version, markers: [] });

const FACTS = {
  nodes: [
    node('DAG', {
      code: 'DAG',
      name: 'Design Advisory Group',
      level: 3,
      status: 'STOOD_DOWN',
      chair: 'A. Person',
      formerNames: ['Design Group'],
    }),
    node('PSG', { code: 'PSG', formerNames: [] }),
    node('TMAG', { code: 'TMAG', formerNames: [] }),
    node('QAG', { code: 'QAG', formerNames: [] }),
    node('CR035', { title: 'Closing DAG' }),
    node('DAG/2023-02-01', { date: '2023-02-01', label: 'DAG 1', number: '1', extraordinary: false, cancelled: false }),
    node('DAG/2023-03-01', { date: '2023-03-01', label: 'DAG 2', number: '2', extraordinary: true, cancelled: false }),
    terms('2023-03-01', '1.0'),
    terms('2023-02-01', '0.1'),
    node(LISTING, {
      name: 'DAG',
      group: 'DAG',
      asOf: '2024-07-01T00:00:00.000Z',
      ingestedAt: '2024-07-02T00:00:00.000Z',
      rowCount: 2,
      sha256: '0123456789abcdef',
    }),
    node(`${LISTING}/10`, { line: 10, text: 'DAG was chaired by A. Person.', kind: 'PROSE' }),
    node(`${LISTING}/9`, { line: 9, text: 'DAG closed following the approval of CR035.', kind: 'PROSE' }),
  ],
  relationships: [
    edge('DAG', 'REPORTS_TO', 'PSG', [`${LISTING}/9`]),
    edge('DAG', 'SUCCEEDS', 'TMAG'),
    edge('QAG', 'SUCCEEDS', 'DAG'),
    edge('CR035', 'CLOSED', 'DAG'),
    edge('DAG/2023-02-01', 'HELD_BY', 'DAG'),
    edge('DAG/2023-03-01', 'HELD_BY', 'DAG'),
    edge('DAG/2023-02-01/terms', 'TABLED_AT', 'DAG/2023-02-01'),
    edge('DAG/2023-03-01/terms', 'TABLED_AT', 'DAG/2023-03-01'),
    edge('DAG/2023-02-01/terms', 'TERMS_OF_REFERENCE_OF', 'DAG'),
    edge('DAG/2023-03-01/terms', 'TERMS_OF_REFERENCE_OF', 'DAG'),
    edge(`${LISTING}/9`, 'ROW_OF', LISTING),
    edge(`${LISTING}/10`, 'ROW_OF', LISTING),
    edge('DAG', 'EVIDENCED_BY', `${LISTING}/10`),
    edge('DAG', 'EVIDENCED_BY', `${LISTING}/9`),
  ],
};

for (const engine of ENGINES) {
  test(`a group has the facts of the page's sentences, with the sentences, on ${engine.name}`, async () => {
    await withStore(engine, async (store) => {
      await store.update((draft) => writeFacts(draft, FACTS));
      assert.deepEqual(
        await ask(
          store,
          `{ group(code: "DAG") {
              name level status chair formerNames
              reportsTo { code } succeeds { code } succeededBy { code } closedBy { id closes { code } }
              termsOfReference { version termsOfReferenceOf { code } }
              rows { line kind listing { id group { code } asOf } document { id } }
          } }`,
        ),
        {
          group: {
            name: 'Design Advisory Group',
            level: 3,
            status: 'STOOD_DOWN',
            chair: 'A. Person',
            formerNames: ['Design Group'],
            reportsTo: [{ code: 'PSG' }],
            succeeds: [{ code: 'TMAG' }],
            succeededBy: [{ code: 'QAG' }],
            closedBy: { id: 'CR035', closes: { code: 'DAG' } },
            termsOfReference: [
              { version: '0.1', termsOfReferenceOf: { code: 'DAG' } },
              { version: '1.0', termsOfReferenceOf: { code: 'DAG' } },
            ],
            rows: [9, 10].map((line) => ({
              line,
              kind: 'PROSE',
              listing: { id: LISTING, group: { code: 'DAG' }, asOf: '2024-07-01T00:00:00.000Z' },
              document: null,
            })),
          },
        },
      );
    });
  });

  test(`a group that is only named has a code and nothing else, on ${engine.name}`, async () => {
    await withStore(engine, async (store) => {
      await store.update((draft) => writeFacts(draft, FACTS));
      assert.deepEqual(
        await ask(
          store,
          `{ group(code: "PSG") {
              id code name level status chair formerNames reportsTo { id } closedBy { id } termsOfReference { id }
              meetings { totalCount } documents { totalCount } changeRequests { totalCount }
          } }`,
        ),
        {
          group: {
            id: 'PSG',
            code: 'PSG',
            name: null,
            level: null,
            status: null,
            chair: null,
            formerNames: [],
            reportsTo: [],
            closedBy: null,
            termsOfReference: [],
            meetings: { totalCount: 0 },
            documents: { totalCount: 0 },
            changeRequests: { totalCount: 0 },
          },
        },
      );
      assert.deepEqual(
        await ask(store, '{ groups { id } meetings(filter: { extraordinary: true }) { edges { node { label } } } }'),
        {
          groups: [{ id: 'DAG' }, { id: 'PSG' }, { id: 'QAG' }, { id: 'TMAG' }],
          meetings: { edges: [{ node: { label: 'DAG 2' } }] },
        },
      );
    });
  });
}
