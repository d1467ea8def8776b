import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Correction } from '../../src/graph/corrections/correction.js';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { labelOfId } from '../../src/graph/identity.js';
import type { AnyReading } from '../../src/graph/reading.js';
import { readListings } from '../../src/listing/read-listing.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { readingOf } from './test-graph.js';

const HEAD = 'Short Name,Doc Number,Sub Type,Status,Version';

/** A reading of a catalogue. `rows`: name, number, sub type, status, version. */
function catalogueOf(rows: readonly string[], asOf = '2024-07-01T00:00:00.000Z'): AnyReading {
  const text = [HEAD, ...rows, ''].join('\n');
  const [listing] = readListings({ name: 'artefacts.csv', text }, { words: defaultProfile().listing });
  assert.equal(listing?.kind, 'CATALOGUE');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { sha256, asOf, ingestedAt: asOf, listing };
}

/** The publications by id, each with what it is of. */
function publicationsOf(readings: readonly AnyReading[], corrections: readonly Correction[] = []) {
  const { nodes, relationships } = inferGraph(readings, corrections);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = relationships.filter(({ type }) => type === 'PUBLICATION_OF');
  for (const { from, to, toLabel } of edges) {
    assert.deepEqual([labelOfId(from), labelOfId(to), byId.get(to)?.label], ['Publication', toLabel, toLabel]);
  }
  for (const node of nodes.filter(({ label }) => ['Publication', 'DocumentSeries'].includes(label))) {
    assert.ok(
      relationships.some(({ type, from }) => type === 'EVIDENCED_BY' && from === node.id),
      `${node.id} rests on no row`,
    );
  }
  return new Map(edges.map((edge) => [edge.from, { ...byId.get(edge.from)!.properties, of: edge.to, edge }]));
}

const seriesOf = (...args: Parameters<typeof publicationsOf>): (string | undefined)[][] =>
  [...publicationsOf(...args)].map(([id, { of }]) => [id.replace(/^publication\/[^/]*\//, ''), of]).sort();

const tabled = (name: string) => readingOf('DAG', [`2024-03-13 ${name}`]);

describe('publications', () => {
  it('have the columns of their row, which win over the name', () => {
    const [first] = [
      ...publicationsOf([catalogueOf(['DES-160 Interface Register v5.0 (redlined),des 161,Design,Draft,V5.8.5'])]),
    ];
    const [id, { of, edge, ...properties }] = first!;
    assert.equal(id, 'publication/catalogue/des-160-interface-register-v5-0-redlined/5.8.5');
    assert.deepEqual(properties, {
      shortName: 'DES-160 Interface Register v5.0 (redlined)',
      title: 'Interface Register',
      reference: 'DES-161',
      version: '5.8.5',
      status: 'Draft',
      subType: 'Design',
      markers: ['REDLINE'],
    });
    assert.deepEqual(
      [of, edge.basis, edge.rule, edge.confidence, edge.rows.length],
      ['series/des-161', 'DECLARED', 'document-number-of-the-row', 1, 1],
    );
  });

  it('join the series of their reference, however it is spelt, else of their title', () => {
    const readings = [
      readingOf('DAG', ['2024-03-13 MHHS-DES-0138 Interface Catalogue v5.1', '2024-03-13 Migration Handbook v1.0']),
      catalogueOf([
        'Interface Catalogue,DES138,Design,Approved,v5.2',
        'interface catalogue (clean),N/A,Design,Approved,v5.3',
        'Migration handbook,-,Guide,Draft,1.1',
        'Load Limits Guide,1,Guide,Draft,1.0',
      ]),
    ];
    assert.deepEqual(seriesOf(readings), [
      ['interface-catalogue-clean/5.3', 'series/mhhs-des-0138'],
      ['interface-catalogue/5.2', 'series/mhhs-des-0138'],
      ['load-limits-guide/1.0', 'series/load-limits-guide'],
      ['migration-handbook/1.1', 'series/migration-handbook'],
    ]);
    assert.deepEqual(seriesOf([...readings].reverse()), seriesOf(readings));
  });

  it('with a number that nothing tabled has join the series that was tabled under their title', () => {
    const guide = 'Load Limits Guide,DES777,Guide,Draft,1.0';
    assert.deepEqual(seriesOf([tabled('Load Limits Guide v0.9'), catalogueOf([guide])]), [
      ['load-limits-guide/1.0', 'series/load-limits-guide'],
    ]);
    // Two numbers of one title: neither is known to be the one that was tabled.
    assert.deepEqual(
      seriesOf([tabled('Load Limits Guide v0.9'), catalogueOf([guide, guide.replace('777', '778')])]).map(
        ([, of]) => of,
      ),
      ['series/des777', 'series/des778'],
    );
  });

  it('of a change request lead to it', () => {
    const rows = ['CR041 Meter Data Retrieval,N/A,Change,Approved,v1.0', 'Outage Alerts,cr 42,Change,Draft,v0.2'];
    assert.deepEqual(
      seriesOf([catalogueOf(rows)]).map(([, of]) => of),
      ['CR041', 'CR042'],
    );
    const { nodes } = inferGraph([catalogueOf(rows)]);
    assert.deepEqual(
      nodes.filter(({ label }) => label === 'ChangeRequest').map(({ id, properties }) => [id, properties.title]),
      [
        ['CR041', 'Meter Data Retrieval'],
        ['CR042', 'Outage Alerts'],
      ],
    );
  });

  it('of one name and version have ids of their own, whatever the order of the rows', () => {
    const rows = [
      'Guide A,DES001,Design,Draft,v1',
      'Guide A,DES001,Design,Approved,v1',
      'Guide A,DES001,Design,Draft,1',
    ];
    const ids = (order: readonly string[]) =>
      [...publicationsOf([catalogueOf(order)])].map(([id, { edge, ...properties }]) => [
        id,
        (properties as { status?: string }).status,
        edge.rows.length,
      ]);
    const expected = [
      ['publication/catalogue/guide-a/1', 'Approved', 1],
      ['publication/catalogue/guide-a/1-2', 'Draft', 2],
    ];
    assert.deepEqual(ids(rows).sort(), expected);
    assert.deepEqual(ids([...rows].reverse()).sort(), expected);
  });

  it('stay only where the newest reading has them', () => {
    const older = catalogueOf(['Guide A,DES001,Design,Draft,v1'], '2024-01-01T00:00:00.000Z');
    const newer = catalogueOf(['Guide A,DES001,Design,Approved,v2'], '2024-02-01T00:00:00.000Z');
    const { nodes } = inferGraph([newer, older]);
    const idsOf = (label: string) => nodes.filter((node) => node.label === label).map(({ id }) => id);
    assert.deepEqual(idsOf('Publication'), ['publication/catalogue/guide-a/2']);
    assert.equal(idsOf('Listing').length, 2);
    assert.equal(idsOf('ListingRow').length, 2);
  });

  it('follow a correction that merges their series', () => {
    const correction: Correction = {
      kind: 'sameSeries',
      ids: ['series/migration-handbook', 'series/des001'],
      file: 'curation.yaml',
      line: 1,
      by: null,
      on: null,
      because: null,
    };
    const readings = [tabled('Migration Handbook v1.0'), catalogueOf(['Guide A,DES001,Design,Draft,v1'])];
    assert.deepEqual(seriesOf(readings, [correction]), [['guide-a/1', 'series/migration-handbook']]);
  });
});
