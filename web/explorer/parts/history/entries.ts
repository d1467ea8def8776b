import type { Step, Supporting } from './told';

/** What a history has to tell of one meeting: a tabling, or only what supports one. */
export type Entry =
  | { readonly is: 'tabling'; readonly anchor: string; readonly meeting: MeetingOfEntry; readonly step: Step }
  | {
      readonly is: 'support';
      readonly anchor: string;
      readonly meeting: MeetingOfEntry;
      readonly documents: readonly Supporting[];
    };

type MeetingOfEntry = Supporting['meeting'];

export type TablingEntry = Extract<Entry, { is: 'tabling' }>;

/** Every tabling, and every meeting that had only supporting documents, by date. */
export function entriesOf(steps: readonly Step[], supporting: readonly Supporting[]): Entry[] {
  const tabledAt = new Set(steps.map(({ meeting }) => meeting.id));
  const alone = new Map<string, Supporting[]>();
  for (const document of supporting) {
    const { id } = document.meeting;
    if (!tabledAt.has(id)) alone.set(id, [...(alone.get(id) ?? []), document]);
  }
  const tablings = steps.map((step): Entry => ({
    is: 'tabling',
    anchor: `step-${step.position}`,
    meeting: step.meeting,
    step,
  }));
  const supports = Array.from(alone, ([id, documents]): Entry => ({
    is: 'support',
    anchor: `support-${id}`,
    meeting: documents[0]!.meeting,
    documents,
  }));
  return [...tablings, ...supports].sort(
    ({ meeting: a }, { meeting: b }) => inOrder(a.date, b.date) || inOrder(a.id, b.id),
  );
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
