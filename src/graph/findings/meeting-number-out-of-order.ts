import { compareVersions } from '../../recognition/version.js';
import { labelOf } from '../meetings.js';
import { ofMeeting, type FindingRule } from './finding.js';

export const meetingNumberOutOfOrder: FindingRule = {
  code: 'MEETING_NUMBER_OUT_OF_ORDER',
  severities: ['WARNING'],
  when: 'The meeting’s number is not lower than that of the group’s next meeting by date.',
  *find({ index }) {
    for (const [i, meeting] of index.meetings.entries()) {
      const next = index.meetings[i + 1];
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
