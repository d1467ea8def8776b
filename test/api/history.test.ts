import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, holdSample, overheard } from './answers.js';

const WHOLE_HISTORY = `query ($id: ID!) {
  changeRequest(id: $id) {
    history {
      position change version document { shortName } meeting { label date } daysSincePrevious
      link { rule confidence rows { line text } } supporting { title }
    }
  }
}`;

for (const engine of ENGINES) {
  describe(`the history of a change request, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    test('CR018 was introduced as v1.1 at DAG 21.1 and revised by v1.4 at DAG 24', async () => {
      const answer = await ask(
        store,
        `{ changeRequest(id: "CR018") {
            id
            title
            history {
              position change version meeting { id label } daysSincePrevious
              document { shortName } previous { shortName } copies { id } supporting { id }
              link { type basis from { id } to { id } rows { text } }
            }
            latest { shortName }
            meetings { label }
            groups { code }
        } }`,
      );
      const [introduced, revised] = [
        'DAG 21.1 Papers - Attachment 1 - CR018 Registration Service Operating Hours v1.1',
        'DAG 24 Papers - Attachment 1 - CR018 Registration Service Operating Hours v1.4',
      ];
      const [introducedId, revisedId] = [
        'DAG/2023-02-16/dag-21-1-papers-attachment-1-cr018-registration-service-operating-hours-v1-1',
        'DAG/2023-05-10/dag-24-papers-attachment-1-cr018-registration-service-operating-hours-v1-4',
      ];
      assert.deepEqual(answer, {
        changeRequest: {
          id: 'CR018',
          title: 'Registration Service Operating Hours',
          history: [
            {
              position: 1,
              change: 'INTRODUCED',
              version: '1.1',
              meeting: { id: 'DAG/2023-02-16', label: 'DAG 21.1' },
              daysSincePrevious: null,
              document: { shortName: introduced },
              previous: null,
              copies: [],
              supporting: [],
              link: null,
            },
            {
              position: 2,
              change: 'REVISED',
              version: '1.4',
              meeting: { id: 'DAG/2023-05-10', label: 'DAG 24' },
              daysSincePrevious: 83,
              document: { shortName: revised },
              previous: { shortName: introduced },
              copies: [],
              supporting: [],
              link: {
                type: 'REVISES',
                basis: 'INFERRED',
                from: { id: revisedId },
                to: { id: introducedId },
                rows: [
                  { text: `2023-02-16 00:00:00Z 16/02/2023 ${introduced} Papers` },
                  { text: `2023-05-10 00:00:00Z 10/05/2023 ${revised} Papers` },
                ],
              },
            },
          ],
          latest: { shortName: revised },
          meetings: [{ label: 'DAG 21.1' }, { label: 'DAG 24' }],
          groups: [{ code: 'DAG' }],
        },
      });
    });

    test('takes three statements, however much of it is asked for', async () => {
      const { graph, statements } = overheard(store);
      await ask(graph, WHOLE_HISTORY, { id: 'cr18' });
      assert.deepEqual(statements, ['find-change-requests', 'find-history/ChangeRequest', 'find-rows']);
    });

    test('takes as many statements for all change requests as for one', async () => {
      const { graph, statements } = overheard(store);
      await ask(
        graph,
        `{ changeRequests { edges { node { history { link { rows { text } } supporting { title } } latest { id } meetings { id } } } } }`,
      );
      assert.deepEqual(statements, [
        'page-change-requests',
        'find-change-requests',
        'find-history/ChangeRequest',
        'find-rows',
      ]);
    });

    test('is the same however the change request is written', async () => {
      const written = ['CR018', 'cr18', 'CR 018', 'CR-18', '18', ' cr018 '];
      const answers = await Promise.all(written.map((id) => ask(store, WHOLE_HISTORY, { id })));
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
    });

    test('lists what supports CR024, at the meeting and in total', async () => {
      const evidence = 'DAG 26 Papers - Attachment 8 - CR024 & CR025 Supporting Evidence v1.0';
      assert.deepEqual(
        await ask(
          store,
          `{ changeRequest(id: "24") {
              history { change meeting { label } supporting { shortName } }
              supporting { shortName supports { id } }
              june: supporting(asOf: "2023-06-30") { id }
          } }`,
        ),
        {
          changeRequest: {
            history: [
              { change: 'INTRODUCED', meeting: { label: 'DAG 25' }, supporting: [] },
              { change: 'RETABLED', meeting: { label: 'DAG 26' }, supporting: [{ shortName: evidence }] },
            ],
            supporting: [{ shortName: evidence, supports: [{ id: 'CR024' }, { id: 'CR025' }] }],
            june: [],
          },
        },
      );
    });

    test('as of a day goes up to and with that day', async () => {
      const positions = (alias: string, day: string) => `${alias}: history(asOf: "${day}") { position }`;
      assert.deepEqual(
        await ask(
          store,
          `{ changeRequest(id: "CR018") {
              ${positions('before', '2023-02-15')} ${positions('first', '2023-02-16')}
              ${positions('between', '2023-05-09')} ${positions('second', '2023-05-10')}
          } }`,
        ),
        {
          changeRequest: {
            before: [],
            first: [{ position: 1 }],
            between: [{ position: 1 }],
            second: [{ position: 1 }, { position: 2 }],
          },
        },
      );
    });

    test('of a document series has its tablings, and what refers to it', async () => {
      assert.deepEqual(
        await ask(
          store,
          `{ series(id: "series/mhhs-if-165") {
              reference history { position supporting { id } } latest { id } referredToBy { series { ... on ChangeRequest { id } } }
          } }`,
        ),
        {
          series: {
            reference: 'MHHS-IF-165',
            history: [],
            latest: null,
            referredToBy: [{ series: { id: 'CR032' } }, { series: { id: 'CR032' } }, { series: { id: 'CR032' } }],
          },
        },
      );
    });

    test('of an id that is not a change request is null', async () => {
      const ids = ['CR999', 'banana', '', '\0', '\ud800', 'CR018; DROP', 'x'.repeat(10_000), '٣'];
      for (const id of ids) assert.deepEqual(await ask(store, WHOLE_HISTORY, { id }), { changeRequest: null });
    });
  });
}
