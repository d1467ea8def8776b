import { changeRequestAddress, findingsAddress, graphAddress, groupAddress } from '../../addresses';
import { graphql, type ResultOf } from '../../graphql/graphql';
import { useQueryResult, type QueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { NotFound } from '../../parts/not-found';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { PublishedRow, PublishedRows } from '../../parts/published-rows';
import { PageCursors, Pagination, usePageArguments } from '../../parts/pagination';
import { capitalise, count, formatDate } from '../../parts/format';
import { ListedMeeting, MeetingsTable } from '../meetings/meetings-table';
import { ChangeRequestOfGroup, ChangeRequestsOfGroup } from './change-requests';
import { Facts, FactsOfGroup, LinkOfGroup, statusLabel } from './facts';
import './group.css';
import { ComparedMeeting, LatestMeeting, daysApart } from './latest-meeting';
import { TermsOfReference, TermsOfReferenceDocument } from './terms-of-reference';

const GroupQuery = graphql(
  `
    query GroupPage($code: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      group(code: $code) {
        id
        code
        name
        level
        chair
        status
        closedBy {
          id
        }
        rows {
          id
          ...PublishedRow
        }
        ...FactsOfGroup
        latest: meetings(first: 2, orderBy: DATE_DESC) {
          edges {
            node {
              id
              date
              ...ComparedMeeting
            }
          }
        }
        meetings(first: 100, orderBy: DATE_DESC) {
          totalCount
          edges {
            node {
              id
              ...ListedMeeting
            }
          }
        }
        changeRequests(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo {
            ...PageCursors
          }
          edges {
            node {
              id
              ...ChangeRequestOfGroup
            }
          }
        }
        termsOfReference {
          id
          ...TermsOfReferenceDocument
        }
      }
      around: neighbourhood(id: $code, depth: 1, types: [GROUP, CHANGE_REQUEST]) {
        edges {
          type
          ...LinkOfGroup
        }
      }
      findings(filter: { group: $code }, first: 1) {
        totalCount
      }
    }
  `,
  [
    PublishedRow,
    FactsOfGroup,
    ComparedMeeting,
    ListedMeeting,
    PageCursors,
    ChangeRequestOfGroup,
    TermsOfReferenceDocument,
    LinkOfGroup,
  ],
);

type GroupResult = ResultOf<typeof GroupQuery>;
type Group = NonNullable<GroupResult['group']>;

/** A group: its facts, its latest meetings, change requests and terms of reference. */
export function GroupPage({ code }: { readonly code: string }) {
  const result = useQueryResult(GroupQuery, { code, ...usePageArguments() });
  const { data } = result;
  if (data === undefined) return <Page title={code} results={[result]} page={code} />;
  if (data.group === null) {
    return (
      <NotFound what={`Group ${code}`} page={code} result={result}>
        See the <a href="/meetings">meetings</a> of all groups.
      </NotFound>
    );
  }
  return <GroupDetails group={data.group} data={data} result={result} />;
}

function GroupDetails({
  group,
  data,
  result,
}: {
  readonly group: Group;
  readonly data: GroupResult;
  readonly result: QueryResult<unknown>;
}) {
  const { id, code, name, latest, meetings, changeRequests, termsOfReference, rows } = group;
  const compared = latest.edges.map(({ node }) => node);
  const apart = daysApart(compared);
  return (
    <Page
      title={code}
      heading={
        <>
          {code} {name !== null && <span class="soft">{name}</span>}
        </>
      }
      summary={<GroupSummary group={group} />}
      crumbs={
        <nav aria-label="Breadcrumb">
          <a href="/meetings">Meetings</a>
        </nav>
      }
      tools={
        <>
          <CopyButton label="Copy link" text={`${window.location.origin}${groupAddress(id)}`} />
          <a class="button" href={graphAddress(id)}>
            Graph
          </a>
          <ExportMenu scope={{ group: code }} />
        </>
      }
      results={[result]}
      page={id}
    >
      <div class="columns group-columns">
        <div class="aside">
          <section aria-labelledby="about">
            <h2 id="about">Facts</h2>
            <ErrorBoundary name="the facts">
              <Facts group={group} links={data.around.edges} />
            </ErrorBoundary>
          </section>
          <section aria-labelledby="findings">
            <h2 id="findings">Findings</h2>
            {data.findings.totalCount === 0 ? (
              <p class="soft">No findings</p>
            ) : (
              <p>
                <a href={findingsAddress({ group: code })}>{count(data.findings.totalCount, 'finding')}</a>
              </p>
            )}
          </section>
        </div>
        <div class="of-group">
          {compared.length > 0 && (
            <section aria-labelledby="latest">
              <h2 id="latest">
                {compared.length > 1 ? 'Latest meeting compared with the one before' : 'Only meeting'}{' '}
                {apart !== null && <span class="soft">{apart}</span>}
              </h2>
              <ErrorBoundary name="the latest meeting">
                <LatestMeeting meetings={compared} />
              </ErrorBoundary>
            </section>
          )}
          {termsOfReference.length > 0 && (
            <section aria-labelledby="terms">
              <h2 id="terms">Terms of reference</h2>
              <ErrorBoundary name="the terms of reference">
                <TermsOfReference documents={termsOfReference} />
              </ErrorBoundary>
            </section>
          )}
          {changeRequests.totalCount > 0 && (
            <section aria-labelledby="change-requests">
              <h2 id="change-requests">
                Change requests <span class="soft">{changeRequests.totalCount}</span>
              </h2>
              <ErrorBoundary name="the change requests">
                <ChangeRequestsOfGroup changeRequests={changeRequests.edges.map(({ node }) => node)} />
                <Pagination
                  page={changeRequests.pageInfo}
                  shown={changeRequests.edges.length}
                  total={changeRequests.totalCount}
                  what="change requests"
                />
              </ErrorBoundary>
            </section>
          )}
          {meetings.totalCount > 0 && (
            <section aria-labelledby="meetings">
              <h2 id="meetings">
                Meetings <span class="soft">{meetings.totalCount}</span>
              </h2>
              <ErrorBoundary name="the meetings">
                <MeetingsTable
                  withGroup={false}
                  name={`Meetings of ${code}`}
                  meetings={meetings.edges.map(({ node }) => node)}
                />
                {meetings.totalCount > meetings.edges.length && (
                  <p>
                    Showing the latest {meetings.edges.length}.{' '}
                    <a href={`/meetings?${new URLSearchParams({ group: code })}`}>Show all {meetings.totalCount}</a>
                  </p>
                )}
              </ErrorBoundary>
            </section>
          )}
          {meetings.totalCount === 0 && (
            <section aria-labelledby="named">
              <h2 id="named">Mentioned in</h2>
              <p>No listing of this group has been imported. These rows mention it:</p>
              <PublishedRows rows={rows} />
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

function GroupSummary({
  group: { level, chair, status, closedBy, latest, meetings, changeRequests, rows },
}: {
  readonly group: Group;
}) {
  const parts = [level !== null && `Level ${level}`, chair !== null && `chaired by ${chair}`].filter((part) => part);
  const [last] = latest.edges;
  return (
    <>
      {parts.length > 0 && `${parts.join(', ')}. `}
      {status !== null && (
        <>
          <strong>{capitalise(statusLabel(status))}</strong>
          {closedBy && (
            <>
              , closed by <a href={changeRequestAddress(closedBy.id)}>{closedBy.id}</a>
            </>
          )}
          .{' '}
        </>
      )}
      {last
        ? `${count(meetings.totalCount, 'meeting')}, the latest on ${formatDate(last.node.date)}; ${count(changeRequests.totalCount, 'change request')}.`
        : `Mentioned in ${count(rows.length, 'row')} of the imported listings; no meetings are listed.`}
    </>
  );
}
