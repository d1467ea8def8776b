import { named, ofDocument, type FaultRule } from './fault.js';

/** The date column has a time other than midnight. */
export const timeOfDay: FaultRule = {
  code: 'TIME_OF_DAY',
  *find({ book }) {
    for (const document of book.documents) {
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
