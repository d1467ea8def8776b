import { labelOf, type Meeting } from '../meetings.js';
import { ofMeeting, type FindingContext, type FindingRule } from './finding.js';

/** All meetings but a group's latest, which may still get what is missing. */
function earlierMeetings({ index }: FindingContext): Meeting[] {
  return index.meetings.filter((meeting, i) => index.meetings[i + 1]?.group === meeting.group);
}

const missing = (code: string, what: string, has: (context: FindingContext) => ReadonlySet<string>): FindingRule => ({
  code,
  *find(context) {
    const there = has(context);
    for (const meeting of earlierMeetings(context)) {
      if (there.has(meeting.id)) continue;
      yield ofMeeting(
        'INFO',
        meeting,
        `${labelOf(meeting)} (${meeting.date}) has no ${what} in the listing; ask whether any was published.`,
      );
    }
  },
});

const recordedAs =
  (kind: 'MINUTES' | 'HEADLINE_REPORT') =>
  ({ index, recorded }: FindingContext): Set<string> =>
    new Set(
      [...recorded].filter(([id]) => index.document(id)!.name.kind === kind).map(([, { meeting }]) => meeting.id),
    );

export const minutesMissing = missing('MINUTES_MISSING', 'minutes', recordedAs('MINUTES'));

export const headlineReportMissing = missing(
  'HEADLINE_REPORT_MISSING',
  'headline report',
  recordedAs('HEADLINE_REPORT'),
);

export const papersMissing = missing(
  'PAPERS_MISSING',
  'papers',
  ({ index }) => new Set(index.documents.filter((d) => d.name.kind === 'PAPERS').map((d) => d.meeting)),
);
