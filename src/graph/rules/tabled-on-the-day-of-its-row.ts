import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const tabledOnTheDayOfItsRow: Rule = {
  name: 'tabled-on-the-day-of-its-row',
  types: ['TABLED_AT'],
  claims: {
    'tabled-on-the-day-of-its-row': 'A document was tabled at the meeting on the day in its date column.',
  },
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
