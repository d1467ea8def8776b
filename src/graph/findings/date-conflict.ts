import { withoutPrintedDate } from '../../recognition/recognise-short-name.js';
import { dayOf } from '../documents.js';
import { named, ofDocument, type FindingRule } from './finding.js';

/** The printed date is not the column's, but for midnight of a summer time. The column's day was kept. */
export const dateConflict: FindingRule = {
  code: 'DATE_CONFLICT',
  *find({ index }) {
    for (const document of index.documents) {
      const contradicting = document.rows.filter(({ row }) => {
        const { printedDate } = withoutPrintedDate(row.shortName);
        return printedDate !== null && printedDate.day !== dayOf(row, printedDate);
      });
      const first = contradicting[0];
      if (!first) continue;
      const printed = withoutPrintedDate(first.row.shortName).printedDate!.written;
      yield {
        ...ofDocument(
          'WARNING',
          document,
          `${named(document)} has ${printed} printed before its name and ${first.row.date} in its date column; correct one of them.`,
        ),
        rows: contradicting.map(({ id }) => id),
      };
    }
  },
};
