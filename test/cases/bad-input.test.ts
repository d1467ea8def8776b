import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CaseGraph, type Input } from './case.js';

const page = (...rows: readonly string[]): Input => ({
  name: 'page.csv',
  group: 'DAG',
  page: ['Date Of Meeting,Short Name,Sub Type', ...rows, ''].join('\n'),
});

const HEADING = '<h2>Design Advisory Group (DAG)</h2>';
const HEADER = '<tr><th>Date Of Meeting</th><th>Short Name</th><th>Sub Type</th></tr>';

const INPUTS: Readonly<Record<string, Input>> = {
  'a row of 5 MB': page(`2024-03-13,${'DAG 34 Papers '.repeat(360_000)},Papers`, '2024-04-10,DAG 35 Papers,Papers'),
  '10,000 brackets': page(`2024-03-13,${'('.repeat(10_000)},Papers`, `2024-04-10,${')['.repeat(5_000)},Papers`),
  '1,900 brackets in a name that is short enough': page(
    `2024-03-13,DAG 34 ${'('.repeat(1_900)}${')'.repeat(1_900)},Papers`,
  ),
  'a cell of a million spaces': page(`2024-03-13,DAG 34${' '.repeat(1_000_000)}Papers,Papers`),
  'a name of 1,000 change requests': page(`2024-03-13,"${'CR041, '.repeat(500)}CR042 Readings v1.0",Papers`),
  'a name of 900 versions': page(`2024-03-13,Readings ${'v1.0 '.repeat(700)},Papers`),
  'a table of 500 columns': {
    name: 'page.html',
    page: `${HEADING}<table><tr><th>Date Of Meeting</th><th>Short Name</th><th>Sub Type</th>${'<th>More</th>'.repeat(497)}</tr><tr><td>13/03/2024</td><td>DAG 34 Papers</td><td>Papers</td>${'<td>x</td>'.repeat(497)}</tr></table>`,
  },
  'spans of a million rows and columns': {
    name: 'page.html',
    page: `${HEADING}<table>${HEADER}<tr><td rowspan="1000000">13/03/2024</td><td colspan="1000000">DAG 34 Papers</td><td>Papers</td></tr></table>`,
  },
  'a cell of 2,000 links': {
    name: 'page.html',
    page: `${HEADING}<table>${HEADER}<tr><td>13/03/2024</td><td>${Array.from({ length: 2_000 }, (_, i) => `<a href="/${i}">DAG 34 Papers - Attachment ${i} - Guide ${i}</a>`).join('')}</td><td>Papers</td></tr></table>`,
  },
};

describe('bad input is read, or refused in one line', () => {
  for (const [title, input] of Object.entries(INPUTS)) {
    it(title, async () => {
      let graph: CaseGraph;
      try {
        graph = await CaseGraph.of(input);
      } catch (error) {
        assert.ok(error instanceof Error);
        assert.ok(!(error instanceof RangeError) && !(error instanceof TypeError), error.stack);
        assert.ok(!error.message.includes('\n') && error.message.length < 1_000, 'it is one line');
        return;
      }
      const { rows, documents, duplicates, unreadable } = graph.report;
      await graph.close();
      assert.equal(rows, Number(documents) + Number(duplicates) + Number(unreadable));
    });
  }
});
