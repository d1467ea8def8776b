import { useMemo } from 'preact/hooks';
import { readFragment } from '../../graphql/graphql';
import { useAllPages } from '../../graphql/use-all-pages';
import { EmptyStore } from '../../parts/empty-store';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { formatNumber } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import { readFilter, sorted, rowsMatching, scopeOf } from './filter';
import { columnsOf, ColumnOfMeeting } from './columns';
import { Filters } from './filters';
import { Legend } from './legend';
import { Matrix } from './matrix';
import { MeetingStrip } from './meeting-strip';
import { useChangeRequestNumber } from './use-change-request-number';
import { firstPart, nextPart, OverviewQuery } from './overview-query';
import { Summary } from './summary';
import { useWide } from './use-wide';
import { rowOf } from './change-request-row';
import { ChangeRequestList } from './change-request-list';
import './overview.css';

/** Which change requests were tabled at which meetings. */
export function OverviewPage() {
  const result = useAllPages(OverviewQuery, firstPart, nextPart);
  const [query, setQuery] = useQueryString();
  const filter = useMemo(() => readFilter(query), [query.toString()]);
  const numbered = useChangeRequestNumber(filter.words);
  const wide = useWide();

  const all = useMemo(() => {
    const parts = result.data ?? [];
    const meetings = parts.flatMap((part) => part.meetings?.edges ?? []).map(({ node }) => node);
    const changeRequests = parts.flatMap((part) => part.changeRequests?.edges ?? []).map(({ node }) => node);
    return { meetings: readFragment(ColumnOfMeeting, meetings), rows: changeRequests.map(rowOf) };
  }, [result.data]);

  const scope = useMemo(() => scopeOf(all, filter), [all, filter.group, filter.year]);
  const rows = useMemo(() => {
    const named = rowsMatching(scope.rows, filter.words, numbered.id);
    const shown = filter.withFindings ? named.filter(({ openFindings }) => openFindings > 0) : named;
    return sorted(shown, scope.meetings, filter.lastTabledFirst);
  }, [scope, filter, numbered.id]);

  const content = useMemo(
    () =>
      wide ? (
        <Matrix rows={rows} scope={scope} />
      ) : (
        <>
          <MeetingStrip columns={columnsOf(scope.meetings, scope.rows)} />
          <ChangeRequestList rows={rows} meetings={scope.meetings} />
        </>
      ),
    [wide, rows, scope],
  );

  const [first] = result.data ?? [];
  const clear = () => setQuery({ q: null, group: null, year: null, findings: null });
  return (
    <Page
      title="Overview"
      heading="Change requests by meeting"
      summary={first && all.meetings.length > 0 && <Summary all={all.rows} rows={rows} meetings={scope.meetings} />}
      tools={all.meetings.length > 0 && <Filters filter={filter} meetings={all.meetings} change={setQuery} />}
      results={[result]}
      page="/"
    >
      {first && !result.complete && !result.error && (
        <p role="status" class="still-loading">
          Loading: {formatNumber(all.rows.length)} of {formatNumber(first.changeRequests?.totalCount ?? 0)} change
          requests, {formatNumber(all.meetings.length)} of {formatNumber(first.meetings?.totalCount ?? 0)} meetings so
          far.
        </p>
      )}
      {first?.statistics.listings === 0 ? (
        <EmptyStore />
      ) : all.rows.length === 0 ? (
        <p class="empty">
          The imported listings have no change requests. See the <a href="/meetings">meetings</a>.
        </p>
      ) : rows.length > 0 ? (
        <ErrorBoundary name="the matrix">
          <Legend />
          {content}
        </ErrorBoundary>
      ) : (
        result.complete && !numbered.waiting && <NoMatch words={filter.words} clear={clear} />
      )}
    </Page>
  );
}

function NoMatch({ words, clear }: { readonly words: string; readonly clear: () => void }) {
  return (
    <p class="empty" role="status">
      {words === '' ? 'No change requests match these filters.' : `No change requests match “${words}”.`}{' '}
      <button type="button" onClick={clear}>
        Clear filters
      </button>
    </p>
  );
}
