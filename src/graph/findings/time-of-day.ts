import { ofDocument, type FindingRule } from './finding.js';

export const timeOfDay: FindingRule = {
  code: 'TIME_OF_DAY',
  severities: ['INFO'],
  when: 'The date column has a time other than midnight.',
  *find({ index }) {
    for (const document of index.documents) {
      const timed = document.rows.filter(({ row }) => row.time !== null);
      const first = timed[0];
      if (!first) continue;
      yield {
        ...ofDocument('INFO', document, `The date column has a time of day, ${first.row.time!}.`),
        rows: timed.map(({ id }) => id),
      };
    }
  },
};
