import type { Entry } from './entries';

/** How many supporting documents were tabled at a meeting. */
export interface Support {
  readonly anchor: string;
  readonly meeting: Entry['meeting'];
  readonly many: number;
  /** Whether nothing but supporting documents was tabled there. */
  readonly alone: boolean;
}

export function supportOf(entries: readonly Entry[]): Support[] {
  const supports = new Map<string, Support>();
  for (const entry of entries) {
    const many = entry.is === 'support' ? entry.documents.length : entry.step.supporting.length;
    const { anchor, meeting } = entry;
    // Two versions at one meeting have the same supporting documents.
    if (many > 0) supports.set(meeting.id, { anchor, meeting, many, alone: entry.is === 'support' });
  }
  return [...supports.values()];
}
