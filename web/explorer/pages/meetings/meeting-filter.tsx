import { useRef } from 'preact/hooks';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { useQueryString } from '../../routing/query-string';
import { yearOf } from '../../parts/format';
import { SelectFilter } from '../../parts/select-filter';

export const MeetingFilterOptions = graphql(`
  fragment MeetingFilterOptions on Query {
    groups {
      code
      meetings(first: 1) {
        totalCount
      }
    }
    earliest: meetings(first: 1, orderBy: DATE_ASC) {
      edges {
        node {
          id
          date
        }
      }
    }
    latest: meetings(first: 1, orderBy: DATE_DESC) {
      edges {
        node {
          id
          date
        }
      }
    }
  }
`);

/** The filter in the address. */
export interface MeetingFilter {
  readonly group: string | null;
  readonly year: string | null;
}

export function useMeetingFilter(): MeetingFilter {
  const [query] = useQueryString();
  return { group: query.get('group'), year: query.get('year') };
}

/** The filter of the data on screen: the previous one while new data loads. */
export function useAppliedFilter(data: unknown, filter: MeetingFilter): MeetingFilter {
  const applied = useRef({ data, filter });
  if (applied.current.data !== data) applied.current = { data, filter };
  return applied.current.filter;
}

/** A changed filter starts at the first page. */
const firstPage = { after: null, before: null };

/** The filters by group and by year; the address holds them. */
export function MeetingFilters({
  options,
  filter,
}: {
  readonly options: FragmentOf<typeof MeetingFilterOptions>;
  readonly filter: MeetingFilter;
}) {
  const [, change] = useQueryString();
  const { groups, earliest, latest } = readFragment(MeetingFilterOptions, options);
  const codes = groups.filter(({ meetings }) => meetings.totalCount > 0).map(({ code }) => code);
  return (
    <div class="meeting-filters" role="group" aria-label="Filter meetings">
      <SelectFilter
        name="Group"
        all="All groups"
        options={codes}
        selected={filter.group}
        onChange={(group) => change({ group, ...firstPage })}
      />
      <SelectFilter
        name="Year"
        all="All years"
        options={yearsBetween(earliest.edges[0]?.node.date, latest.edges[0]?.node.date)}
        selected={filter.year}
        onChange={(year) => change({ year, ...firstPage })}
      />
    </div>
  );
}

/** The years from the latest to the first. */
function yearsBetween(first: string | undefined, last: string | undefined): string[] {
  if (first === undefined || last === undefined) return [];
  const [from, to] = [Number(yearOf(first)), Number(yearOf(last))];
  return Array.from({ length: to - from + 1 }, (_, index) => String(to - index));
}
