import { labelOf, type HeldMeeting } from '../meetings.js';
import { ofMeeting, type Examined, type FaultRule } from './fault.js';

/** All meetings but a group's latest, which may still get what is missing. */
function earlierMeetings({ book }: Examined): HeldMeeting[] {
  return book.meetings.filter((meeting, i) => book.meetings[i + 1]?.group === meeting.group);
}

const missing = (code: string, what: string, has: (known: Examined) => ReadonlySet<string>): FaultRule => ({
  code,
  *find(known) {
    const there = has(known);
    for (const meeting of earlierMeetings(known)) {
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
  ({ book, recorded }: Examined): Set<string> =>
    new Set([...recorded].filter(([id]) => book.document(id)!.name.kind === kind).map(([, { meeting }]) => meeting.id));

export const minutesMissing = missing('MINUTES_MISSING', 'minutes', recordedAs('MINUTES'));

export const headlineReportMissing = missing(
  'HEADLINE_REPORT_MISSING',
  'headline report',
  recordedAs('HEADLINE_REPORT'),
);

export const papersMissing = missing(
  'PAPERS_MISSING',
  'papers',
  ({ book }) => new Set(book.documents.filter((d) => d.name.kind === 'PAPERS').map((d) => d.meeting)),
);
