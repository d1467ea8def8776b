import { compareVersions } from '../recognition/version.js';
import type { NamedDocument } from './documents.js';
import { byKeys } from './text-order.js';

/** A day on which a group met. */
export interface Meeting {
  readonly id: string;
  readonly group: string;
  readonly date: string;
  /** Without leading zeros; null where no row opens with one. */
  readonly number: string | null;
  readonly extraordinary: boolean;
  readonly documents: readonly NamedDocument[];
}

/** The numbers that most rows open with: several on a tie, none where no row does. */
function numbersMostOpenWith(documents: readonly NamedDocument[]): string[] {
  const votes = new Map<string, number>();
  for (const { name, rows } of documents) {
    if (name.opening.own && name.opening.number !== null) {
      votes.set(name.opening.number, (votes.get(name.opening.number) ?? 0) + rows.length);
    }
  }
  const most = Math.max(0, ...votes.values());
  return [...votes]
    .filter(([, count]) => count === most)
    .map(([number]) => number)
    .sort(compareVersions);
}

/** Of a tie, the number that fits between those of its neighbours, else the lower. */
function settle(numbers: readonly string[], before: string | null, after: string | null): string | null {
  const fits = numbers.filter(
    (n) => (before === null || compareVersions(before, n) < 0) && (after === null || compareVersions(n, after) < 0),
  );
  return (fits.length === 1 ? fits[0] : numbers[0]) ?? null;
}

/** All meetings, by group and date. */
export function meetingsIn(documents: readonly NamedDocument[]): Meeting[] {
  const byMeeting = new Map<string, NamedDocument[]>();
  for (const document of documents) {
    const there = byMeeting.get(document.meeting);
    if (there) there.push(document);
    else byMeeting.set(document.meeting, [document]);
  }
  const days = [...byMeeting]
    .map(([id, there]) => ({
      id,
      group: there[0]!.group,
      date: there[0]!.date,
      numbers: numbersMostOpenWith(there),
      extraordinary: there.some(
        (d) => d.name.opening.extraordinary && (d.name.opening.own || d.name.opening.group === null),
      ),
      documents: there,
    }))
    .sort(
      byKeys(
        (m) => m.group,
        (m) => m.date,
      ),
    );
  const settled = (index: number, step: 1 | -1): string | null => {
    for (let i = index + step; days[i]?.group === days[index]!.group; i += step) {
      if (days[i]!.numbers.length === 1) return days[i]!.numbers[0]!;
    }
    return null;
  };
  return days.map(({ numbers, ...day }, i) => ({
    ...day,
    number: numbers.length > 1 ? settle(numbers, settled(i, -1), settled(i, 1)) : (numbers[0] ?? null),
  }));
}

export const labelOf = (meeting: Meeting): string => `${meeting.group} ${meeting.number ?? meeting.date}`;
