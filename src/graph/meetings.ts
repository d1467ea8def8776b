import { groupBy } from '../listing/group-by.js';
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
  let most = 0;
  for (const count of votes.values()) most = Math.max(most, count);
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
  const days = [...groupBy(documents, (d) => d.meeting)]
    .map(([id, ofTheDay]) => ({
      id,
      group: ofTheDay[0]!.group,
      date: ofTheDay[0]!.date,
      numbers: numbersMostOpenWith(ofTheDay),
      extraordinary: ofTheDay.some(
        (d) => d.name.opening.extraordinary && (d.name.opening.own || d.name.opening.group === null),
      ),
      documents: ofTheDay,
    }))
    .sort(
      byKeys(
        (m) => m.group,
        (m) => m.date,
      ),
    );
  const before = neighbouringNumbers(days);
  const after = neighbouringNumbers([...days].reverse()).reverse();
  return days.map(({ numbers, ...day }, i) => ({
    ...day,
    number: numbers.length > 1 ? settle(numbers, before[i]!, after[i]!) : (numbers[0] ?? null),
  }));
}

/** For each day the number of the group's nearest earlier one in the list that has exactly one; null where none has. */
function neighbouringNumbers(
  days: readonly { readonly group: string; readonly numbers: readonly string[] }[],
): (string | null)[] {
  let [group, nearest]: [string, string | null] = ['', null];
  return days.map((day) => {
    if (day.group !== group) [group, nearest] = [day.group, null];
    const found = nearest;
    if (day.numbers.length === 1) nearest = day.numbers[0]!;
    return found;
  });
}

export const labelOf = (meeting: Meeting): string => `${meeting.group} ${meeting.number ?? meeting.date}`;
