import { dayOf } from '../documents.js';
import { ofDocument, type FindingRule } from './finding.js';

export const dateConflict: FindingRule = {
  code: 'DATE_CONFLICT',
  severities: ['WARNING'],
  when: 'The printed date is not the day of the date column, except for midnight of a summer time. The date column is taken.',
  *find({ index }) {
    for (const document of index.documents) {
      const contradicting = document.rows.filter(({ row }) => {
        const { printedDate } = row;
        return printedDate !== null && printedDate.day !== dayOf(row, printedDate);
      });
      const first = contradicting[0];
      if (!first) continue;
      const printed = first.row.printedDate!.written;
      yield {
        ...ofDocument(
          'WARNING',
          document,
          `The printed date is ${printed}, but the date column has ${first.row.date}. Check both dates.`,
        ),
        rows: contradicting.map(({ id }) => id),
      };
    }
  },
};
