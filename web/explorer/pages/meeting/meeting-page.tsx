import { graphAddress, meetingAddress } from '../../addresses';
import { graphql, type ResultOf } from '../../asking/graphql';
import { useAnswer, type Answer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { TurnedPage, TurnPages, usePlaceInList } from '../../parts/turn-pages';
import { count, day, daysBetween } from '../../parts/when';
import './meeting.css';
import { Neighbours, WaysFromHere } from './neighbours';
import { NoSuchMeeting } from './no-such-meeting';
import { Paper } from './paper';
import { FaultOfPapers, Papers } from './papers';
import { Records, RecordsHere } from './records';
import { ChangeRequestsHere, TabledHere, tablingsAt } from './tabled-here';

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
        ...Neighbours
        documents(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          pageInfo {
            ...TurnedPage
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
        ...RecordsHere
        ...TabledHere
        findings {
          id
          ...FindingNote
          ...FaultOfPapers
        }
      }
    }
  `,
  [NamedMeeting, Neighbours, TurnedPage, Paper, RecordsHere, TabledHere, FindingNote, FaultOfPapers],
);

type Meeting = NonNullable<ResultOf<typeof MeetingQuery>['meeting']>;

/** What was before a meeting, and what came of it. */
export function MeetingPage({ id }: { readonly id: string }) {
  const answer = useAnswer(MeetingQuery, { id, ...usePlaceInList() });
  if (answer.data === undefined) return <Page title={id} answers={[answer]} page={id} />;
  const { meeting } = answer.data;
  return meeting === null ? (
    <NoSuchMeeting id={id} answer={answer} />
  ) : (
    <TheMeeting meeting={meeting} answer={answer} />
  );
}

function TheMeeting({ meeting, answer }: { readonly meeting: Meeting; readonly answer: Answer<unknown> }) {
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
            {day(date)}
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
            'The first meeting listed.'
          )}
        </>
      }
      crumbs={<WaysFromHere meeting={meeting} />}
      tools={
        <>
          <CopyButton label="Copy link" text={`${window.location.origin}${meetingAddress(id)}`} />
          <a class="button" href={graphAddress(id)}>
            Graph
          </a>
          <ExportMenu scope={{ around: id, depth: '1' }} />
        </>
      }
      answers={[answer]}
      page={id}
    >
      <div class="columns">
        <section aria-labelledby="papers">
          <h2 id="papers">Papers</h2>
          <Panel name="the papers">
            <Papers meeting={id} papers={papers} tablings={tablings} findings={findings} />
            <TurnPages page={documents.pageInfo} shown={papers.length} total={documents.totalCount} what="documents" />
          </Panel>
        </section>
        <div class="aside">
          <section aria-labelledby="records">
            <h2 id="records">Records of this meeting</h2>
            <Panel name="the records">
              <Records meeting={meeting} />
            </Panel>
          </section>
          <section aria-labelledby="change-requests">
            <h2 id="change-requests">Change requests here</h2>
            <Panel name="the change requests">
              <ChangeRequestsHere
                tablings={tablings}
                supportedOnly={[...supported].filter((one) => !tabled.has(one))}
              />
            </Panel>
          </section>
          <section aria-labelledby="findings">
            <h2 id="findings" tabIndex={-1}>
              Findings
            </h2>
            {findings.length === 0 ? <p class="soft">None.</p> : <FindingNotes findings={findings} />}
          </section>
        </div>
      </div>
    </Page>
  );
}
