import { graphAddress, meetingAddress } from '../../addresses';
import { graphql, type ResultOf } from '../../graphql/graphql';
import { useQueryResult, type QueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { PageCursors, Pagination, usePageArguments } from '../../parts/pagination';
import { count, formatDate, daysBetween } from '../../parts/format';
import './meeting.css';
import { AdjacentMeetings, Breadcrumbs } from './breadcrumbs';
import { MeetingNotFound } from './meeting-not-found';
import { Paper } from './paper';
import { FindingOfPapers, Papers } from './papers';
import { Records, MeetingRecords } from './records';
import { ChangeRequestList, TabledChangeRequests, tablingsAt } from './change-requests';

const MeetingQuery = graphql(
  `
    query MeetingPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
      meeting(id: $id) {
        id
        label
        date
        extraordinary
        previous {
          id
          date
          ...NamedMeeting
        }
        ...AdjacentMeetings
        documents(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo {
            ...PageCursors
          }
          edges {
            node {
              id
              supports {
                id
              }
              ...Paper
            }
          }
        }
        changeRequests {
          id
        }
        ...MeetingRecords
        ...TabledChangeRequests
        findings {
          id
          ...FindingNote
          ...FindingOfPapers
        }
      }
    }
  `,
  [
    NamedMeeting,
    AdjacentMeetings,
    PageCursors,
    Paper,
    MeetingRecords,
    TabledChangeRequests,
    FindingNote,
    FindingOfPapers,
  ],
);

type Meeting = NonNullable<ResultOf<typeof MeetingQuery>['meeting']>;

/** The documents of a meeting, its records and its change requests. */
export function MeetingPage({ id }: { readonly id: string }) {
  const result = useQueryResult(MeetingQuery, { id, ...usePageArguments() });
  if (result.data === undefined) return <Page title={id} results={[result]} page={id} />;
  const { meeting } = result.data;
  return meeting === null ? (
    <MeetingNotFound id={id} result={result} />
  ) : (
    <MeetingDetails meeting={meeting} result={result} />
  );
}

function MeetingDetails({ meeting, result }: { readonly meeting: Meeting; readonly result: QueryResult<unknown> }) {
  const { id, label, date, extraordinary, previous, documents, changeRequests, findings } = meeting;
  const papers = documents.edges.map(({ node }) => node);
  const tablings = tablingsAt(meeting);
  const tabled = new Set(changeRequests.map((changeRequest) => changeRequest.id));
  const supported = new Set(papers.flatMap(({ supports }) => supports.map((one) => one.id)));
  return (
    <Page
      title={label}
      heading={
        <>
          {label}{' '}
          <time class="soft" dateTime={date}>
            {formatDate(date)}
          </time>
          {extraordinary && (
            <>
              {' '}
              <span class="tag">extraordinary</span>
            </>
          )}
        </>
      }
      summary={
        <>
          {count(documents.totalCount, 'document')}, {count(changeRequests.length, 'change request')}.{' '}
          {previous ? (
            <>
              {count(daysBetween(previous.date, date), 'day')} after <MeetingLink meeting={previous} />.
            </>
          ) : (
            'This is the first listed meeting.'
          )}
        </>
      }
      crumbs={<Breadcrumbs meeting={meeting} />}
      tools={
        <>
          <CopyButton label="Copy link" text={`${window.location.origin}${meetingAddress(id)}`} />
          <a class="button" href={graphAddress(id)}>
            Graph
          </a>
          <ExportMenu scope={{ around: id, depth: '1' }} />
        </>
      }
      results={[result]}
      page={id}
    >
      <div class="columns">
        <section aria-labelledby="papers">
          <h2 id="papers">Papers</h2>
          <ErrorBoundary name="the papers">
            <Papers meeting={id} papers={papers} tablings={tablings} findings={findings} />
            <Pagination page={documents.pageInfo} shown={papers.length} total={documents.totalCount} what="documents" />
          </ErrorBoundary>
        </section>
        <div class="aside">
          <section aria-labelledby="records">
            <h2 id="records">Records of this meeting</h2>
            <ErrorBoundary name="the records">
              <Records meeting={meeting} />
            </ErrorBoundary>
          </section>
          <section aria-labelledby="change-requests">
            <h2 id="change-requests">Change requests</h2>
            <ErrorBoundary name="the change requests">
              <ChangeRequestList tablings={tablings} supportedOnly={[...supported].filter((one) => !tabled.has(one))} />
            </ErrorBoundary>
          </section>
          <section aria-labelledby="findings">
            <h2 id="findings" tabIndex={-1}>
              Findings
            </h2>
            {findings.length === 0 ? <p class="soft">No findings</p> : <FindingNotes findings={findings} page={id} />}
          </section>
        </div>
      </div>
    </Page>
  );
}
