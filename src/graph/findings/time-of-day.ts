import { named, ofDocument, type FindingRule } from './finding.js';

/** The date column has a time other than midnight. */
export const timeOfDay: FindingRule = {
  code: 'TIME_OF_DAY',
  *find({ index }) {
    for (const document of index.documents) {
      const timed = document.rows.filter(({ row }) => row.time !== null);
      const first = timed[0];
      if (!first) continue;
      yield {
        ...ofDocument(
          'INFO',
          document,
          `${named(document)} has the time ${first.row.time!} in its date column, which should name a day.`,
        ),
        rows: timed.map(({ id }) => id),
      };
    }
  },
};
