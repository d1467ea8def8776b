import { yearOf } from '../../parts/format';
import type { Meeting } from './columns';
import type { ChangeRequestRow } from './change-request-row';

/** The filter in the address. */
export interface OverviewFilter {
  readonly words: string;
  readonly group: string;
  readonly year: string;
  readonly withFindings: boolean;
  readonly lastTabledFirst: boolean;
}

export function readFilter(query: URLSearchParams): OverviewFilter {
  return {
    words: (query.get('q') ?? '').trim(),
    group: query.get('group') ?? '',
    year: query.get('year') ?? '',
    withFindings: query.get('findings') === '1',
    lastTabledFirst: query.get('order') === 'last',
  };
}

/** The rows and meetings that a filter by group and year leaves. */
export interface Scope {
  readonly rows: readonly ChangeRequestRow[];
  readonly meetings: readonly Meeting[];
}

/**
 * The change requests with a tabling at the group in the year; one tabling must match both, as in the API. Besides the
 * meetings of the group and year, the scope has every other meeting of these change requests: no history is cut short.
 */
export function scopeOf({ rows, meetings }: Scope, { group, year }: Pick<OverviewFilter, 'group' | 'year'>): Scope {
  if (group === '' && year === '') return { rows, meetings };
  const matching = meetings.filter(
    (meeting) => (group === '' || meeting.group.code === group) && (year === '' || yearOf(meeting.date) === year),
  );
  const ids = new Set(matching.map(({ id }) => id));
  const tabled = rows.filter(({ tablings }) => tablings.some(({ meeting }) => ids.has(meeting)));
  for (const { cells } of tabled) for (const meeting of cells.keys()) ids.add(meeting);
  return { rows: tabled, meetings: meetings.filter(({ id }) => ids.has(id)) };
}

/** The rows that match all words; `named` is the id of the change request whose number the words are. */
export function rowsMatching(
  rows: readonly ChangeRequestRow[],
  words: string,
  named: string | undefined,
): readonly ChangeRequestRow[] {
  if (words === '') return rows;
  const each = words.toLowerCase().split(/\s+/);
  return rows.filter(({ id, title }) => {
    const text = `${id} ${title ?? ''}`.toLowerCase();
    return id === named || each.every((word) => text.includes(word));
  });
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** By number; or by the date of the last tabling, the latest first, with those that were not tabled at the end. */
export function sorted(
  rows: readonly ChangeRequestRow[],
  meetings: readonly Meeting[],
  lastFirst: boolean,
): readonly ChangeRequestRow[] {
  const numbered = rows.toSorted((one, other) => byNumber.compare(one.id, other.id));
  if (!lastFirst) return numbered;
  const dates = new Map(meetings.map(({ id, date }) => [id, Date.parse(date)]));
  const last = ({ tablings }: ChangeRequestRow): number => dates.get(tablings.at(-1)?.meeting ?? '') ?? 0;
  return numbered.sort((one, other) => last(other) - last(one));
}
