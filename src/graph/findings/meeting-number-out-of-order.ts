import { compareVersions } from '../../recognition/version.js';
import { labelOf } from '../meetings.js';
import { ofMeeting, type FindingRule } from './finding.js';

export const meetingNumberOutOfOrder: FindingRule = {
  code: 'MEETING_NUMBER_OUT_OF_ORDER',
  severities: ['WARNING'],
  when: 'The meeting’s number is not lower than that of the group’s next meeting by date. Cancelled meetings are excepted.',
  *find({ index }) {
    const held = index.meetings.filter(({ cancelled }) => !cancelled);
    for (const [i, meeting] of held.entries()) {
      const next = held[i + 1];
      if (next?.group !== meeting.group || meeting.number === null || next.number === null) continue;
      if (compareVersions(meeting.number, next.number) < 0) continue;
      yield ofMeeting(
        'WARNING',
        meeting,
        `The next meeting, ${labelOf(next)} on ${next.date}, does not have a higher number. Check the numbers and the dates.`,
      );
    }
  },
};
