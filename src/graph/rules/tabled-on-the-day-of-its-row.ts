import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** A document was put before the meeting of the day in its date column. */
export const tabledOnTheDayOfItsRow: Rule = {
  name: 'tabled-on-the-day-of-its-row',
  *relationships({ index }) {
    for (const document of index.documents) {
      yield {
        type: 'TABLED_AT',
        from: document.id,
        fromLabel: 'Document',
        to: document.meeting,
        toLabel: 'Meeting',
        basis: 'DECLARED',
        rule: this.name,
        confidence: 1,
        rows: rowsOf([document]),
      };
    }
  },
};
