import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertReadAgain, assertRefused, readFixture, readText, said, textOf } from './fixture.js';

const ROW = '<tr><td>2023-01-11 00:00:00Z</td><td>DAG 20 Papers</td><td>Papers</td></tr>';
const HEAD = '<tr><th>Date Of Meeting</th><th>Short Name</th><th>Sub Type</th></tr>';

describe('a saved page', () => {
  const name = 'saved-page-with-scripts-and-links.html';
  const listings = readFixture(name);
  const [dag, tmag] = listings;

  it('is cut at its headings', () =>
    assert.deepEqual(
      listings.map((l) => [l.format, l.group, l.name, l.groupName?.name]),
      [
        ['HTML', 'DAG', 'DAG Meeting Documents', 'Design Advisory Group'],
        ['HTML', 'TMAG', 'TMAG Meeting Documents', 'Testing and Migration Advisory Group'],
      ],
    ));

  it('gives rows with links and without entities, whatever the order of the columns', () => {
    assert.deepEqual(said(dag!), [
      '2023-01-11 | 11/01/2023 DAG 20 Papers | Papers | https://example.org/dag-20-papers.pdf',
      '2023-01-11 | 11/01/2023 DAG 20 Papers – Attachment 1 - CR024 & CR025 Supporting Evidence | Papers | /dag/20/a1.pdf?x=1&y=2',
      '2023-02-08 | 08/02/2023 DAG 21 Minutes | -',
    ]);
    assert.deepEqual(said(tmag!), ['2023-03-08 | 08/03/2023 TMAG 1 Headline Report | Headline']);
  });

  it('gives paragraphs as prose, a line each', () =>
    assert.deepEqual(
      dag!.prose.map(({ text }) => text),
      ['DAG was chaired by Justin Andrews.', 'It reported upwards into the PSG.'],
    ));

  it('gives each row the number of its line', () => {
    const lines = textOf(name).split('\n');
    for (const row of [...dag!.rows, ...tmag!.rows]) assert.match(lines[row.line - 1]!, /<tr><td>/);
  });

  it('is cut so that each part reads as the same listing by itself', () => assertReadAgain(name, listings));

  it('that was read from the web has links relative to its address', () => {
    const address = 'https://example.org/groups/dag';
    const fetched = readText(address, textOf(name));
    assert.equal(
      fetched[0]!.rows[1]!.readable && fetched[0]!.rows[1]!.url,
      'https://example.org/dag/20/a1.pdf?x=1&y=2',
    );
    assertReadAgain(address, fetched);
  });
});

describe('a page of HTML', () => {
  const PAPERS = '2023-01-11 | 11/01/2023 DAG 20 Papers | Papers';
  const MINUTES = '2023-02-08 | 08/02/2023 DAG 21 Minutes | Minutes';

  for (const [what, fixture, groups] of [
    ['laid out in tables', 'layout-tables.html', ['DAG']],
    ['on one line', 'all-on-one-line.html', ['DAG']],
    ['with end tags left out', 'end-tags-left-out.html', ['DAG', 'TG']],
  ] as const) {
    it(`${what} reads as any other`, () => {
      const listings = readFixture(fixture);
      assert.deepEqual(
        listings.map((l) => l.group),
        groups,
      );
      assert.deepEqual(said(listings[0]!), [PAPERS, MINUTES]);
      assert.equal(listings[0]!.name, 'DAG Meeting Documents');
      assert.ok(listings[0]!.prose.some(({ text }) => text.includes('Justin Andrews')));
      assertReadAgain(fixture, listings);
    });
  }

  it('whose rows share a line numbers them, and its words after them', () => {
    const [dag] = readFixture('all-on-one-line.html');
    assert.deepEqual(
      dag!.rows.map(({ line }) => line),
      [1, 2],
    );
    assert.deepEqual([dag!.groupName?.line, dag!.prose[0]!.line], [3, 4]);
  });

  it('with a base keeps it beside each part, so that links stay whole', () => {
    const listings = readFixture('links-relative-to-a-base.html');
    assert.deepEqual(said(listings[0]!), [`${PAPERS} | https://example.org/groups/dag/20.pdf`]);
    assertReadAgain('part', listings);
  });

  it('with a second table of other columns is not half read', () =>
    assertRefused(
      () => readFixture('a-second-table-of-other-columns.html'),
      /^a-second-table-of-other-columns\.html:6: the columns "When What" are not those of a listing; /,
    ));

  it('with a table of something else beside it is read', () =>
    assert.equal(readText('p.html', `<table>${HEAD}${ROW}</table><table><tr><td>Phone<td>1</table>`).length, 1));

  for (const [what, html, message] of [
    ['without a table', '<html><p>Nothing yet.</p>', /p\.html: it holds no table of meeting documents/],
    [
      'with a column too few',
      '<table><tr><th>Date Of Meeting<th>Short Name</table>',
      /p\.html:1: the column Sub Type is missing/,
    ],
    ['with rows and no columns', `<table>${ROW}</table>`, /p\.html:1: the columns "2023-01-11 /],
    [
      'with a heading of a group among its rows',
      `<table>${HEAD}${ROW}<tr><td colspan=3>Testing Group (TG)</table>`,
      /p\.html:1: the heading "Testing Group \(TG\)" stands inside a table/,
    ],
    [
      'whose script never ends',
      `<table>${HEAD}${ROW}</table><script><table>`,
      /p\.html:1: <script> is opened here and never closed/,
    ],
    [
      'nested beyond all measure',
      `<table>${HEAD}${ROW}</table>${'<b>'.repeat(2000)}`,
      /p\.html:1: more than 1000 elements are open/,
    ],
  ] as const) {
    it(`${what} is refused`, () => assertRefused(() => readText('p.html', html), message));
  }
});
