import { compareTexts } from '../../compare';
import { groupBy } from '../../group-by';
import type { Step, Supporting } from './fragments';

/** One entry of a history: a tabling, or the supporting documents of a meeting without a tabling. */
export type Entry =
  | { readonly kind: 'tabling'; readonly anchor: string; readonly meeting: MeetingOfEntry; readonly step: Step }
  | {
      readonly kind: 'support';
      readonly anchor: string;
      readonly meeting: MeetingOfEntry;
      readonly documents: readonly Supporting[];
    };

type MeetingOfEntry = Supporting['meeting'];

export type TablingEntry = Extract<Entry, { kind: 'tabling' }>;

/** Every tabling, and every meeting with only supporting documents, by date. */
export function entriesOf(steps: readonly Step[], supporting: readonly Supporting[]): Entry[] {
  const tabledAt = new Set(steps.map(({ meeting }) => meeting.id));
  const alone = supporting.filter(({ meeting }) => !tabledAt.has(meeting.id));
  const tablings = steps.map((step): Entry => ({
    kind: 'tabling',
    anchor: `step-${step.position}`,
    meeting: step.meeting,
    step,
  }));
  const supports = Array.from(
    groupBy(alone, ({ meeting }) => meeting.id),
    ([id, documents]): Entry => ({
      kind: 'support',
      anchor: `support-${id}`,
      meeting: documents[0]!.meeting,
      documents,
    }),
  );
  return [...tablings, ...supports].sort(
    ({ meeting: a }, { meeting: b }) => compareTexts(a.date, b.date) || compareTexts(a.id, b.id),
  );
}
