import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { fetchPage, type FetchLimits } from '../../src/ingest/fetch-page.js';
import { refuseTwoReadings } from '../../src/ingest/one-reading-a-listing.js';
import { readSources } from '../../src/ingest/sources.js';
import { ListingError } from '../../src/listing/errors.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { readListings } from '../../src/listing/read-listing.js';

const NOTHING = Readable.from([]);

const refused = (reading: Promise<unknown>, message: RegExp): Promise<void> =>
  assert.rejects(
    reading,
    (error) => error instanceof ListingError && message.test(error.message) && !error.message.includes('\n'),
  );

describe('files and folders', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'govgraph-sources-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const textOf = async (path: string) => (await readSources(path, NOTHING)).map(({ text }) => text);

  it('of a folder are its listings in the order of their names, whatever their form', async () => {
    const listings = join(folder, 'listings');
    mkdirSync(join(listings, 'page_files.html'), { recursive: true });
    for (const name of [
      'b.HTML',
      'a.txt',
      'c.csv',
      'd.tsv',
      'e.json',
      'f.htm',
      'notes.md',
      'page.pdf',
      '.hidden.txt',
    ]) {
      writeFileSync(join(listings, name), name);
    }
    assert.deepEqual(await textOf(listings), ['a.txt', 'b.HTML', 'c.csv', 'd.tsv', 'e.json', 'f.htm']);
  });

  const WORDS = '“Régime – final”';
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${WORDS}`)],
    ['UTF-16', Buffer.from(`\uFEFF${WORDS}`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${WORDS}`, 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('\x93R\xE9gime \x96 final\x94', 'latin1')],
  ] as const) {
    it(`may be in ${what}`, async () => assert.deepEqual(await textOf(write('words.txt', bytes)), [WORDS]));
  }

  it('may say their encoding, as a page does', async () => {
    const page = Buffer.from('<meta charset="iso-8859-5"><p>\xB4\xD0', 'latin1');
    assert.match((await textOf(write('page.html', page)))[0]!, /<p>Да$/);
  });

  for (const [what, bytes, message] of [
    ['a PDF', '%PDF-1.7 …', /x\.txt: it is a PDF; save it as/],
    ['a spreadsheet', 'PK\x03\x04…', /it is a zip archive or an Office document; /],
    ['anything with NUL bytes', 'a\0b', /it is not text; /],
  ] as const) {
    it(`that are ${what} are refused`, () => refused(readSources(write('x.txt', bytes), NOTHING), message));
  }

  it('that are not there are refused', () =>
    refused(readSources(join(folder, 'none'), NOTHING), /none: there is no such file or folder; /));
});

describe('a page of the web', () => {
  const PAGE = '<h2>Some Group (SG)</h2>';
  const answers: Readonly<Record<string, RequestListener>> = {
    '/page': (_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
    '/latin': (_request, response) =>
      response.setHeader('content-type', 'text/plain; charset="iso-8859-5"').end(Buffer.from('\xB4\xD0', 'latin1')),
    '/untyped': (_request, response) => response.end(PAGE),
    '/moved': (_request, response) => response.writeHead(302, { location: 'page#rows' }).end(),
    '/for-ever': (_request, response) => response.writeHead(301, { location: '/for-ever' }).end(),
    '/to-a-file': (_request, response) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
    '/gone': (_request, response) => response.writeHead(404).end(),
    '/picture': (_request, response) => response.setHeader('content-type', 'image/png').end('x'),
    '/pdf': (_request, response) => response.setHeader('content-type', 'text/plain').end('%PDF-1.7'),
    '/large': (_request, response) => response.setHeader('content-type', 'text/plain').end('x'.repeat(3000)),
    '/broken': (_request, response) =>
      response.writeHead(200, { 'content-length': 10 }).write('x', () => response.destroy()),
    '/slow': (_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).write('x'),
  };
  let server: Server;
  let origin: string;
  before(async () => {
    server = createServer((request, response) => answers[request.url!]!(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 2000, redirects: 3 };
  const fetched = (path: string, limits: Partial<FetchLimits> = {}) =>
    fetchPage(`${origin}${path}`, { ...LIMITS, ...limits });

  it('is read by its address', async () =>
    assert.deepEqual(await readSources(`${origin}/page`, NOTHING), [{ name: `${origin}/page`, text: PAGE }]));
  it('is called by the address at which it is found', async () =>
    assert.deepEqual(await fetched('/moved'), { name: `${origin}/page`, text: PAGE }));
  it('may be in any encoding that it says', async () => assert.equal((await fetched('/latin')).text, 'Да'));
  it('need not say what it is', async () => assert.equal((await fetched('/untyped')).text, PAGE));

  for (const [what, path, message] of [
    ['is not there', '/gone', /\/gone: the server answers with status 404; check the address/],
    ['is a picture', '/picture', /\/picture: it is image\/png; /],
    ['is a PDF under another name', '/pdf', /\/pdf: it is a PDF; /],
    ['is too large', '/large', /\/large: it is larger than 0\.002 MB; /],
    ['moves for ever', '/for-ever', /\/for-ever: it was redirected more than 3 times; /],
    ['leads away from the web', '/to-a-file', /\/to-a-file: it leads to an address of file:; /],
    ['breaks off', '/broken', /\/broken: it cannot be reached \(.+\); /],
  ] as const) {
    it(`that ${what} is refused`, () => refused(fetched(path), message));
  }

  it('that takes too long is refused', () =>
    refused(fetched('/slow', { milliseconds: 200 }), /\/slow: it was not received within 0\.2 s; /));
  it('of a server that does not answer is refused', () =>
    refused(fetchPage('http://127.0.0.1:1/x'), /^http:\/\/127\.0\.0\.1:1\/x: it cannot be reached \(.+\); /));
  it('whose address is none is refused', () => refused(fetchPage('http://'), /it is not a web address; /));
  it('whose address holds a password is refused without telling it', () =>
    refused(
      fetchPage('http://me:secret@127.0.0.1/'),
      /^http:\/\/127\.0\.0\.1\/: the address holds a name or a password; /,
    ));
});

describe('listings that are read at once', () => {
  const page = (...rows: string[]) =>
    ['Some Group (SG)', 'SG Documents', 'Date Of Meeting | Short Name | Sub Type', ...rows].join('\n');
  const ROW = '2023-01-11 | SG 1 Papers | Papers';
  const read = (...pages: [source: string, text: string][]) =>
    pages.flatMap(([name, text]) =>
      readListings({ name, text }, { words: defaultProfile().listing }).map((listing) => ({ source: name, listing })),
    );

  it('may be the same page twice', () => refuseTwoReadings(read(['a.txt', page(ROW)], ['b.txt', page(ROW)])));
  it('may not be two snapshots of one listing', () =>
    assert.throws(
      () => refuseTwoReadings(read(['monday.txt', page(ROW)], ['tuesday.txt', page(ROW, ROW)])),
      /^ListingError: tuesday\.txt:1: SG Documents of SG differs from the one at monday\.txt:1; ingest snapshots .* --as-of$/,
    ));
  it('may not be two tables of one name', () =>
    assert.throws(
      () => refuseTwoReadings(read(['a.txt', `${page(ROW)}\n\n${page(ROW, ROW)}`])),
      /^ListingError: a\.txt:6: SG Documents of SG differs from the one at line 1; give each table a heading/,
    ));
});
