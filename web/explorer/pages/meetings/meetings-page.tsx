import { graphql } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { EmptyStore } from '../../parts/empty-store';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { PageCursors, Pagination, usePageArguments } from '../../parts/pagination';
import { count, formatDate } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import {
  MeetingFilters,
  MeetingFilterOptions,
  useMeetingFilter,
  useAppliedFilter,
  type MeetingFilter,
} from './meeting-filter';
import { ListedMeeting, MeetingsTable } from './meetings-table';

const MeetingsQuery = graphql(
  `
    query MeetingsPage($filter: MeetingFilter, $first: Int, $after: String, $last: Int, $before: String) {
      meetings(filter: $filter, orderBy: DATE_DESC, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PageCursors
        }
        edges {
          node {
            id
            date
            ...ListedMeeting
          }
        }
      }
      statistics {
        meetings
      }
      ...MeetingFilterOptions
    }
  `,
  [PageCursors, ListedMeeting, MeetingFilterOptions],
);

/** The meetings, the latest first, with filters by group and by year. */
export function MeetingsPage() {
  const filter = useMeetingFilter();
  const pageArguments = usePageArguments();
  const [, change] = useQueryString();
  const result = useQueryResult(MeetingsQuery, {
    filter: {
      group: filter.group,
      from: filter.year && `${filter.year}-01-01`,
      to: filter.year && `${filter.year}-12-31`,
    },
    ...pageArguments,
  });
  const { data } = result;
  const applied = useAppliedFilter(data, filter);
  const shown = data?.meetings.edges.map(({ node }) => node) ?? [];
  const [latest] = shown;
  return (
    <Page
      title="Meetings"
      summary={
        data && (
          <>
            {countLabel(applied, data.meetings.totalCount)}
            {latest &&
              pageArguments.after === null &&
              pageArguments.before === null &&
              `, the latest on ${formatDate(latest.date)}`}
            .
          </>
        )
      }
      results={[result]}
      page={`meetings ${pageArguments.after ?? ''} ${pageArguments.before ?? ''}`}
    >
      {data?.statistics.meetings === 0 && <EmptyStore />}
      {data && data.statistics.meetings > 0 && (
        <>
          <MeetingFilters options={data} filter={filter} />
          <ErrorBoundary name="the table of meetings">
            {shown.length === 0 ? (
              <p class="empty">
                <button type="button" onClick={() => change({ group: null, year: null, after: null, before: null })}>
                  Show all meetings
                </button>
              </p>
            ) : (
              <MeetingsTable withGroup name="Meetings by year" meetings={shown} />
            )}
            <Pagination
              page={data.meetings.pageInfo}
              shown={shown.length}
              total={data.meetings.totalCount}
              what="meetings"
            />
          </ErrorBoundary>
        </>
      )}
    </Page>
  );
}

/** `32 meetings of TMAG in 2023` */
const countLabel = ({ group, year }: MeetingFilter, total: number): string =>
  [total === 0 ? 'No meetings' : count(total, 'meeting'), group && `of ${group}`, year && `in ${year}`]
    .filter((part) => part)
    .join(' ');
