import { yearOf } from '../../parts/when';
import type { Meeting } from './columns';
import type { Tabling, Way } from './way';

/** What the address asks to see. */
export interface Choice {
  readonly words: string;
  readonly group: string;
  readonly year: string;
  readonly withFindings: boolean;
  readonly lastTabledFirst: boolean;
}

export function choiceIn(query: URLSearchParams): Choice {
  return {
    words: (query.get('q') ?? '').trim(),
    group: query.get('group') ?? '',
    year: query.get('year') ?? '',
    withFindings: query.get('findings') === '1',
    lastTabledFirst: query.get('order') === 'last',
  };
}

/** Tabled at the group, in the year: of one tabling both must hold, as in the API's filters. */
export function waysWithin(ways: readonly Way[], { group, year }: Choice): readonly Way[] {
  if (group === '' && year === '') return ways;
  const within = (tabling: Tabling) =>
    (group === '' || tabling.group === group) && (year === '' || yearOf(tabling.date) === year);
  return ways.filter(({ tablings }) => tablings.some(within));
}

/** The meetings of the group and the year, and of others those that a way leads through: no way is cut short. */
export function meetingsWithin(
  meetings: readonly Meeting[],
  ways: readonly Way[],
  { group, year }: Choice,
): readonly Meeting[] {
  if (group === '' && year === '') return meetings;
  const passed = new Set(ways.flatMap(({ stops }) => [...stops.keys()]));
  return meetings.filter(
    (meeting) =>
      passed.has(meeting.id) ||
      ((group === '' || meeting.group.code === group) && (year === '' || yearOf(meeting.date) === year)),
  );
}

/** Those that the words name; `named` is the change request whose number the server reads in them. */
export function waysNamed(ways: readonly Way[], words: string, named: string | undefined): readonly Way[] {
  if (words === '') return ways;
  const each = words.toLowerCase().split(/\s+/);
  return ways.filter(({ id, title }) => {
    const text = `${id} ${title ?? ''}`.toLowerCase();
    return id === named || each.every((word) => text.includes(word));
  });
}

const byNumber = new Intl.Collator('en', { numeric: true });

export function ordered(ways: readonly Way[], { lastTabledFirst }: Choice): readonly Way[] {
  const last = ({ tablings }: Way): string => tablings.at(-1)?.date ?? '';
  return ways.toSorted(
    (one, other) =>
      (lastTabledFirst ? byNumber.compare(last(other), last(one)) : 0) || byNumber.compare(one.id, other.id),
  );
}
