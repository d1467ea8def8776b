import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** Minutes and headline reports are of their own meeting, unless they name another. */
export const recordsAMeeting: Rule = {
  name: 'records-a-meeting',
  *relationships({ index, recorded }) {
    for (const [id, { meeting, rule, confidence, correction }] of recorded) {
      yield {
        type: 'RECORDS',
        from: id,
        fromLabel: 'Document',
        to: meeting.id,
        toLabel: 'Meeting',
        basis: correction === undefined ? 'PARSED' : 'CURATED',
        rule,
        confidence,
        rows: rowsOf([index.document(id)!]),
        ...(correction === undefined ? {} : { correction }),
      };
    }
  },
};
