import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const meetingOfItsGroup: Rule = {
  name: 'meeting-of-its-group',
  types: ['HELD_BY'],
  claims: {
    'meeting-of-its-group': 'A meeting is held by the group that publishes the listing.',
  },
  *relationships({ index }) {
    for (const meeting of index.meetings) {
      yield {
        type: 'HELD_BY',
        from: meeting.id,
        fromLabel: 'Meeting',
        to: meeting.group,
        toLabel: 'Group',
        basis: 'DECLARED',
        rule: this.name,
        confidence: 1,
        rows: rowsOf(meeting.documents),
      };
    }
  },
};
