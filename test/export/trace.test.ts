import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import MarkdownIt from 'markdown-it';
import type { GraphReader, Store } from '../../src/store/store.js';
import { NotInGraphError } from '../../src/export/errors.js';
import { readTrace } from '../../src/export/trace/read-trace.js';
import type { Trace } from '../../src/export/trace/trace.js';
import { writeTrace, type PacketFormat } from '../../src/export/trace/write-trace.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { ask, holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { inXml, oddFacts, ODD_TEXTS } from './odd-facts.js';
import { readXml } from './read-xml.js';

const packet = async (reader: GraphReader, id: string, format: PacketFormat): Promise<string> =>
  writeTrace(await readTrace(reader, id), format).text;

/** What is seen of a page, white space as one blank. */
function seen(html: string): string {
  const texts: string[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentagname: (name) => (inStyle = name === 'style'),
    onclosetag: () => (inStyle = false),
    ontext: (text) => {
      if (!inStyle) texts.push(text);
    },
  });
  parser.end(html);
  return texts.join('').replace(/\s+/g, ' ');
}

const DIGITS = 'e730fc7ca895';

for (const engine of ENGINES) {
  describe(`the trace packet, on ${engine.name}`, () => {
    let store: Store;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
    });
    after(() => store.close());

    test('has the same history as the API, for every change request', async () => {
      const { changeRequests } = (await ask(
        store,
        `{ changeRequests(first: 100) { edges { node {
            id title
            history { position change version document { id } meeting { id } previous { id } daysSincePrevious copies { id } supporting { id } }
            supporting { id }
            findings { id }
        } } } }`,
      )) as { changeRequests: { edges: { node: ToldByTheApi }[] } };
      assert.ok(changeRequests.edges.length > 10);
      for (const { node } of changeRequests.edges) {
        assert.deepEqual(asTheApi(await readTrace(store, node.id)), node);
      }
    });

    test('says what was never published', async () => {
      const { neverPublished } = await readTrace(store, 'CR032');
      assert.deepEqual(
        neverPublished.map(({ severity, rows }) => [severity, rows.map(({ line }) => line)]),
        [
          ['INFO', [173]],
          ['WARNING', [66, 83]],
        ],
      );
      assert.match(neverPublished[1]!.message, /v2\.0 to v2\.2 are not listed/);
    });

    test('has each claim with its rows, and says how to cite it', async () => {
      const { history, snapshot } = await readTrace(store, 'CR032');
      const { document } = history.at(-1)!;
      assert.deepEqual(
        document.claims.map(({ type, to, basis, rows }) => [type, to.name, basis, rows.map(({ line }) => line)]),
        [
          ['ATTACHED_TO', 'DAG 31 Papers', 'PARSED', [66, 81]],
          [
            'REVISES',
            'Attachment 2 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v1.3',
            'INFERRED',
            [66, 83],
          ],
          ['TABLED_AT', 'DAG 31', 'DECLARED', [66]],
          ['VERSION_OF', 'CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting', 'PARSED', [66]],
        ],
      );
      assert.equal(
        document.citation,
        `CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting, v2.3, DAG 31, 13 December 2023, listing ${DIGITS}, line 66`,
      );
      const [{ name, asOf, sha256, rowCount }] = snapshot as [Trace['snapshot'][number]];
      assert.deepEqual([name, asOf, rowCount], ['DAG Meeting Documents', '2024-07-01T00:00:00.000Z', 242]);
      assert.match(sha256, new RegExp(`^${DIGITS}[0-9a-f]{52}$`));
    });

    test('says all of this on each of its pages', async () => {
      const pages = [seen(await packet(store, 'CR032', 'html')), await packet(store, 'CR032', 'md')];
      for (const page of pages.map((text) => text.replaceAll('\\', ''))) {
        assert.match(page, /Latest: v2\.3, revised at DAG 31, 13 December 2023\./);
        assert.match(page, /v2\.0 to v2\.2 are not listed/);
        assert.match(page, /line 66: 2023-12-13 00:00:00Z 13\/12\/2023 DAG 31 Papers - Attachment 1 - CR032/);
        assert.match(page, /2024-07-01T00:00:00\.000Z/);
        assert.match(page, new RegExp(`v2\\.3, DAG 31, 13 December 2023, listing ${DIGITS}, line 66`));
        assert.doesNotMatch(page, /2024-07-02/, 'the time of the ingest is none of the record');
      }
    });

    test('as CSV has a record for each row of each claim', async () => {
      const trace = await readTrace(store, 'CR024');
      const read: Record<string, string>[] = parseCsv(await packet(store, 'CR024', 'csv'), { columns: true });
      const documents = [...trace.history.map((step) => step.document), ...trace.supporting];
      const rows = documents.flatMap(({ claims }) => claims.flatMap((claim) => claim.rows));
      const others = [...trace.neverPublished, ...trace.findings].flatMap((finding) => finding.rows);
      assert.equal(read.length, rows.length + others.length);
      assert.deepEqual(
        read.filter(({ claim }) => claim === 'SUPPORTS').map(({ part, meeting, line }) => [part, meeting, line !== '']),
        [['supporting', 'DAG 26', true]],
      );
    });

    test('as JSON is the trace', async () => {
      assert.deepEqual(JSON.parse(await packet(store, 'CR018', 'json')), await readTrace(store, 'CR018'));
    });

    test('is of nothing that is not there', async () => {
      await assert.rejects(readTrace(store, 'CR999'), NotInGraphError);
    });
  });
}

interface ToldByTheApi {
  readonly id: string;
  readonly title: string | null;
  readonly history: readonly unknown[];
  readonly supporting: readonly unknown[];
  readonly findings: readonly unknown[];
}

const idOf = ({ id }: { readonly id: string }) => ({ id });

function asTheApi({ changeRequest, history, supporting, neverPublished, findings }: Trace): ToldByTheApi {
  return {
    id: changeRequest.id,
    title: changeRequest.title,
    history: history.map(({ document, previous, copies, supporting: beside, ...step }) => ({
      position: step.position,
      change: step.change,
      version: step.version,
      document: idOf(document),
      meeting: idOf(document.meeting),
      previous: previous && { id: previous.document },
      daysSincePrevious: step.daysSincePrevious,
      copies: copies.map(idOf),
      supporting: beside.map((id) => ({ id })),
    })),
    supporting: supporting.map(idOf),
    findings: [...neverPublished, ...findings]
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1))
      .map(idOf),
  };
}

describe('a packet of odd texts', () => {
  let store: Store;
  before(async () => {
    store = await ENGINES[0]!.open();
    await store.update((draft) => writeFacts(draft, oddFacts()));
  });
  after(() => store.close());

  const shown = (text: string): string => inXml(text).replace(/\s+/g, ' ').trim();

  test('is a well-formed page without a script, and shows them as they are', async () => {
    const html = await packet(store, 'CR001', 'html');
    const elements = readXml(html);
    assert.ok(
      elements.every(({ name, attributes }) => name !== 'script' && !('href' in attributes) && !('src' in attributes)),
    );
    assert.match(html, /\nth \{ white-space: nowrap; \}/, 'words in table heads are not broken');
    assert.doesNotMatch(html, /th[^{}]*\{[^}]*overflow-wrap/);
    const page = seen(html);
    for (const odd of ODD_TEXTS) assert.ok(page.includes(shown(odd)), odd);
  });

  test('is Markdown that markdown-it shows as they are, with tables and links of nobody', async () => {
    const md = await packet(store, 'CR001', 'md');
    const html = new MarkdownIt({ html: true, linkify: false }).render(md);
    const elements = readXml(`<page>${html}</page>`).map(({ name }) => name);
    assert.deepEqual([...new Set(elements)].sort(), [
      'h1',
      'h2',
      'h3',
      'li',
      'p',
      'page',
      'table',
      'tbody',
      'td',
      'th',
      'thead',
      'tr',
      'ul',
    ]);
    assert.equal(elements.filter((name) => name === 'tr').length, 1 + 2 + 1 + 1);
    assert.equal(elements.filter((name) => name === 'td').length, 2 * 7 + 5);
    const page = seen(html);
    for (const odd of ODD_TEXTS) assert.ok(page.includes(shown(odd)), odd);
  });

  test('is CSV without a formula', async () => {
    const records: string[][] = parseCsv(await packet(store, 'CR001', 'csv'));
    for (const cell of records.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  });
});
