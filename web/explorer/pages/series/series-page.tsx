import { documentAddress, graphAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { citationOf } from '../../parts/history/citation';
import { documentsWith, FaultOfStep } from '../../parts/history/gap';
import { Staircase, StaircaseStep } from '../../parts/history/staircase';
import { StepInWords, VersionHistory } from '../../parts/history/version-history';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { changeInWords } from '../../parts/pill';
import { count, day, daysBetween } from '../../parts/when';

const HistoryOfASeries = graphql(
  `
    query HistoryOfASeries($id: ID!) {
      series(id: $id) {
        id
        title
        reference
        findings {
          id
          acknowledged
          ...FindingNote
          ...FaultOfStep
        }
        history {
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
        referredToBy {
          id
          shortName
          meeting {
            ...NamedMeeting
          }
        }
      }
    }
  `,
  [FindingNote, FaultOfStep, NamedMeeting, StaircaseStep, StepInWords],
);

/** The versions of one document through the meetings, and what refers to it. */
export function SeriesPage({ id }: { readonly id: string }) {
  const answer = useAnswer(HistoryOfASeries, { id });
  const series = answer.data?.series;

  if (answer.data && !series) {
    return (
      <NothingThere what={`series ${id}`} page={id} answer={answer}>
        <a href="/meetings">All meetings</a>
      </NothingThere>
    );
  }
  if (!series) return <Page title={id} answers={[answer]} page={id} />;

  const { title, reference, history, findings, referredToBy } = series;
  const name = [reference, title].filter((word) => word !== null).join(' ') || series.id;
  const [first, last] = [history[0], history.at(-1)];
  const gaps = documentsWith('EARLIER_VERSION_MISSING', findings);

  return (
    <Page
      title={name}
      heading={
        <>
          {reference !== null && <span class="soft">{reference}</span>} {title ?? (reference === null ? series.id : '')}
        </>
      }
      page={series.id}
      answers={[answer]}
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
            {history.length > 1 && ` over ${count(daysBetween(first.meeting.date, last.meeting.date), 'day')}`}.
          </>
        ) : (
          <>Never tabled itself in the listings read; {count(referredToBy.length, 'document')} name it.</>
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + location.pathname} />
          {last && (
            <span data-citation>
              <CopyButton
                label="Copy citation"
                text={citationOf({ name, version: last.version, meeting: last.meeting, rows: last.document.rows })}
              />
            </span>
          )}
          <ExportMenu scope={{ around: series.id, depth: '1' }} />
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
            supporting={[]}
          />
        </Panel>
      )}
      <div class="columns">
        <Panel name="the version history">
          {history.length > 0 ? (
            <VersionHistory name={name} steps={history} gaps={gaps} supporting={[]} />
          ) : (
            <p>No document of it stands in any listing; others only name it.</p>
          )}
        </Panel>
        <div class="aside">
          <section aria-labelledby="findings-heading">
            <h2 id="findings-heading">Findings</h2>
            {findings.length > 0 ? <FindingNotes findings={findings} /> : <p class="soft">None.</p>}
          </section>
          {referredToBy.length > 0 && (
            <section aria-labelledby="referred-heading">
              <h2 id="referred-heading">Named by</h2>
              <ul class="lines">
                {referredToBy.map((document) => (
                  <li key={document.id}>
                    <a href={documentAddress(document.id)}>{document.shortName}</a>{' '}
                    <span class="soft">
                      at <MeetingLink meeting={document.meeting} dated />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="around-heading">
            <h2 id="around-heading">Around it</h2>
            <p>
              <a href={graphAddress(series.id)}>Graph of its neighbourhood</a>
            </p>
          </section>
        </div>
      </div>
    </Page>
  );
}
