import { yearOf } from '../../parts/when';
import type { Meeting } from './columns';
import type { Way } from './way';

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

/** What the address narrows the picture to. */
export interface Within {
  readonly ways: readonly Way[];
  readonly meetings: readonly Meeting[];
}

/**
 * What was tabled at the group, in the year: of one tabling both must hold, as in the API's filters. The meetings are
 * those of the group and the year, and of others those that such a way leads through: no way is cut short.
 */
export function within({ ways, meetings }: Within, { group, year }: Pick<Choice, 'group' | 'year'>): Within {
  if (group === '' && year === '') return { ways, meetings };
  const chosen = meetings.filter(
    (meeting) => (group === '' || meeting.group.code === group) && (year === '' || yearOf(meeting.date) === year),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  const through = ways.filter(({ tablings }) => tablings.some(({ meeting }) => ids.has(meeting)));
  for (const { stops } of through) for (const meeting of stops.keys()) ids.add(meeting);
  return { ways: through, meetings: meetings.filter(({ id }) => ids.has(id)) };
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

/** By number; or what was tabled last first, of the same day by number, and what never was at the end. */
export function ordered(ways: readonly Way[], meetings: readonly Meeting[], lastFirst: boolean): readonly Way[] {
  const numbered = ways.toSorted((one, other) => byNumber.compare(one.id, other.id));
  if (!lastFirst) return numbered;
  const dates = new Map(meetings.map(({ id, date }) => [id, Date.parse(date)]));
  const last = ({ tablings }: Way): number => dates.get(tablings.at(-1)?.meeting ?? '') ?? 0;
  return numbered.sort((one, other) => last(other) - last(one));
}
