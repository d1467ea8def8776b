import { labelOf } from '../meetings.js';
import { ofDocument, type FindingRule } from './finding.js';

export const meetingNumberConflict: FindingRule = {
  code: 'MEETING_NUMBER_CONFLICT',
  severities: ['WARNING'],
  when: 'The name opens with its own group’s number, and the meeting on its date has another.',
  *find({ index }) {
    for (const document of index.documents) {
      const { opening } = document.name;
      const meeting = index.meeting(document.meeting)!;
      if (!opening.own || opening.number === null || opening.number === meeting.number) continue;
      yield ofDocument(
        'WARNING',
        document,
        `The name says meeting ${opening.number}, but the meeting on ${meeting.date} is ${labelOf(meeting)}. Check the number and the date.`,
      );
    }
  },
};
