import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { labelOfId } from '../../src/graph/identity.js';
import { LABELS, RELATIONSHIP_TYPES } from '../../src/graph/ontology.js';
import type { GraphFacts } from '../../src/graph/facts.js';
import { isOfMeetings } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { readingOf, TestGraph } from './test-graph.js';

const sample = inferGraph(
  readListings(
    { name: 'sample', text: readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8') },
    { words: defaultProfile().listing },
  )
    .filter(isOfMeetings)
    .map((listing, i) => ({
      sha256: String(i).repeat(64),
      asOf: '2024-07-01T00:00:00.000Z',
      ingestedAt: '2024-07-01T00:00:00.000Z',
      listing,
    })),
);

/** Comparable whatever the order. */
const inOrder = (facts: GraphFacts) => ({
  nodes: facts.nodes.map((n) => JSON.stringify(n)).sort(),
  relationships: facts.relationships.map((r) => JSON.stringify(r)).sort(),
});

describe('the graph of the sample', () => {
  const told = new TestGraph(sample);

  it('has every node once, under the label that its id implies', () => {
    assert.equal(new Set(sample.nodes.map((n) => n.id)).size, sample.nodes.length);
    for (const node of sample.nodes) assert.equal(labelOfId(node.id), node.label, node.id);
  });

  it('has only edges that the ontology declares, between nodes that are there, each once', () => {
    const labels = new Map(sample.nodes.map((n) => [n.id, n.label]));
    const seen = new Set<string>();
    for (const edge of sample.relationships) {
      const { from, to }: { from: readonly string[]; to: readonly string[] } = RELATIONSHIP_TYPES[edge.type];
      assert.ok(from.includes(edge.fromLabel) && to.includes(edge.toLabel), JSON.stringify(edge));
      assert.equal(labels.get(edge.from), edge.fromLabel, JSON.stringify(edge));
      assert.equal(labels.get(edge.to), edge.toLabel, JSON.stringify(edge));
      const key = `${edge.type} ${edge.from} ${edge.to}`;
      assert.ok(!seen.has(key), key);
      seen.add(key);
    }
  });

  it('says of every edge its rule, its confidence and the rows that it rests on', () => {
    const rows = new Set(told.nodes('ListingRow').map((n) => n.id));
    for (const edge of sample.relationships) {
      assert.match(edge.rule, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(edge.confidence > 0 && edge.confidence <= 1, JSON.stringify(edge));
      assert.ok(edge.rows.length > 0 && edge.rows.every((row) => rows.has(row)), JSON.stringify(edge));
    }
  });

  it('has only rules that docs/model.md explains', () => {
    const model = readFileSync(join(PACKAGE_ROOT, 'docs', 'model.md'), 'utf8');
    const rules = new Set(sample.relationships.filter(({ type }) => type !== 'ABOUT').map(({ rule }) => rule));
    for (const rule of rules) assert.ok(model.includes(`\`${rule}\``), rule);
  });

  it('has nothing without provenance', () => {
    const resting = new Set(told.edges('EVIDENCED_BY').map((edge) => edge.from));
    for (const label of LABELS) {
      if (label === 'Listing' || label === 'ListingRow') continue;
      for (const node of told.nodes(label)) assert.ok(resting.has(node.id), node.id);
    }
  });

  it('has the twenty change requests that the rows table, and the one that closed TMAG', () => {
    const tabled = new Set(
      told
        .edges('VERSION_OF')
        .filter((e) => e.toLabel === 'ChangeRequest')
        .map((e) => e.to),
    );
    assert.equal(tabled.size, 20);
    assert.deepEqual(
      told.nodes('ChangeRequest').map((n) => n.id),
      [...tabled, 'CR035'].sort(),
    );
    assert.deepEqual(told.pairs('CLOSED'), ['CR035 → TMAG']);
  });

  it('knows of its groups what their sentences say', () => {
    assert.deepEqual(told.node('TMAG')!.properties, {
      code: 'TMAG',
      name: 'Testing and Migration Advisory Group',
      level: 3,
      status: 'STOOD_DOWN',
      chair: 'Chris Welby',
      formerNames: ['Testing Advisory Group'],
    });
    assert.equal(told.node('DAG')!.properties.chair, 'Justin Andrews');
    assert.deepEqual(told.pairs('REPORTS_TO'), ['TMAG → PSG']);
  });

  it('shows how CR032 got from v1.3 to v2.3', () => {
    const own = (pair: string) => pair.includes('CR032');
    assert.deepEqual(
      [...told.pairs('RETABLES').filter(own), ...told.pairs('REVISES').filter(own)],
      [
        '2023-11-08 Attachment 2 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v1.3 → 2023-10-11 DAG 29 Papers - Attachment 2 - CR032 - Change to Interface MHHS-IF-165 P0210 TUoS Reporting v1.3',
        '2023-12-13 DAG 31 Papers - Attachment 1 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v2.3 → 2023-11-08 Attachment 2 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v1.3',
      ],
    );
  });

  it('finds the one row that is listed twice', () => {
    assert.deepEqual(told.findings('DUPLICATE_ROW'), ['2022-06-08 DAG 10 Papers Attachment 2']);
  });
});

describe('readings', () => {
  const rows = [
    '2023-01-11 ABC 20 Papers',
    '2023-01-11 CR018 Hours v1.0',
    '2023-02-08 ABC 21 Papers - Attachment 1 - CR018 Hours v1.1',
    '2023-02-08 ABC 21 Minutes',
    '2023-03-08 Attachment 1 - 8 February Minutes v1.1',
    '2023-03-08 Slides',
    '2023-04-12 Slides',
  ];

  it('give the same graph in whatever order they come', () => {
    const readings = [
      readingOf('ABC', rows, '2024-01-01T00:00:00.000Z'),
      readingOf('ABC', rows.slice(2), '2024-02-01T00:00:00.000Z'),
      readingOf('XYZ', ['2023-05-01 CR018 Hours v1.2']),
    ];
    const expected = inOrder(inferGraph(readings));
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), (shuffled) => {
        assert.deepEqual(inOrder(inferGraph(shuffled)), expected);
      }),
    );
  });

  it('give the same nodes and relationships in any order of their rows', () => {
    const placeless = (facts: GraphFacts) => ({
      nodes: facts.nodes
        .filter((n) => n.label !== 'Listing' && n.label !== 'ListingRow')
        .map((n) => JSON.stringify(n))
        .sort(),
      relationships: facts.relationships
        .filter((r) => r.type !== 'EVIDENCED_BY' && r.type !== 'ROW_OF')
        .map((r) => JSON.stringify({ ...r, rows: r.rows.length }))
        .sort(),
    });
    const expected = placeless(inferGraph([readingOf('ABC', rows)]));
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        assert.deepEqual(placeless(inferGraph([readingOf('ABC', shuffled)])), expected);
      }),
    );
  });

  it('that are newer replace earlier ones, and documents that are no longer listed are kept as vanished', () => {
    const told = new TestGraph(
      inferGraph([
        readingOf('ABC', rows.slice(0, 3), '2024-01-01T00:00:00.000Z'),
        readingOf('ABC', rows.slice(1, 3), '2024-02-01T00:00:00.000Z'),
      ]),
    );
    assert.deepEqual(told.findings('ROW_VANISHED'), ['2023-01-11 ABC 20 Papers']);
    assert.equal(told.nodes('Document').length, 3);
    const newest = told.edges('EVIDENCED_BY').filter((e) => e.from.endsWith('cr018-hours-v1-0'));
    assert.equal(newest.length, 1);
  });
});
