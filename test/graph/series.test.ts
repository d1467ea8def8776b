import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestGraph } from './test-graph.js';

/** The ids of the series of two documents, tabled one after the other. */
function series(first: string, second: string): string[] {
  const told = TestGraph.by({ ABC: [`2023-01-11 ${first}`, `2023-02-08 ${second}`] });
  return [...new Set(told.edges('VERSION_OF').map((edge) => edge.to))].sort();
}

const join = (first: string, second: string): void => {
  it(`${first} | ${second}`, () => assert.equal(series(first, second).length, 1));
};
const part = (first: string, second: string): void => {
  it(`${first} | ${second}`, () => assert.equal(series(first, second).length, 2));
};

describe('versions of one series', () => {
  join('Interface Code of Connection v1.1', 'Interface Code of Connections v1.2');
  join('CR024 Data Items Names v1.0', 'CR024 Data Item Names v1.0');
  join('ABC ToR v1.0', 'Attachment 4 - Updated ABC Terms of Reference v1.1 (for ABC Review)');
  join('Migration Approach & Plan', 'Migration Approach and Plan v2.0');
  join('Environment Approach Plan v2.2', 'Environment Approach and Plan (Red-Line)');
  join('DES-196 Mapping', 'MHHS-DES-0196 Interface Mapping Documents');
  join('Non-Functional Requirements', 'MHHS-DIP002 Non-Functional Requirements');
  join('Migration Thresholds Document v0.1', 'Migration Threshholds Document v0.2');
  join('CR028 - Appendix 2', 'CR028 Appendix 2 DES 138 Interface Catalogue - CR Redlining');
  join('Transition Design Artefacts (zip)', 'Transition Design Artefacts');
});

describe('different series', () => {
  part('Appendix 1', 'Appendix 2');
  part('Appendix 1', 'Appendix 1');
  part('Slides', 'Slides');
  part('ABC ToR', 'CCIAG ToR');
  part('Design Authority ToR', 'Data Cleanse Working Group ToR');
  part('Interface Code of Connection v1.1', 'Adaptor Code of Connection v1.2');
  part('Progress Report - January 2023', 'Progress Report - February 2023');
  part('Summary Report - Tranche 1', 'Summary Report - Tranche 2');
  part('Supplier Demand Report (MHHS)', 'Supplier Demand Report (Legacy)');
  part('CR028 Appendix 1', 'CR028 Appendix 2');
  part('BPD001 Change of Supply', 'BPD002 Change of Supply');
  part('Environment Approach and Plan', 'Environment Approach and Plan - updates following review');
});

describe('the id of a series', () => {
  it('is made from its reference', () =>
    assert.deepEqual(series('DES 196 Mapping', 'DES-196 Mapping'), ['series/des-196']));
  it('is made from the title of its first tabling without one', () =>
    assert.deepEqual(series('Interface Code of Connection v1.1', 'Interface Code of Connections v1.2'), [
      'series/interface-code-of-connection',
    ]));
  it('of an appendix names the change request', () =>
    assert.deepEqual(series('CR028 - Appendix 2', 'CR028 Appendix 2 Catalogue'), ['series/cr028-appendix-2']));
  it('of a second series with the same title has a number', () =>
    assert.deepEqual(series('Slides', 'Slides'), ['series/slides', 'series/slides-2']));
});

describe('what is of no series', () => {
  for (const name of ['ABC 20 Papers', 'ABC 20 Minutes', 'ABC 20 Papers Attachment 1', 'CR034 Redlining']) {
    it(name, () => assert.deepEqual(TestGraph.by({ ABC: [`2023-01-11 ${name}`] }).edges('VERSION_OF'), []));
  }
});

describe('a reference inside a title', () => {
  it('is what the document refers to, spelt as it was first', () => {
    const told = TestGraph.by({
      ABC: ['2023-01-11 CR039 IF-40 Change v1.0', '2023-02-08 Comments Log for MHHS-IF-040'],
    });
    assert.deepEqual(told.pairs('REFERS_TO'), [
      '2023-01-11 CR039 IF-40 Change v1.0 → series/if-40',
      '2023-02-08 Comments Log for MHHS-IF-040 → series/if-40',
    ]);
    assert.deepEqual(told.node('series/if-40')!.properties, { reference: 'IF-40' });
  });

  it('leads to the series that it opens', () => {
    const told = TestGraph.by({
      ABC: ['2023-01-11 BPD001 Change of Supply', '2023-02-08 CR028 Appendix 3 - BPD001 Change of Supply'],
    });
    assert.deepEqual(told.pairs('REFERS_TO'), [
      '2023-02-08 CR028 Appendix 3 - BPD001 Change of Supply → series/bpd001',
    ]);
  });
});
