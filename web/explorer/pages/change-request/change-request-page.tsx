import { useEffect } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { changeRequestAddress, findingsAddress, graphAddress, groupAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { RowEvidence } from '../../parts/evidence';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { citationOf } from '../../parts/history/citation';
import { documentsWith, FaultOfStep } from '../../parts/history/gap';
import { Staircase, StaircaseStep } from '../../parts/history/staircase';
import { SupportingPaper } from '../../parts/history/supporting-papers';
import { StepInWords, VersionHistory } from '../../parts/history/version-history';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { changeInWords } from '../../parts/pill';
import { PublishedRow } from '../../parts/rows';
import { count, day, daysBetween } from '../../parts/when';
import { NeighbouringChangeRequests } from './neighbours';

const HistoryOfAChangeRequest = graphql(
  `
    query HistoryOfAChangeRequest($id: ID!) {
      changeRequest(id: $id) {
        id
        title
        closes {
          code
          name
        }
        groups {
          code
        }
        rows {
          id
          ...PublishedRow
        }
        findings {
          id
          acknowledged
          ...FindingNote
          ...FaultOfStep
        }
        history {
          position
          change
          version
          document {
            rows {
              line
              listing {
                sha256
              }
            }
          }
          meeting {
            label
            date
            ...NamedMeeting
          }
          ...StaircaseStep
          ...StepInWords
        }
        supporting {
          id
          meeting {
            id
            label
            date
          }
          ...SupportingPaper
        }
      }
    }
  `,
  [PublishedRow, FindingNote, FaultOfStep, NamedMeeting, StaircaseStep, StepInWords, SupportingPaper],
);

/** How one change request got to where it is, and why we say so. */
export function ChangeRequestPage({ id }: { readonly id: string }) {
  const answer = useAnswer(HistoryOfAChangeRequest, { id });
  const request = answer.data?.changeRequest;
  const canonical = answer.current ? request?.id : undefined;

  // People write `18` and `cr18`; the page has one address.
  useEffect(() => {
    if (canonical === undefined || canonical === id) return;
    navigate(changeRequestAddress(canonical) + location.search + location.hash, { replace: true });
  }, [canonical, id]);

  if (answer.data && !request) {
    return (
      <NothingThere what={`change request ${id}`} page={id} answer={answer}>
        <a href="/">All change requests</a>
      </NothingThere>
    );
  }
  if (!request) return <Page title={id} answers={[answer]} page={id} />;

  const { title, history, supporting, findings, groups, closes, rows } = request;
  const name = title === null ? request.id : `${request.id} ${title}`;
  const [first, last] = [history[0], history.at(-1)];
  const open = findings.filter(({ acknowledged }) => acknowledged === null);
  const gaps = documentsWith('EARLIER_VERSION_MISSING', findings);
  const versions = [...new Set(history.flatMap(({ version }) => (version === null ? [] : [`v${version}`])))];

  return (
    <Page
      title={name}
      heading={
        <>
          <span class="soft">{request.id}</span> {title}
        </>
      }
      page={request.id}
      answers={[answer]}
      crumbs={
        <>
          <a href="/">Change requests</a>
          <NeighbouringChangeRequests id={request.id} />
        </>
      }
      summary={
        first && last ? (
          <>
            {last.version === null ? (
              'Last, without a version'
            ) : (
              <>
                Latest <b>v{last.version}</b>
              </>
            )}
            , {changeInWords(last.change)} at <MeetingLink meeting={last.meeting} /> on {day(last.meeting.date)}.{' '}
            {count(history.length, 'tabling')}
            {history.length > 1 && ` over ${count(daysBetween(first.meeting.date, last.meeting.date), 'day')}`}
            {open.length > 0 && (
              <>
                , <a href={findingsAddress({ subject: request.id })}>{count(open.length, 'finding')}</a>
              </>
            )}
            .
          </>
        ) : (
          <>
            Never tabled in the listings read
            {closes && (
              <>
                ; it closed <a href={groupAddress(closes.code)}>{closes.code}</a>
              </>
            )}
            .
          </>
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + changeRequestAddress(request.id)} />
          {last && (
            <span data-citation>
              <CopyButton
                label="Copy citation"
                text={citationOf({ name, version: last.version, meeting: last.meeting, rows: last.document.rows })}
              />
            </span>
          )}
          <ExportMenu scope={{ changeRequest: request.id }} />
        </>
      }
    >
      {history.length > 0 && (
        <Panel name="the staircase">
          <Staircase
            name={name}
            steps={history}
            gaps={gaps}
            regressions={documentsWith('VERSION_REGRESSION', findings)}
            supporting={supporting}
          />
        </Panel>
      )}
      <div class="columns">
        <Panel name="the version history">
          {history.length + supporting.length > 0 ? (
            <VersionHistory name={name} steps={history} gaps={gaps} supporting={supporting} />
          ) : (
            <section aria-labelledby="known-heading">
              <h2 id="known-heading">What is known of it</h2>
              <p>No document of it stands in any listing; a sentence of the page names it.</p>
              <RowEvidence rows={rows} />
            </section>
          )}
        </Panel>
        <div class="aside">
          <section aria-labelledby="facts-heading">
            <h2 id="facts-heading">Facts</h2>
            <dl class="facts">
              {groups.length > 0 && (
                <>
                  <dt>Groups</dt>
                  <dd>
                    {groups.map(({ code }, place) => (
                      <>
                        {place > 0 && ', '}
                        <a href={groupAddress(code)}>{code}</a>
                      </>
                    ))}
                  </dd>
                </>
              )}
              {first && last && (
                <>
                  <dt>First tabled</dt>
                  <dd>
                    {day(first.meeting.date)}, {first.meeting.label}
                  </dd>
                  <dt>Last tabled</dt>
                  <dd>
                    {day(last.meeting.date)}, {last.meeting.label}
                  </dd>
                </>
              )}
              {versions.length > 0 && (
                <>
                  <dt>Versions listed</dt>
                  <dd>{versions.join(', ')}</dd>
                </>
              )}
              {closes && (
                <>
                  <dt>Closed</dt>
                  <dd>
                    <a href={groupAddress(closes.code)}>{closes.code}</a> {closes.name}
                  </dd>
                </>
              )}
            </dl>
          </section>
          <section aria-labelledby="findings-heading">
            <h2 id="findings-heading">Findings</h2>
            {findings.length > 0 ? <FindingNotes findings={findings} /> : <p class="soft">None.</p>}
          </section>
          <section aria-labelledby="around-heading">
            <h2 id="around-heading">Around it</h2>
            <p>
              <a href={graphAddress(request.id)}>Graph of its neighbourhood</a>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}
