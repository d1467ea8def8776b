import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CaseGraph, type Fields } from './case.js';
import { documentsOf, findingsOf, groupOf, historyOf, meetingsOf } from './observed.js';

const FORMS = [
  '41-calendar-beside-the-prose.txt',
  '42-tabs-with-the-date-in-two-cells.txt',
  '43-pipes-with-the-date-in-two-cells.md',
];

/** The graph but for listings, rows and urls. */
async function graphOf(file: string): Promise<Fields> {
  const graph = await CaseGraph.of({ file });
  try {
    return {
      documents: (await documentsOf(graph)).map((document) => ({ ...document, url: null })),
      meetings: await meetingsOf(graph),
      findings: await findingsOf(graph),
      history: await historyOf(graph, 'CR061'),
      groups: [await groupOf(graph, 'MWAG'), await groupOf(graph, 'PSG'), await groupOf(graph, 'TMAG')],
    };
  } finally {
    await graph.close();
  }
}

describe('one page in four forms', () => {
  for (const file of FORMS) {
    it(`gives the graph of the saved page from ${file}`, async () => {
      assert.deepEqual(await graphOf(file), await graphOf('40-page-with-hidden-sort-date.html'));
    });
  }
});
