import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const previousMeetingByDate: Rule = {
  name: 'previous-meeting-by-date',
  types: ['FOLLOWS'],
  claims: {
    'previous-meeting-by-date': 'A meeting follows the group’s last one before it by date, whatever their numbers.',
  },
  *relationships({ index }) {
    for (const [i, meeting] of index.meetings.entries()) {
      const previous = index.meetings[i - 1];
      if (previous?.group !== meeting.group) continue;
      yield {
        type: 'FOLLOWS',
        from: meeting.id,
        fromLabel: 'Meeting',
        to: previous.id,
        toLabel: 'Meeting',
        basis: 'INFERRED',
        rule: this.name,
        confidence: 1,
        rows: rowsOf([meeting.documents[0]!, previous.documents[0]!]),
      };
    }
  },
};
