import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { listingId } from '../../src/graph/identity.js';
import type { Listing } from '../../src/listing/listing.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { assertReadAgain, readText } from './fixture.js';
import { WRITTEN_FORMS } from './written-forms.js';

const sample = readText('mhhs.txt', readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8'));

const columns = (listings: readonly Listing[]) =>
  listings.map(({ name, group, groupName, rows, prose }) => ({
    name,
    group,
    groupName: groupName?.name,
    prose: prose.map(({ text }) => text.trim()),
    rows: rows.map((row) => row.readable && [row.date, row.time, row.shortName, row.subType, row.url]),
  }));

/** The graph, its rows called by what they say: neither by place nor by form. */
function graphOf(listings: readonly Listing[]): string[] {
  const names = new Map<string, string>();
  const readings = listings.map((listing, i) => {
    const sha256 = String(i).repeat(64);
    const id = listingId(sha256);
    for (const row of listing.rows) {
      names.set(`${id}/${row.line}`, row.readable ? `${id}: ${row.date} ${row.shortName}` : `${id}: unreadable`);
    }
    for (const { line, text } of [...listing.prose, ...(listing.groupName ? [listing.groupName] : [])]) {
      names.set(
        `${id}/${line}`,
        `${id}: ${text
          .replace(/[\s\u00A0]+/g, ' ')
          .replaceAll('\u00AD', '')
          .trim()}`,
      );
    }
    return { sha256, asOf: '2024-07-01T00:00:00.000Z', ingestedAt: '2024-07-01T00:00:00.000Z', listing };
  });
  const named = (id: string) => names.get(id) ?? id;
  const { nodes, relationships } = inferGraph(readings);
  return [
    ...nodes.map(({ label, id, properties }) =>
      JSON.stringify([label, named(id), label === 'ListingRow' ? { kind: properties.kind } : properties]),
    ),
    ...relationships.map((edge) =>
      JSON.stringify({ ...edge, from: named(edge.from), to: named(edge.to), rows: edge.rows.map(named).sort() }),
    ),
  ].sort();
}

describe('the rows of the sample', () => {
  const graph = graphOf(sample);
  for (const form of WRITTEN_FORMS) {
    const { what, format } = form;
    const text = form.write(sample);
    const listings = readText('page', text);

    it(`say the same as ${what}`, () => {
      assert.deepEqual(
        listings.map((listing) => listing.format),
        [format, format],
      );
      const plain = (value: unknown) =>
        JSON.stringify(value).replace(/[\u00A0\u00AD]/g, (c) => (c === '\u00A0' ? ' ' : ''));
      assert.deepEqual(JSON.parse(plain(columns(listings))), JSON.parse(plain(columns(sample))));
    });

    it(`give the same graph as ${what}`, () => assert.deepEqual(graphOf(listings), graph));

    it(`are cut as ${what} so that each part reads as the same listing by itself`, () =>
      assertReadAgain('page', listings));

    it(`have numbers of their own as ${what}`, () => {
      for (const { rows, prose, groupName } of listings) {
        const lines = [...rows, ...prose, groupName!].map(({ line }) => line);
        assert.equal(new Set(lines).size, lines.length);
      }
    });

    it(`are read as ${what} where the form is named`, () => assert.deepEqual(readText('page', text, format), listings));
  }
});
