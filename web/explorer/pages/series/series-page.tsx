import { graphAddress, groupAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { citationOf } from '../../parts/history/cite';
import { entriesOf } from '../../parts/history/entries';
import { FindingOfHistory, FindingsSection } from '../../parts/history/findings-section';
import { HistoryFacts } from '../../parts/history/history-facts';
import { HistorySummary } from '../../parts/history/history-summary';
import { MeetingsOfGroup } from '../../parts/history/other-meetings';
import { Staircase } from '../../parts/history/staircase';
import { FindingOfStep, TabledStep, type Listed } from '../../parts/history/told';
import { VersionHistory } from '../../parts/history/version-history';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { count } from '../../parts/when';
import { ReferredToBy, ReferringDocument } from './referred-to-by';

const SeriesQuery = graphql(
  `
    query Series($id: ID!) {
      series(id: $id) {
        id
        title
        reference
        history {
          ...TabledStep
        }
        latest {
          id
          meeting {
            id
            group {
              id
              ...MeetingsOfGroup
            }
          }
        }
        referredToBy {
          ...ReferringDocument
        }
        findings {
          ...FindingOfHistory
        }
      }
    }
  `,
  [TabledStep, MeetingsOfGroup, ReferringDocument, FindingOfHistory],
);

/** How a document that is tabled again and again changed. */
export function SeriesPage({ id }: { readonly id: string }) {
  const answer = useAnswer(SeriesQuery, { id });
  const { data, waiting } = answer;
  const told = data?.series ?? null;

  if (!told) {
    if (!data || waiting) return <Page title={id} answers={[answer]} page={id} />;
    return (
      <NothingThere what={`series ${id.replace(/^series\//, '')}`} page={id} answer={answer}>
        The search above finds series by their reference and by words of their title.
      </NothingThere>
    );
  }

  const { title, reference, latest, referredToBy } = told;
  const steps = readFragment(TabledStep, told.history);
  const entries = entriesOf(steps, []);
  const findings = readFragment(FindingOfStep, readFragment(FindingOfHistory, told.findings));
  const group = latest?.meeting.group;
  const last = steps.at(-1);
  const name = [reference, title].filter((word) => word !== null).join(' ') || told.id;

  return (
    <Page
      title={name}
      page={told.id}
      answers={[answer]}
      crumbs={
        group && (
          <nav aria-label="Up">
            <a href={groupAddress(group.id)}>{group.id}</a>
          </nav>
        )
      }
      heading={
        reference === null || title === null ? (
          name
        ) : (
          <>
            <span class="soft">{reference}</span> {title}
          </>
        )
      }
      summary={
        last ? (
          <HistorySummary steps={steps} findings={findings} />
        ) : (
          `Never tabled in the listings read; named in the titles of ${count(referredToBy.length, 'document')}.`
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + seriesAddress(told.id)} />
          {last && (
            <span data-citation>
              <CopyButton label="Copy citation" text={citationOf(nameInPrint(last.document), last)} />
            </span>
          )}
          <ExportMenu scope={{ around: told.id, depth: '1' }} />
        </>
      }
    >
      {entries.length > 0 && (
        <Panel name="the staircase">
          <Staircase
            entries={entries}
            findings={findings}
            groups={group ? [readFragment(MeetingsOfGroup, group)] : []}
            name={`The way of ${name}`}
          />
        </Panel>
      )}
      <div class="columns">
        <div>
          {entries.length > 0 && (
            <Panel name="the version history">
              <VersionHistory entries={entries} findings={findings} nameInPrint={nameInPrint} />
            </Panel>
          )}
          {(referredToBy.length > 0 || reference !== null) && (
            <Panel name="the list of what refers to it">
              <ReferredToBy documents={referredToBy} />
            </Panel>
          )}
        </div>
        <div class="aside">
          <HistoryFacts steps={steps}>
            {reference !== null && (
              <>
                <dt>Reference</dt>
                <dd>{reference}</dd>
              </>
            )}
          </HistoryFacts>
          <FindingsSection findings={told.findings} />
          <section aria-labelledby="around">
            <h2 id="around">Around it</h2>
            <a href={graphAddress(told.id)}>Graph of what is near it</a>
          </section>
        </div>
      </div>
    </Page>
  );
}

const nameInPrint = ({ shortName }: Listed): string => shortName;
