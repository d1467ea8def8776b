import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../../src/api/limits/limits.js';
import { createServer } from '../../src/api/server.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { ENGINES } from '../engines.js';
import { withStore } from './answers.js';

const TOKEN = 'let-me-write';
const PAGE = `Quality Assurance Group (QAG)

QAG Meeting Documents

Date Of Meeting Short Name Sub Type
2024-02-01 00:00:00Z 01/02/2024 QAG 07 Papers Papers
2024-02-01 00:00:00Z 01/02/2024 QAG 07 Papers - Attachment 1 - CR018 Zymurgical Hours v2.0 Papers
2024-02-01 00:00:00Z 01/02/2024 QAG 07 Papers Papers
`;
const MUTATION = `mutation ($input: IngestListingInput!) {
  ingestListing(input: $input) {
    rows documents duplicates unreadable created changed unchanged vanished findings
    listings { name group { code } asOf rowCount rows { totalCount } }
  }
}`;

interface Reply {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function post(server: FastifyInstance, query: string, variables = {}, token?: string): Promise<Reply> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    payload: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = JSON.parse(response.body) as Partial<Reply>;
  return { status: response.statusCode, data, errors };
}

for (const engine of ENGINES) {
  describe(`ingesting by the API, on ${engine.name}`, () => {
    const withServer = (writeToken: string | undefined, check: (server: FastifyInstance) => Promise<void>) =>
      withStore(engine, async (store) => {
        const server = await createServer({ store, logLevel: 'silent', writeToken });
        await check(server);
        await server.close();
      });

    test('a page is read, reported, and there for the next question', () =>
      withServer(TOKEN, async (server) => {
        const input = { name: 'qag.txt', text: PAGE, format: 'TEXT', asOf: '2024-03-01T10:00:00+01:00' };
        const { data, errors } = await post(server, MUTATION, { input }, TOKEN);
        assert.deepEqual(errors, []);
        assert.deepEqual(data?.ingestListing, {
          rows: 3,
          documents: 2,
          duplicates: 1,
          unreadable: 0,
          created: 2,
          changed: 0,
          unchanged: 0,
          vanished: 0,
          findings: (data?.ingestListing as { findings: number }).findings,
          listings: [
            {
              name: 'QAG Meeting Documents',
              group: { code: 'QAG' },
              asOf: '2024-03-01T09:00:00.000Z',
              rowCount: 3,
              rows: {
                totalCount: (data?.ingestListing as { listings: { rows: { totalCount: number } }[] }).listings[0]?.rows
                  .totalCount,
              },
            },
          ],
        });
        const asked = '{ meeting(group: "QAG", number: "7") { label } search(text: "zymurgcal") { totalCount } }';
        assert.deepEqual((await post(server, asked)).data, { meeting: { label: 'QAG 7' }, search: { totalCount: 2 } });

        const again = (await post(server, MUTATION, { input: { ...input, asOf: '2024-04-01T00:00:00Z' } }, TOKEN)).data
          ?.ingestListing as { created: number; unchanged: number; listings: { asOf: string }[] };
        assert.deepEqual([again.created, again.unchanged, again.listings[0]?.asOf], [0, 2, '2024-04-01T00:00:00.000Z']);
      }));

    test('a page that is not a listing is refused, with its name and the reason, and nothing changes', () =>
      withServer(TOKEN, async (server) => {
        const { errors } = await post(server, MUTATION, { input: { name: 'notes.txt', text: 'Dear all,' } }, TOKEN);
        assert.deepEqual(
          errors.map((error) => error.extensions.code),
          ['BAD_USER_INPUT'],
        );
        assert.match(errors[0]!.message, /^notes\.txt: /);
        assert.deepEqual((await post(server, '{ statistics { rows } }')).data, { statistics: { rows: 0 } });
      }));
  });
}

describe('who may ingest by the API', () => {
  const engine = ENGINES[0]!;
  const input = { name: 'qag.txt', text: PAGE };
  const codes = async (writeToken: string | undefined, token: string | undefined): Promise<string[]> =>
    withStore(engine, async (store) => {
      const server = await createServer({ store, logLevel: 'silent', writeToken });
      const { errors } = await post(server, MUTATION, { input }, token);
      const { data } = await post(server, '{ statistics { rows } }');
      assert.equal((data?.statistics as { rows: number }).rows, errors.length === 0 ? 3 : 0);
      await server.close();
      return errors.map((error) => error.extensions.code);
    });

  test('accepts the write token, and refuses everyone if there is no token', async () => {
    assert.deepEqual(await codes(TOKEN, TOKEN), []);
    for (const [writeToken, token] of [
      [TOKEN, undefined],
      [TOKEN, ''],
      [TOKEN, `${TOKEN}x`],
      [TOKEN, TOKEN.slice(1)],
      [undefined, TOKEN],
      ['', ''],
      ['', TOKEN],
    ] as const) {
      assert.deepEqual(await codes(writeToken, token), ['UNAUTHENTICATED'], `${writeToken} and ${token}`);
    }
  });

  test('nobody by GET', () =>
    withStore(engine, async (store) => {
      const server = await createServer({ store, logLevel: 'silent', writeToken: TOKEN });
      const query = new URLSearchParams({ query: MUTATION, variables: JSON.stringify({ input }) });
      const response = await server.inject({
        method: 'GET',
        url: `/graphql?${query}`,
        headers: { authorization: `Bearer ${TOKEN}`, 'apollo-require-preflight': 'true' },
      });
      assert.equal(response.statusCode, 405);
      assert.deepEqual((await post(server, '{ statistics { rows } }')).data, { statistics: { rows: 0 } });
      await server.close();
    }));

  test('a page may be longer than a question, for who hasWriteToken the token', () =>
    withStore(engine, async (store) => {
      const server = await createServer({ store, logLevel: 'silent', writeToken: TOKEN });
      const long = { ...input, text: `${PAGE}${' '.repeat(2 * LIMITS.body)}` };
      assert.deepEqual((await post(server, MUTATION, { input: long }, TOKEN)).errors, []);
      for (const token of [undefined, 'wrong']) {
        assert.equal((await post(server, MUTATION, { input: long }, token)).status, 413);
      }
      await server.close();
    }));

  test('the corrections of the analysts hold for it', () =>
    withStore(engine, async (store) => {
      const file = readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8');
      let read = 0;
      const corrections = async () => {
        read++;
        return [];
      };
      const server = await createServer({ store, logLevel: 'silent', writeToken: TOKEN, corrections });
      await post(server, MUTATION, { input: { name: 'mhhs.txt', text: file } }, TOKEN);
      assert.equal(read, 1);
      await server.close();
    }));
});
