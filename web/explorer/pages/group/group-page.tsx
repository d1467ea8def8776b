import { changeRequestAddress, findingsAddress, graphAddress, groupAddress } from '../../addresses';
import { graphql, type ResultOf } from '../../asking/graphql';
import { useAnswer, type Answer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PublishedRow, PublishedRows } from '../../parts/rows';
import { TurnedPage, TurnPages, usePlaceInList } from '../../parts/turn-pages';
import { count, day } from '../../parts/when';
import { ListedMeeting, MeetingsTable } from '../meetings/meetings-table';
import { ChangeRequestOfGroup, ChangeRequestsOfGroup } from './change-requests';
import { Facts, FactsOfGroup, LinkOfGroup, statusInWords } from './facts';
import './group.css';
import { ComparedMeeting, LatestMeeting, sinceTheLast } from './latest-meeting';
import { TermsOfReference, TermsOfReferenceIssue } from './terms-of-reference';

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
            ...TurnedPage
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
          ...TermsOfReferenceIssue
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
    TurnedPage,
    ChangeRequestOfGroup,
    TermsOfReferenceIssue,
    LinkOfGroup,
  ],
);

type Told = ResultOf<typeof GroupQuery>;
type Group = NonNullable<Told['group']>;

/** A group: what is known of it, what changed since its last meeting, and all that came before it. */
export function GroupPage({ code }: { readonly code: string }) {
  const answer = useAnswer(GroupQuery, { code, ...usePlaceInList() });
  const { data } = answer;
  if (data === undefined) return <Page title={code} answers={[answer]} page={code} />;
  if (data.group === null) {
    return (
      <NothingThere what={`group ${code}`} page={code} answer={answer}>
        <a href="/meetings">Meetings</a> has the meetings of every group.
      </NothingThere>
    );
  }
  return <TheGroup group={data.group} told={data} answer={answer} />;
}

function TheGroup({
  group,
  told,
  answer,
}: {
  readonly group: Group;
  readonly told: Told;
  readonly answer: Answer<unknown>;
}) {
  const { id, code, name, latest, meetings, changeRequests, termsOfReference, rows } = group;
  const compared = latest.edges.map(({ node }) => node);
  const apart = sinceTheLast(compared);
  return (
    <Page
      title={code}
      heading={
        <>
          {code} {name !== null && <span class="soft">{name}</span>}
        </>
      }
      summary={<InASentence group={group} />}
      crumbs={
        <nav aria-label="Way up">
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
      answers={[answer]}
      page={id}
    >
      <div class="columns group-columns">
        <div class="aside">
          <section aria-labelledby="about">
            <h2 id="about">What is said of it</h2>
            <Panel name="what is said of the group">
              <Facts group={group} links={told.around.edges} />
            </Panel>
          </section>
          <section aria-labelledby="findings">
            <h2 id="findings">Findings</h2>
            {told.findings.totalCount === 0 ? (
              <p class="soft">None.</p>
            ) : (
              <p>
                <a href={findingsAddress({ group: code })}>{count(told.findings.totalCount, 'finding')}</a>
              </p>
            )}
          </section>
        </div>
        <div class="of-group">
          {compared.length > 0 && (
            <section aria-labelledby="latest">
              <h2 id="latest">
                {compared.length > 1 ? 'What changed since its last meeting' : 'Its only meeting'}{' '}
                {apart !== null && <span class="soft">{apart}</span>}
              </h2>
              <Panel name="the latest meeting">
                <LatestMeeting meetings={compared} />
              </Panel>
            </section>
          )}
          {termsOfReference.length > 0 && (
            <section aria-labelledby="terms">
              <h2 id="terms">Terms of reference</h2>
              <Panel name="the terms of reference">
                <TermsOfReference issues={termsOfReference} />
              </Panel>
            </section>
          )}
          {changeRequests.totalCount > 0 && (
            <section aria-labelledby="change-requests">
              <h2 id="change-requests">
                Change requests <span class="soft">{changeRequests.totalCount}</span>
              </h2>
              <Panel name="the change requests">
                <ChangeRequestsOfGroup changeRequests={changeRequests.edges.map(({ node }) => node)} />
                <TurnPages
                  page={changeRequests.pageInfo}
                  shown={changeRequests.edges.length}
                  total={changeRequests.totalCount}
                  what="change requests"
                />
              </Panel>
            </section>
          )}
          {meetings.totalCount > 0 && (
            <section aria-labelledby="meetings">
              <h2 id="meetings">
                Meetings <span class="soft">{meetings.totalCount}</span>
              </h2>
              <Panel name="the meetings">
                <MeetingsTable
                  grouped={false}
                  name={`Meetings of ${code}`}
                  meetings={meetings.edges.map(({ node }) => node)}
                />
                {meetings.totalCount > meetings.edges.length && (
                  <p>
                    The latest {meetings.edges.length} are shown;{' '}
                    <a href={`/meetings?${new URLSearchParams({ group: code })}`}>all {meetings.totalCount}</a>.
                  </p>
                )}
              </Panel>
            </section>
          )}
          {meetings.totalCount === 0 && (
            <section aria-labelledby="named">
              <h2 id="named">Only named</h2>
              <p>No listing of its own has been read, and no meeting of it is known. What names it:</p>
              <PublishedRows rows={rows} />
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}

function InASentence({
  group: { level, chair, status, closedBy, latest, meetings, changeRequests, rows },
}: {
  readonly group: Group;
}) {
  const is = [level !== null && `Level ${level}`, chair !== null && `chaired by ${chair}`].filter((word) => word);
  const [last] = latest.edges;
  return (
    <>
      {is.length > 0 && `${is.join(', ')}. `}
      {status !== null && (
        <>
          <strong>{capital(statusInWords(status))}</strong>
          {closedBy && (
            <>
              , closed by <a href={changeRequestAddress(closedBy.id)}>{closedBy.id}</a>
            </>
          )}
          .{' '}
        </>
      )}
      {last
        ? `${count(meetings.totalCount, 'meeting')}, the latest on ${day(last.node.date)}; ${count(changeRequests.totalCount, 'change request')}.`
        : `Only named, in ${count(rows.length, 'row')} of the listings.`}
    </>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
