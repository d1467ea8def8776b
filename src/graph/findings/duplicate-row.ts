import { groupBy } from '../../listing/group-by.js';
import { ofDocument, type FindingRule } from './finding.js';

export const duplicateRow: FindingRule = {
  code: 'DUPLICATE_ROW',
  severities: ['INFO'],
  when: 'The document is on more than one row of a listing.',
  *find({ index }) {
    for (const document of index.documents) {
      const repeated = [...groupBy(document.rows, ({ listing }) => listing).values()].filter((rows) => rows.length > 1);
      if (repeated.length === 0) continue;
      const most = repeated.reduce((count, rows) => Math.max(count, rows.length), 0);
      const links = new Set(repeated.flat().flatMap(({ row }) => row.url ?? []));
      const times = most === 2 ? 'twice' : `${most} times`;
      yield {
        ...ofDocument('INFO', document, links.size > 1 ? `Listed ${times} with different links.` : `Listed ${times}.`),
        rows: repeated.flat().map(({ id }) => id),
      };
    }
  },
};
