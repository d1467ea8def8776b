import { formatDays, formatShortDate, formatType, NEVER_TABLED } from '../export/formatting.js';
import { daysBetween } from '../listing/calendar.js';
import { graphql, type ResultOf } from '../typed-query.js';
import { paragraph, type Layout } from './layout.js';
import { tableOf } from './table.js';

export const HISTORY = graphql(`
  query History($id: ID!) {
    changeRequest(id: $id) {
      id
      title
      history {
        position
        change
        version
        document {
          id
          shortName
        }
        meeting {
          id
          label
          date
        }
        previous {
          id
        }
        daysSincePrevious
        copies {
          id
          shortName
        }
        supporting {
          id
          shortName
        }
        link {
          type
          basis
          rule
          confidence
          rows {
            id
            line
            text
            listing {
              id
              name
              asOf
              sha256
            }
          }
        }
      }
      supporting {
        id
        shortName
        meeting {
          id
          label
          date
        }
      }
    }
  }
`);

type HistoryResult = NonNullable<ResultOf<typeof HISTORY>['changeRequest']>;

const versionOf = (version: string | null): string => (version === null ? 'not stated' : `v${version}`);

function summaryOf({ history }: HistoryResult): string {
  const [first, last] = [history[0], history.at(-1)];
  if (!first || !last) return NEVER_TABLED;
  const days = daysBetween(first.meeting.date, last.meeting.date);
  const tablings = history.length === 1 ? '1 tabling' : `${history.length} tablings over ${formatDays(days)}`;
  const latest = last.version === null ? 'Latest version: not stated' : `Latest v${last.version}`;
  return `${latest}, ${last.change.toLowerCase()} at ${last.meeting.label} on ${formatShortDate(last.meeting.date)}. ${tablings}.`;
}

const COLOURS = { INTRODUCED: 'green', REVISED: 'yellow', RETABLED: 'cyan' } as const;

function evidence({ history }: HistoryResult, layout: Layout): string[] {
  const position = new Map(history.map((step) => [step.document.id, step.position]));
  return history.flatMap((step) => {
    if (!step.link || !step.previous) return [];
    const { type, basis, rule, confidence, rows } = step.link;
    const to = position.get(step.previous.id) ?? step.previous.id;
    return [
      paragraph(
        layout,
        `${step.position} ${formatType(type)} ${to}: ${rule} (${basis.toLowerCase()}, confidence ${confidence})`,
      ),
      ...rows.map((row) => paragraph(layout, `${row.listing.name}, line ${row.line}: ${row.text.trim()}`, 4)),
    ];
  });
}

/** A change request's tablings, copies and supporting documents, with evidence, for a person. */
export function historyTable(result: HistoryResult, layout: Layout): string {
  const { id, title, history, supporting } = result;
  const steps = history.map((step) => [
    String(step.position),
    versionOf(step.version),
    layout.styled(COLOURS[step.change], step.change.toLowerCase()),
    step.meeting.label,
    formatShortDate(step.meeting.date),
    step.daysSincePrevious === null ? '' : `+${formatDays(step.daysSincePrevious)}`,
    step.document.shortName,
  ]);
  const others = [
    ...history.flatMap((step) => step.copies.map((copy) => ({ role: 'copy', meeting: step.meeting, document: copy }))),
    ...supporting.map((document) => ({ role: 'supports it', meeting: document.meeting, document })),
  ].map(({ role, meeting, document }) => [role, meeting.label, formatShortDate(meeting.date), document.shortName]);
  const because = evidence(result, layout);
  const heading = (text: string): string => layout.styled('bold', text);
  return [
    heading(paragraph(layout, title === null ? id : `${id} ${title}`)),
    paragraph(layout, summaryOf(result)),
    ...(steps.length === 0
      ? []
      : ['', tableOf(layout, ['#', 'Version', 'Change', 'Meeting', 'Date', 'After', 'Document'], steps)]),
    ...(others.length === 0 ? [] : ['', heading('Copies and supporting documents'), tableOf(layout, [], others)]),
    ...(because.length === 0 ? [] : ['', heading('Evidence'), ...because]),
  ].join('\n');
}
