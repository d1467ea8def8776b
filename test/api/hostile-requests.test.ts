import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { isInputObjectType, isObjectType, GraphQLID, GraphQLString, getNamedType } from 'graphql';
import { isServerFault } from '../../src/api/errors.js';
import { executeInProcess } from '../../src/api/execute.js';
import { schema } from '../../src/api/schema.js';
import { isReference } from '../../src/api/search/exact-matches.js';
import { createServer } from '../../src/api/server.js';
import { CurationError } from '../../src/ingest/curation-error.js';
import { StoreUnavailableError } from '../../src/store/errors.js';
import { openStore } from '../../src/store/open-store.js';
import type { GraphReader, Store } from '../../src/store/store.js';
import { codesOf } from './answers.js';
import { serveSample } from './sample-server.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function post(server: FastifyInstance, body: object, token?: string): Promise<Answer & { status: number }> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    payload: JSON.stringify(body),
  });
  return { status: response.statusCode, ...(JSON.parse(response.body) as Answer) };
}

const codes = ({ errors = [] }: Answer): string[] => [...new Set(errors.map(({ extensions }) => extensions.code))];
const INGEST = `mutation ($input: IngestListingInput!) {
  ingestListing(input: $input) { rows documents listings { id name asOf sha256 rowCount } }
}`;
const TEXT = 'Date Of Meeting | Short Name | Sub Type\n2023-02-16 | Note v1.0 | Papers\n';

describe('errors of the caller are answered as such', () => {
  let server: FastifyInstance;
  before(async () => ({ server } = await serveSample('token')));
  after(() => server.close());

  test('fragments that are spread twice each are within the limits or too complex', async () => {
    const query = (depth: number): string =>
      `{ ...f0 } ${Array.from({ length: depth }, (_, i) => `fragment f${i} on Query { ${i === depth - 1 ? '__typename' : `...f${i + 1} ...f${i + 1}`} }`).join(' ')}`;
    assert.deepEqual(await post(server, { query: query(12) }), { status: 200, data: { __typename: 'Query' } });
    assert.deepEqual(codes(await post(server, { query: query(18) })), ['GRAPHQL_VALIDATION_FAILED']);
  });

  test('a list variable with 51 wrong items', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    const variables = { ids: Array<object>(51).fill({}) };
    assert.deepEqual(codes(await post(server, { query, variables })), ['BAD_USER_INPUT']);
  });

  test('an operation that the schema does not have', async () => {
    const query = 'subscription { x }';
    assert.deepEqual(codes(await post(server, { query })), ['GRAPHQL_VALIDATION_FAILED']);
  });

  test('persisted queries with a wrong hash, version or shape', async () => {
    const query = '{ __typename }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    for (const persistedQuery of [
      { version: 1, sha256Hash: 'a'.repeat(64) },
      { version: 1, sha256Hash: 5 },
      { version: 1 },
      { version: 2, sha256Hash },
      { version: '1', sha256Hash },
      { sha256Hash },
      {},
      [],
      5,
      'text',
    ]) {
      const answer = await post(server, { query, extensions: { persistedQuery } });
      assert.deepEqual([answer.status, codes(answer)], [200, ['BAD_USER_INPUT']], JSON.stringify(persistedQuery));
    }
  });

  test('messages do not repeat long values', async () => {
    const query = 'query ($severity: Severity) { findings(filter: { severity: $severity }) { totalCount } }';
    const { errors } = await post(server, { query, variables: { severity: 'A'.repeat(100_000) } });
    assert.ok(errors![0]!.message.length < 3000);
  });

  test('what is not a group’s code', async () => {
    for (const group of ['DAG(', 'A/B', 'CR018', 'CR', 'DES', '(a+)+', '<script>', 'listing/x', 'D\nG', 'A', '']) {
      const answer = await post(
        server,
        { query: INGEST, variables: { input: { name: 'x', text: TEXT, group } } },
        'token',
      );
      assert.deepEqual(codes(answer), ['BAD_USER_INPUT'], group);
    }
    const answer = await post(
      server,
      { query: INGEST, variables: { input: { name: 'x', text: TEXT, group: ' qag ' } } },
      'token',
    );
    assert.equal(
      (answer.data as { ingestListing: { listings: { name: string }[] } }).ingestListing.listings[0]!.name,
      'QAG',
    );
  });
});

test('a cursor of another list, filter or text is refused', async () => {
  const { store, server } = await serveSample();
  const cursor = async (list: string): Promise<string> => {
    const { data } = await executeInProcess(store, `{ list: ${list} { edges { cursor } } }`);
    return (data as { list: { edges: { cursor: string }[] } }).list.edges[0]!.cursor;
  };
  const lists = [
    ['meetings', 'first: 1'],
    ['documents', 'first: 1'],
    ['documents', 'first: 1, filter: { kind: PAPERS }'],
    ['documents', 'first: 1, filter: { group: "DAG" }'],
    ['changeRequests', 'first: 1'],
    ['allSeries', 'first: 1'],
    ['findings', 'first: 1'],
    ['search', 'first: 1, text: "papers"'],
    ['search', 'first: 1, text: "minutes"'],
  ] as const;
  const cursors = await Promise.all(lists.map(([field, args]) => cursor(`${field}(${args})`)));
  for (const [i, [field, args]] of lists.entries()) {
    for (const [j, after] of cursors.entries()) {
      const found = await codesOf(store, `{ ${field}(${args}, after: "${after}") { edges { cursor } } }`);
      assert.deepEqual(found, i === j ? [] : ['BAD_USER_INPUT'], `${lists[j]![0]} in ${field}(${args})`);
    }
  }
  await server.close();
});

describe('every text argument', () => {
  const texts = Object.values(schema().getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => ({ owner: type.name, ...field }));
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => field.args.map((arg) => ({ owner: field.name, ...arg })));
  });
  const isText = ({ type }: (typeof texts)[number]) => [GraphQLString, GraphQLID].some((t) => t === getNamedType(type));

  test('states its maximum length', () => {
    const unstated = texts
      .filter(isText)
      .filter(({ description }) => !/at most [\d,]+ characters/i.test(description ?? ''));
    assert.deepEqual(
      unstated.map(({ owner, name }) => `${owner}.${name}`),
      [],
    );
  });

  test('is refused beyond it, before anything is read', async () => {
    const store: GraphReader = { read: () => Promise.reject(new Error('nothing is read')) };
    for (const [query, length] of [
      ['query ($t: ID!) { node(id: $t) { id } }', 10_000],
      ['query ($t: ID!) { nodes(ids: [$t]) { id } }', 10_000],
      ['query ($t: String) { documents(after: $t) { totalCount } }', 50_000],
      ['query ($t: String) { allSeries(filter: { reference: $t }) { totalCount } }', 1000],
      ['query ($t: ID) { documents(filter: { meeting: $t }) { totalCount } }', 10_000],
      ['query ($t: String!) { search(text: $t) { totalCount } }', 500],
    ] as const) {
      const { errors } = await executeInProcess(store, query, { t: 'x'.repeat(length + 1) });
      assert.match(errors![0]!.message, /must have at most [\d,]+ characters\.$/, query);
    }
  });
});

test('a text that is almost a reference is checked in linear time', { timeout: 60_000 }, () => {
  // With an ambiguous pattern, this takes years.
  for (const end of ['!', '1!', '-!', ' 1 2 3 4 5!']) assert.equal(isReference('a'.repeat(500_000) + end), false);
  for (const text of ['DES-196', 'MHHS DEL 1316', 'BRS001', 'a1-b2-c3-d4']) assert.equal(isReference(text), true, text);
  for (const text of ['DES', '196', 'a1-b2-c3-d4-e5', 'a--1', '-a1', 'a1-', ''])
    assert.equal(isReference(text), false, text);
});

describe('an import', () => {
  /** A memory store whose reads fail, or a clock passes, once something was written. */
  async function writtenThenFailing(): Promise<Store> {
    const store = await openStore('memory:');
    let isWritten = false;
    return {
      url: store.url,
      ready: () => store.ready(),
      close: () => store.close(),
      readings: () => store.readings(),
      profile: () => store.profile(),
      findDamagedReadings: () => store.findDamagedReadings(),
      read: (statement, parameters) =>
        isWritten
          ? Promise.reject(new StoreUnavailableError('UNREACHABLE', 'the store is gone'))
          : store.read(statement, parameters),
      update: async (change) => {
        const result = await store.update(change);
        isWritten = true;
        return result;
      },
    };
  }

  test('is reported even if the store cannot be read afterwards', async () => {
    const store = await writtenThenFailing();
    const server = await createServer({ store, logLevel: 'silent', writeToken: 'token' });
    const variables = { input: { name: 'x', text: TEXT, group: 'DAG', asOf: '2024-07-01T00:00:00Z' } };
    const { data, errors } = await post(server, { query: INGEST, variables }, 'token');
    assert.equal(errors, undefined);
    const { ingestListing } = data as {
      ingestListing: { rows: number; listings: { id: string; asOf: string; sha256: string }[] };
    };
    const [listing] = ingestListing.listings;
    assert.deepEqual([ingestListing.rows, listing!.asOf], [1, '2024-07-01T00:00:00.000Z']);
    assert.equal(listing!.id, `listing/${listing!.sha256.slice(0, 16)}`);
    await server.close();
    await store.close();
  });

  test('with an error in the curation file names the file and the line, without its folder', async () => {
    const store = await openStore('memory:');
    const fault = new CurationError('/secret/folder/curation.yaml', 3, 'there is no correction x', 'remove it');
    const server = await createServer({
      store,
      logLevel: 'silent',
      writeToken: 'token',
      corrections: () => Promise.reject(fault),
    });
    const answer = await post(
      server,
      { query: INGEST, variables: { input: { name: 'x', text: TEXT, group: 'DAG' } } },
      'token',
    );
    assert.deepEqual(codes(answer), ['CURATION_INVALID']);
    assert.equal(answer.errors![0]!.message, 'curation.yaml:3: there is no correction x; remove it');
    assert.ok(isServerFault(fault));
    await server.close();
    await store.close();
  });
});
