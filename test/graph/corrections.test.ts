import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction } from '../../src/graph/corrections/correction.js';
import { inferGraph } from '../../src/graph/infer-graph.js';
import { readCuration } from '../../src/ingest/read-curation.js';
import { readingOf, TestGraph } from './test-graph.js';

const ROWS = [
  '2023-01-11 ABC 20 Papers',
  '2023-01-11 Interface Code v1.0',
  '2023-02-08 Coding of Interfaces v1.1',
  '2023-02-08 ABC 21 Papers',
  '2023-03-08 ABC 22 Papers',
  '2023-03-08 Attachment 1 - Data Assessment v0.2',
  '2023-04-12 Data Assessment v0.3',
  '2023-04-12 ABC 23 Minutes',
  '2023-04-12 CR018 Hours v1.0',
];

function told(yaml: string): TestGraph & { unmatched: string[] } {
  const corrections: Correction[] = readCuration('curation.yaml', `version: 1\ncorrections:\n${yaml}`);
  const graph = inferGraph([readingOf('ABC', ROWS)], corrections);
  return Object.assign(new TestGraph(graph), { unmatched: graph.unmatched.map((u) => `${u.line}: ${u.lookedFor}`) });
}

describe('a correction wins over every inference', () => {
  it('that two documents are one series', () => {
    const graph = told(`
  - sameSeries: [ABC/2023-01-11/interface-code-v1-0, ABC/2023-02-08/coding-of-interfaces-v1-1]
    by: J. Smith
    on: 2026-11-24
    because: one was renamed`);
    assert.deepEqual(graph.pairs('REVISES').slice(0, 1), [
      '2023-02-08 Coding of Interfaces v1.1 → 2023-01-11 Interface Code v1.0',
    ]);
    const curated = graph.edges('VERSION_OF').filter((edge) => edge.basis === 'CURATED');
    assert.deepEqual(
      curated.map((edge) => [edge.to, edge.rule, edge.confidence, edge.correction]),
      [
        ['series/interface-code', 'sameSeries', 1, 'J. Smith, 2026-11-24: one was renamed'],
        ['series/interface-code', 'sameSeries', 1, 'J. Smith, 2026-11-24: one was renamed'],
      ],
    );
  });

  it('that two series are one', () => {
    const graph = told('  - sameSeries: [series/interface-code, series/coding-of-interfaces]');
    assert.equal(graph.node('series/coding-of-interfaces'), undefined);
    assert.equal(graph.pairs('REVISES').length, 2);
  });

  it('that two documents are not one series', () => {
    const graph = told(
      '  - notSameSeries: [ABC/2023-03-08/attachment-1-data-assessment-v0-2, ABC/2023-04-12/data-assessment-v0-3]',
    );
    assert.deepEqual(graph.pairs('REVISES'), []);
    assert.ok(graph.node('series/data-assessment-2'));
  });

  it('that a record is of another meeting', () => {
    const graph = told('  - records: { document: ABC/2023-04-12/abc-23-minutes, meeting: ABC/2023-03-08 }');
    assert.deepEqual(graph.pairs('RECORDS'), ['2023-04-12 ABC 23 Minutes → ABC/2023-03-08']);
    assert.equal(graph.edges('RECORDS')[0]!.basis, 'CURATED');
  });

  it('that a document has another kind, title or version', () => {
    const graph = told(
      '  - set: { document: ABC/2023-01-11/interface-code-v1-0, kind: REPORT, title: The Code, version: "1.10" }',
    );
    const { kind, title, version } = graph.node('ABC/2023-01-11/interface-code-v1-0')!.properties;
    assert.deepEqual([kind, title, version], ['REPORT', 'The Code', '1.10']);
    const [evidence] = graph.edges('EVIDENCED_BY').filter((edge) => edge.from === 'ABC/2023-01-11/interface-code-v1-0');
    assert.equal(evidence!.basis, 'CURATED');
  });

  it('that a group is called so', () => {
    assert.equal(
      told('  - group: { code: ABC, name: A Better Committee, aliases: [A.B.C.] }').node('ABC')!.properties.name,
      'A Better Committee',
    );
  });

  it('that a change request is titled so', () => {
    assert.equal(
      told('  - changeRequest: { id: cr18, title: Operating Hours }').node('CR018')!.properties.title,
      'Operating Hours',
    );
  });

  it('that a finding is known, with the reason', () => {
    const finding = 'finding/PAPERS_MISSING/ABC/2023-01-11';
    const graph = told(
      '  - acknowledge: { finding: finding/MINUTES_MISSING/ABC/2023-01-11 }\n    because: none were taken',
    );
    assert.equal(graph.node(finding), undefined);
    assert.equal(graph.node('finding/MINUTES_MISSING/ABC/2023-01-11')!.properties.acknowledged, 'none were taken');
    assert.equal(graph.node('finding/MINUTES_MISSING/ABC/2023-02-08')!.properties.acknowledged, undefined);
  });
});

describe('series that are one, where titles refer to one of them', () => {
  const rows = [
    '2023-01-11 DES-196 Mapping v1.0',
    '2023-02-08 DES-197 Translation v1.1 with DES-196',
    '2023-03-08 Changes to DES-197 for review',
    '2023-04-12 CR018 Hours v1.0',
  ];
  const corrected = (yaml: string): TestGraph & { unmatched: readonly unknown[] } => {
    const graph = inferGraph([readingOf('ABC', rows)], readCuration('c', `version: 1\ncorrections:\n${yaml}`));
    return Object.assign(new TestGraph(graph), { unmatched: graph.unmatched });
  };

  it('have the id and the reference of the first that is named', () => {
    const graph = corrected('  - sameSeries: [series/des-197, series/des-196]');
    assert.deepEqual(graph.unmatched, []);
    assert.equal(graph.node('series/des-196'), undefined);
    assert.equal(graph.node('series/des-197')!.properties.reference, 'DES-197');
  });

  it('are referred to under each reference, but not by their own documents', () => {
    for (const ids of ['series/des-196, series/des-197', 'series/des-197, series/des-196']) {
      assert.deepEqual(corrected(`  - sameSeries: [${ids}]`).pairs('REFERS_TO'), [
        `2023-03-08 Changes to DES-197 for review → ${ids.split(',')[0]!}`,
      ]);
    }
  });

  it('have curated memberships where the correction made them', () => {
    assert.deepEqual(
      corrected('  - sameSeries: [series/des-196, series/des-197]')
        .edges('VERSION_OF')
        .filter(({ to }) => to === 'series/des-196')
        .map(({ from, basis, rule, confidence }) => [from.split('/')[1], basis, rule, confidence]),
      [
        ['2023-01-11', 'PARSED', 'reference-opens-the-name', 1],
        ['2023-02-08', 'CURATED', 'sameSeries', 1],
      ],
    );
  });

  it('are the change request where one is named, wherever it stands', () => {
    for (const ids of ['CR018, series/des-197', 'series/des-197, CR018']) {
      const graph = corrected(`  - sameSeries: [${ids}]`);
      assert.equal(graph.node('series/des-197'), undefined);
      assert.deepEqual(graph.pairs('REFERS_TO'), [
        '2023-02-08 DES-197 Translation v1.1 with DES-196 → series/des-196',
        '2023-03-08 Changes to DES-197 for review → CR018',
      ]);
      assert.equal(graph.pairs('VERSION_OF').filter((pair) => pair.endsWith('→ CR018')).length, 2);
    }
  });

  it('are merged step by step, in whatever order', () => {
    const graph = corrected(
      '  - sameSeries: [series/des-196, series/des-197]\n  - sameSeries: [series/des-197, CR018]',
    );
    assert.deepEqual(graph.unmatched, []);
    assert.deepEqual(graph.pairs('REFERS_TO'), ['2023-03-08 Changes to DES-197 for review → CR018']);
  });
});

describe('a correction that matches nothing', () => {
  it('is reported with its line, and the others apply', () => {
    const graph = told(`
  - changeRequest: { id: CR999, title: None }
  - changeRequest: { id: CR018, title: Operating Hours }`);
    assert.deepEqual(graph.unmatched, ['4: change request CR999']);
    assert.equal(graph.node('CR018')!.properties.title, 'Operating Hours');
  });
});

describe('a group’s other code', () => {
  it('opens the names of its rows', () => {
    const corrections = readCuration('c', 'version: 1\ncorrections:\n  - group: { code: ABC, aliases: [A.B.C., XY] }');
    const graph = new TestGraph(
      inferGraph([readingOf('ABC', ['2023-01-11 A.B.C. 20 Papers', '2023-02-08 XY 21 Papers'])], corrections),
    );
    assert.deepEqual(
      graph.nodes('Meeting').map((m) => m.properties.number),
      ['20', '21'],
    );
  });
});
