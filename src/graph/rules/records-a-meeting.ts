import { confidenceFrom } from '../certainty.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const recordsAMeeting: Rule = {
  name: 'records-a-meeting',
  types: ['RECORDS'],
  claims: {
    'record-of-its-own-meeting':
      'Minutes and headline reports are of the meeting at which they are listed, unless they name another.',
    'record-of-the-day-that-it-names':
      'The name says the day of the meeting. A day without a year is the latest such day within a year on which the group met.',
    'record-of-the-number-that-it-names': 'The name of an attachment says the number of the meeting.',
    'record-whose-number-contradicts-its-day':
      'The name says a day and a number that do not belong to the same meeting. The day is taken.',
    'record-whose-number-contradicts-its-date':
      'The number that opens the name is not that of the meeting of the date column. The date column is taken.',
  },
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
        confidence: correction === undefined ? confidenceFrom(confidence, index.document(id)!) : confidence,
        rows: rowsOf([index.document(id)!]),
        ...(correction === undefined ? {} : { correction }),
      };
    }
  },
};
