import type { Meeting } from '../meetings.js';
import { ofMeeting, type FindingContext, type FindingRule } from './finding.js';

/** All meetings that were held, but a group's latest, which may still get what is missing. */
function earlierMeetings({ index }: FindingContext): Meeting[] {
  const held = index.meetings.filter(({ cancelled }) => !cancelled);
  return held.filter((meeting, i) => held[i + 1]?.group === meeting.group);
}

const missing = (
  code: string,
  what: string,
  meetingsWithOne: (context: FindingContext) => ReadonlySet<string>,
): FindingRule => ({
  code,
  severities: ['INFO'],
  when: `No ${what} listed for the meeting. Excepted are cancelled meetings and the group’s latest, which may still get them.`,
  *find(context) {
    const complete = meetingsWithOne(context);
    for (const meeting of earlierMeetings(context)) {
      if (!complete.has(meeting.id)) yield ofMeeting('INFO', meeting, `No ${what} listed.`);
    }
  },
});

const recordedAs =
  (kind: 'MINUTES' | 'HEADLINE_REPORT') =>
  ({ index, recorded }: FindingContext): Set<string> =>
    new Set(
      [...recorded].filter(([id]) => index.document(id)!.name.kind === kind).map(([, { meeting }]) => meeting.id),
    );

export const minutesMissing = missing('MINUTES_MISSING', 'minutes are', recordedAs('MINUTES'));

export const headlineReportMissing = missing(
  'HEADLINE_REPORT_MISSING',
  'headline report is',
  recordedAs('HEADLINE_REPORT'),
);

export const papersMissing = missing(
  'PAPERS_MISSING',
  'pack of papers is',
  ({ index }) => new Set(index.documents.filter((d) => d.name.kind === 'PAPERS').map((d) => d.meeting)),
);
