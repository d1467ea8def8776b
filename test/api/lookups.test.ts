import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { LABELS } from '../../src/graph/ontology.js';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, codesOf, hold, holdSample, overheard, withStore } from './answers.js';

for (const engine of ENGINES) {
  describe(`looking things up, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    test('node finds a node of every label by its id', async () => {
      // The sample has no catalogue: test/api/publications.test.ts looks up publications.
      for (const label of LABELS.filter((one) => one !== 'Publication')) {
        const [first] = await store.read(`list-ids/${label}`, {});
        assert.ok(first, label);
        assert.deepEqual(await ask(store, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id: first.id }), {
          node: { __typename: label, id: first.id },
        });
      }
    });

    test('nodes keeps the order of the ids, with null for what is not there', async () => {
      const ids = ['CR018', 'no/such/thing', 'DAG', '', 'DAG/2023-02-16', 'CR018'];
      const { nodes } = (await ask(store, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })) as {
        nodes: ({ id: string } | null)[];
      };
      assert.deepEqual(
        nodes.map((node) => node?.id ?? null),
        ['CR018', null, 'DAG', null, 'DAG/2023-02-16', 'CR018'],
      );
    });

    test('what does not exist is null and no error', async () => {
      const ids = [
        '',
        ' ',
        '/',
        '///',
        '..',
        'nope',
        'DAG/1999-01-01',
        'finding/X/Y',
        'listing/x/1',
        '\0',
        '\ud800',
        '💥',
      ];
      for (const id of ids) {
        assert.deepEqual(
          await ask(
            store,
            'query ($id: ID!) { node(id: $id) { id } group(code: $id) { id } meeting(id: $id) { id } document(id: $id) { id } series(id: $id) { id } }',
            { id },
          ),
          { node: null, group: null, meeting: null, document: null, series: null },
        );
      }
    });

    test('a meeting is found by its id, by its number with or without zeros, and by its date', async () => {
      assert.deepEqual(
        await ask(
          store,
          `{
            id: meeting(id: "DAG/2023-02-16") { label }
            number: meeting(group: "DAG", number: "021.1") { label }
            date: meeting(group: "DAG", date: "2023-02-16") { label }
            all: meeting(id: "DAG/2023-02-16", group: "DAG", number: "21.1", date: "2023-02-16") { label }
            contradicted: meeting(id: "DAG/2023-02-16", number: "22") { label }
            other: meeting(group: "TMAG", number: "21.1") { label }
          }`,
        ),
        {
          id: { label: 'DAG 21.1' },
          number: { label: 'DAG 21.1' },
          date: { label: 'DAG 21.1' },
          all: { label: 'DAG 21.1' },
          contradicted: null,
          other: null,
        },
      );
      for (const args of ['group: "DAG"', 'number: "21"', 'date: "2023-02-16"']) {
        assert.deepEqual(await codesOf(store, `{ meeting(${args}) { id } }`), ['BAD_USER_INPUT'], args);
      }
    });

    test('a meeting knows the ones before and after it, and its records wherever they were tabled', async () => {
      assert.deepEqual(
        await ask(
          store,
          `{ meeting(group: "DAG", number: "20.1") {
              previous { label next { label } } next { label previous { label } } group { code }
          } }`,
        ),
        {
          meeting: {
            previous: { label: 'DAG 20', next: { label: 'DAG 20.1' } },
            next: { label: 'DAG 21', previous: { label: 'DAG 20.1' } },
            group: { code: 'DAG' },
          },
        },
      );
      const { meeting } = (await ask(
        store,
        '{ meeting(group: "DAG", number: "19") { records { kind records { label } meeting { label } } } }',
      )) as { meeting: { records: { kind: string; records: { label: string }; meeting: { label: string } }[] } };
      assert.ok(meeting.records.length > 1);
      assert.deepEqual(new Set(meeting.records.map((record) => record.records.label)), new Set(['DAG 19']));
      assert.ok(meeting.records.some((record) => record.meeting.label !== 'DAG 19'));
    });

    test('the statistics are the lengths of the lists', async () => {
      const { statistics, groups, listings, ...lists } = (await ask(
        store,
        `{
          statistics { groups meetings documents changeRequests series listings rows findings }
          groups { id } listings { id rowCount }
          meetings { totalCount } documents { totalCount } changeRequests { totalCount }
          series: allSeries { totalCount } findings { totalCount }
        }`,
      )) as {
        statistics: Record<string, number>;
        groups: unknown[];
        listings: { rowCount: number }[];
        [list: string]: unknown;
      };
      const counts = Object.entries(lists as Record<string, { totalCount: number }>).map(
        ([list, { totalCount }]): [string, number] => [list, totalCount],
      );
      assert.deepEqual(statistics, {
        ...Object.fromEntries(counts),
        groups: groups.length,
        listings: listings.length,
        rows: listings.reduce((sum, { rowCount }) => sum + rowCount, 0),
      });
    });

    test('every document rests on rows that lead back to it', async () => {
      const { graph, statements } = overheard(store);
      const { documents } = (await ask(
        graph,
        '{ documents(first: 100) { edges { node { id rows { kind document { id } listing { group { code } } } } } } }',
      )) as {
        documents: { edges: { node: { id: string; rows: { kind: string; document: { id: string } }[] } }[] };
      };
      for (const { node } of documents.edges) {
        assert.ok(node.rows.length > 0);
        for (const row of node.rows) assert.deepEqual([row.kind, row.document.id], ['ROW', node.id]);
      }
      assert.equal(new Set(statements).size, statements.length, 'no statement ran twice');
    });

    test('the fields of a document are its links', async () => {
      const { document } = (await ask(
        store,
        `query ($id: ID!) { document(id: $id) {
            meeting { id } series { ... on Node { id } } attachedTo { id } revises { id } refersTo { id } supports { id }
            links { type from { id } to { id } basis rule confidence rows { id } }
        } }`,
        { id: 'DAG/2023-05-10/dag-24-papers-attachment-1-cr018-registration-service-operating-hours-v1-4' },
      )) as {
        document: {
          links: { type: string; to: { id: string }; rule: string; confidence: number; rows: unknown[] }[];
          [field: string]: unknown;
        };
      };
      const { links, ...fields } = document;
      const to = (type: string) => links.filter((link) => link.type === type).map((link) => ({ id: link.to.id }));
      assert.deepEqual(fields, {
        meeting: to('TABLED_AT')[0],
        series: to('VERSION_OF')[0],
        attachedTo: to('ATTACHED_TO')[0],
        revises: to('REVISES'),
        refersTo: to('REFERS_TO'),
        supports: to('SUPPORTS'),
      });
      assert.deepEqual(
        links.map((link) => link.type),
        ['ATTACHED_TO', 'REVISES', 'TABLED_AT', 'VERSION_OF'],
      );
      for (const link of links) {
        assert.notEqual(link.rule, '');
        assert.ok(link.confidence > 0 && link.confidence <= 1);
        assert.ok(link.rows.length > 0);
      }
    });
  });

  test(`an empty graph has an answer to everything, on ${engine.name}`, async () => {
    await withStore(engine, async (store) => {
      assert.deepEqual(
        await ask(
          store,
          `{
            groups { id } listings { id } statistics { documents rows }
            documents { totalCount edges { cursor } pageInfo { hasNextPage } } findings { totalCount }
            changeRequest(id: "CR018") { id } node(id: "DAG") { id }
          }`,
        ),
        {
          groups: [],
          listings: [],
          statistics: { documents: 0, rows: 0 },
          documents: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } },
          findings: { totalCount: 0 },
          changeRequest: null,
          node: null,
        },
      );
    });
  });

  test(`findings of a meeting and of a series are theirs and their documents’, on ${engine.name}`, async () => {
    await withStore(engine, async (store) => {
      await hold(store, {
        DAG: [
          '2023-02-01 DAG 1 Papers',
          '2023-03-01 CR007 A Change v1.0',
          '2023-04-01 CR007 A Change v1.4',
          '2023-05-01 DAG 4 Papers',
        ],
      });
      const everything = (await ask(
        store,
        `{
          findings { edges { node { id code subject { id } rows { text } } } }
          meetings { edges { node { id findings { id } documents { edges { node { id } } } } } }
          changeRequest(id: "CR007") { findings { id } history { document { id } } }
        }`,
      )) as {
        findings: { edges: { node: { id: string; code: string; subject: { id: string }; rows: unknown[] } }[] };
        meetings: {
          edges: {
            node: { id: string; findings: { id: string }[]; documents: { edges: { node: { id: string } }[] } };
          }[];
        };
        changeRequest: { findings: { id: string }[]; history: { document: { id: string } }[] };
      };
      const about = (subjects: readonly string[]) =>
        everything.findings.edges
          .filter(({ node }) => subjects.includes(node.subject.id))
          .map(({ node }) => ({ id: node.id }));
      for (const { node } of everything.meetings.edges) {
        assert.deepEqual(node.findings, about([node.id, ...node.documents.edges.map((edge) => edge.node.id)]));
      }
      const { findings, history } = everything.changeRequest;
      assert.deepEqual(findings, about(['CR007', ...history.map((step) => step.document.id)]));
    });
  });
}
