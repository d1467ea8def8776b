import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Store } from '../../src/store/store.js';
import { ENGINES } from '../engines.js';
import { ask, codesOf, holdSample } from './answers.js';

interface Shown {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly type: string; readonly from: { id: string }; readonly to: { id: string } }[];
}

const SHOWN = '{ nodes { id } edges { type from { id } to { id } } }';
const CR018_V1_1 = 'DAG/2023-02-16/dag-21-1-papers-attachment-1-cr018-registration-service-operating-hours-v1-1';
const CR018_V1_4 = 'DAG/2023-05-10/dag-24-papers-attachment-1-cr018-registration-service-operating-hours-v1-4';

for (const engine of ENGINES) {
  describe(`walking the graph, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    const path = async (from: string, to: string, maxLength = 6): Promise<Shown | null> => {
      const query = `query ($from: ID!, $to: ID!, $most: Int) { path(from: $from, to: $to, maxLength: $most) ${SHOWN} }`;
      return ((await ask(store, query, { from, to, most: maxLength })) as { path: Shown | null }).path;
    };
    const around = async (id: string, args = ''): Promise<Shown> =>
      (
        (await ask(store, `query ($id: ID!) { neighbourhood(id: $id${args}) ${SHOWN} }`, { id })) as {
          neighbourhood: Shown;
        }
      ).neighbourhood;
    const ids = (shown: Shown | null) => shown?.nodes.map((node) => node.id) ?? null;
    const steps = (shown: Shown | null) => shown?.edges.map(({ type, from, to }) => [type, from.id, to.id]);

    test('a path leads along one relationship a step, whichever way it goes', async () => {
      const found = await path('cr18', 'DAG');
      assert.deepEqual(ids(found), ['CR018', CR018_V1_1, 'DAG/2023-02-16', 'DAG']);
      assert.deepEqual(steps(found), [
        ['VERSION_OF', CR018_V1_1, 'CR018'],
        ['TABLED_AT', CR018_V1_1, 'DAG/2023-02-16'],
        ['HELD_BY', 'DAG/2023-02-16', 'DAG'],
      ]);
      assert.deepEqual(ids(await path('DAG', 'CR018')), [...ids(found)!].reverse());
    });

    test('of equally short paths it is the one whose ids sort first, read from the start', async () => {
      const links = (await ask(store, `{ neighbourhood(id: "DAG", depth: 3, limit: 2000) ${SHOWN} }`)) as {
        neighbourhood: Shown;
      };
      const next = new Map<string, Set<string>>();
      for (const { from, to } of links.neighbourhood.edges) {
        for (const [a, b] of [
          [from.id, to.id],
          [to.id, from.id],
        ] as const) {
          next.set(a, (next.get(a) ?? new Set()).add(b));
        }
      }
      const first = (from: string, to: string): string[] | null => {
        let ways = [[from]];
        for (let length = 0; length <= 6; length++) {
          const there = ways.filter((way) => way.at(-1) === to).sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
          if (there.length > 0) return there[0]!;
          const seen = new Set(ways.flat());
          ways = ways.flatMap((way) =>
            [...next.get(way.at(-1)!)!].filter((id) => !seen.has(id)).map((id) => [...way, id]),
          );
          // Of the ways to one thing, only the first can be the beginning of the first.
          const best = new Map<string, string[]>();
          for (const way of ways) {
            const before = best.get(way.at(-1)!);
            if (!before || way.join('\n') < before.join('\n')) best.set(way.at(-1)!, way);
          }
          ways = [...best.values()];
        }
        return null;
      };
      for (const [from, to] of [
        ['CR018', 'CR024'],
        ['CR024', 'CR018'],
        ['CR032', 'series/interface-code-of-connection'],
        ['DAG/2022-06-08', 'CR041'],
        [CR018_V1_1, CR018_V1_4],
      ] as const) {
        assert.deepEqual(ids(await path(from, to)), first(from, to), `${from} to ${to}`);
      }
    });

    test('there is none to what is not there, or further than asked for; and one of length 0', async () => {
      assert.equal(await path('CR018', 'no/such/thing'), null);
      assert.equal(await path('\ud800', 'CR018'), null);
      assert.equal(await path('CR018', 'DAG', 2), null);
      assert.equal((await path('CR018', 'DAG', 3))?.nodes.length, 4);
      assert.deepEqual(await path('CR018', '18'), { nodes: [{ id: 'CR018' }], edges: [] });
    });

    test('a path goes through no row, listing or finding, but may lead from one to another', async () => {
      const [row] = await store.read('find-evidence/Document', { ids: [CR018_V1_4] });
      assert.ok(row);
      assert.deepEqual(ids(await path(row.row.id, 'CR018')), [row.row.id, 'CR018']);
      assert.deepEqual(ids(await path(row.listing, CR018_V1_4)), [row.listing, row.row.id, CR018_V1_4]);
      const [finding] = await store.read('find-findings-about/Document', { ids: [CR018_V1_4] });
      assert.ok(finding);
      assert.deepEqual(ids(await path(finding.node.id, CR018_V1_1)), [finding.node.id, CR018_V1_4, CR018_V1_1]);
      for (const id of ids(await path('CR018', 'CR024'))!) assert.doesNotMatch(id, /^(listing|finding)\//);
    });

    test('a neighbourhood has the nearest first, then by id, and all relationships among them', async () => {
      const found = await around('cr18', ', depth: 2');
      assert.deepEqual(ids(found), [
        'CR018',
        CR018_V1_1,
        CR018_V1_4,
        'DAG/2023-02-16',
        'DAG/2023-02-16/dag-21-1-papers',
        'DAG/2023-05-10',
        'DAG/2023-05-10/dag-24-papers',
      ]);
      assert.deepEqual(
        found.edges.map((edge) => edge.type),
        ['ATTACHED_TO', 'ATTACHED_TO', 'REVISES', ...Array<string>(4).fill('TABLED_AT'), 'VERSION_OF', 'VERSION_OF'],
      );
    });

    test('its limit counts the start and takes the nearest', async () => {
      const all = ids(await around('DAG', ', depth: 2, limit: 2000'))!;
      for (const limit of [1, 2, 44, 100]) {
        assert.deepEqual(ids(await around('DAG', `, depth: 2, limit: ${limit}`)), all.slice(0, limit));
      }
    });

    test('its types say what is walked through and shown, the start excepted', async () => {
      assert.deepEqual(ids(await around('CR018', ', types: []')), ['CR018']);
      assert.deepEqual(ids(await around('CR018', ', depth: 3, types: [MEETING]')), ['CR018']);
      const record = ids(await around('CR018', ', depth: 2, types: [LISTING_ROW, LISTING]'))!;
      assert.equal(record[0], 'CR018');
      assert.ok(record.slice(1).every((id) => id.startsWith('listing/')));
      assert.ok(record.length > 2);
      const documents = await around('CR018', ', depth: 3, types: [DOCUMENT]');
      assert.ok(ids(documents)!.includes('DAG/2023-02-16/dag-21-1-papers'));
      assert.ok(!ids(documents)!.includes('DAG/2023-02-16'));
    });

    test('it is empty for what is not there', async () => {
      for (const id of ['nope', '', 'DAG/1999-01-01', '\ud800'])
        assert.deepEqual(await around(id), { nodes: [], edges: [] });
    });

    test('what is out of bounds is refused', async () => {
      for (const asked of [
        'path(from: "CR018", to: "DAG", maxLength: 0)',
        'path(from: "CR018", to: "DAG", maxLength: 11)',
        'neighbourhood(id: "DAG", depth: 0)',
        'neighbourhood(id: "DAG", depth: 4)',
        'neighbourhood(id: "DAG", limit: 0)',
        'neighbourhood(id: "DAG", limit: 2001)',
      ]) {
        assert.deepEqual(await codesOf(store, `{ ${asked} { nodes { id } } }`), ['BAD_USER_INPUT'], asked);
      }
    });
  });
}
