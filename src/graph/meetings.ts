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
  /** Further numbers that rows of the day open with, the lowest first. */
  readonly otherNumbers: readonly string[];
  readonly extraordinary: boolean;
  /** Whether a row of the day says that the meeting is cancelled, postponed or not held. */
  readonly cancelled: boolean;
  readonly documents: readonly NamedDocument[];
}

/** The numbers that rows open with, and how many rows open with each. */
function votesOf(documents: readonly NamedDocument[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const { name, rows } of documents) {
    if (name.opening.own && name.opening.number !== null) {
      votes.set(name.opening.number, (votes.get(name.opening.number) ?? 0) + rows.length);
    }
  }
  return votes;
}

/** The numbers that most rows open with, the lowest first: several on a tie, none where no row does. */
function mostVoted(votes: ReadonlyMap<string, number>): string[] {
  let most = 0;
  for (const count of votes.values()) most = Math.max(most, count);
  return [...votes]
    .filter(([, count]) => count === most)
    .map(([number]) => number)
    .sort(compareVersions);
}

/** Of a tie, the lowest number that is strictly between those of its neighbours, else the lowest. `numbers` are in order. */
function settle(numbers: readonly string[], before: string | null, after: string | null): string | null {
  const fits = numbers.filter(
    (n) => (before === null || compareVersions(before, n) < 0) && (after === null || compareVersions(n, after) < 0),
  );
  return fits[0] ?? numbers[0] ?? null;
}

/** All meetings, by group and date. */
export function meetingsIn(documents: readonly NamedDocument[]): Meeting[] {
  const days = [...groupBy(documents, (d) => d.meeting)]
    .map(([id, ofTheDay]) => {
      const votes = votesOf(ofTheDay);
      const own = ofTheDay.filter(({ name: { opening } }) => opening.own || opening.group === null);
      return {
        id,
        group: ofTheDay[0]!.group,
        date: ofTheDay[0]!.date,
        allNumbers: [...votes.keys()].sort(compareVersions),
        numbers: mostVoted(votes),
        extraordinary: own.some(({ name }) => name.opening.extraordinary),
        cancelled: own.some(({ name }) => name.cancelled),
        documents: ofTheDay,
      };
    })
    .sort(
      byKeys(
        (m) => m.group,
        (m) => m.date,
      ),
    );
  const before = neighbouringNumbers(days);
  const after = neighbouringNumbers([...days].reverse()).reverse();
  return days.map(({ numbers, allNumbers, ...day }, i) => {
    const number = numbers.length > 1 ? settle(numbers, before[i]!, after[i]!) : (numbers[0] ?? null);
    return { ...day, number, otherNumbers: allNumbers.filter((other) => other !== number) };
  });
}

/** For each day the number of the group's nearest earlier one in the list that was held and has exactly one; null where none has. */
function neighbouringNumbers(
  days: readonly { readonly group: string; readonly numbers: readonly string[]; readonly cancelled: boolean }[],
): (string | null)[] {
  let [group, nearest]: [string, string | null] = ['', null];
  return days.map((day) => {
    if (day.group !== group) [group, nearest] = [day.group, null];
    const found = nearest;
    if (day.numbers.length === 1 && !day.cancelled) nearest = day.numbers[0]!;
    return found;
  });
}

export const labelOf = (meeting: Meeting): string => `${meeting.group} ${meeting.number ?? meeting.date}`;
