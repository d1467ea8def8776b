import { useEffect } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { changeRequestAddress, graphAddress, groupAddress } from '../../addresses';
import { graphql, readFragment } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { citationOf, placesOf } from '../../parts/history/cite';
import { entriesOf } from '../../parts/history/entries';
import { FindingOfHistory, FindingsSection } from '../../parts/history/findings-section';
import { HistoryFacts } from '../../parts/history/history-facts';
import { HistorySummary } from '../../parts/history/history-summary';
import { MeetingsOfGroup } from '../../parts/history/other-meetings';
import { Staircase } from '../../parts/history/staircase';
import { CitedRow, FindingOfStep, SupportingDocument, TabledStep, type Listed } from '../../parts/history/told';
import { VersionHistory } from '../../parts/history/version-history';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PublishedRows } from '../../parts/rows';
import { count } from '../../parts/when';
import { Neighbours } from './neighbours';

const ChangeRequestQuery = graphql(
  `
    query ChangeRequest($id: ID!) {
      changeRequest(id: $id) {
        id
        title
        history {
          ...TabledStep
        }
        supporting {
          ...SupportingDocument
        }
        groups {
          ...MeetingsOfGroup
        }
        closes {
          id
          name
        }
        rows {
          ...CitedRow
        }
        findings {
          ...FindingOfHistory
        }
      }
    }
  `,
  [TabledStep, SupportingDocument, MeetingsOfGroup, CitedRow, FindingOfHistory],
);

/** How a change request got to where it is. `id` as the address has it: `CR018`, `cr18`, `18`. */
export function ChangeRequestPage({ id }: { readonly id: string }) {
  const answer = useAnswer(ChangeRequestQuery, { id });
  const { data, waiting, current } = answer;
  const told = data?.changeRequest ?? null;

  // People write `18` and `cr18`; the page has one address.
  const canonical = current ? told?.id : undefined;
  useEffect(() => {
    if (canonical === undefined || canonical === id) return;
    navigate(changeRequestAddress(canonical) + location.hash, { replace: true });
  }, [canonical, id]);

  if (!told) {
    if (!data || waiting) return <Page title={id} answers={[answer]} page={id} />;
    return (
      <NothingThere what={`change request ${id}`} page={id} answer={answer}>
        <a href="/">All change requests</a> are on the overview.
      </NothingThere>
    );
  }

  const { title, closes, rows } = told;
  const steps = readFragment(TabledStep, told.history);
  const supporting = readFragment(SupportingDocument, told.supporting);
  const entries = entriesOf(steps, supporting);
  const findings = readFragment(FindingOfStep, readFragment(FindingOfHistory, told.findings));
  const groups = readFragment(MeetingsOfGroup, told.groups);
  const cited = readFragment(CitedRow, rows);
  const latest = steps.at(-1);

  const name = title === null ? told.id : `${told.id} ${title}`;
  const nameInPrint = (document: Listed): string =>
    document.title === null ? document.shortName : `${told.id} ${document.title}`;
  const citation = latest ? citationOf(nameInPrint(latest.document), latest) : [name, ...placesOf(cited)].join(', ');

  return (
    <Page
      title={name}
      page={told.id}
      answers={[answer]}
      crumbs={
        <>
          <nav aria-label="Up">
            <a href="/">Change requests</a>
          </nav>
          <Neighbours of={told.id} />
        </>
      }
      heading={
        title === null ? (
          name
        ) : (
          <>
            <span class="soft">{told.id}</span> {title}
          </>
        )
      }
      summary={
        latest ? (
          <HistorySummary steps={steps} supporting={supporting.length} findings={findings} />
        ) : (
          <>
            Never tabled in the listings read
            {supporting.length > 0 && `; ${count(supporting.length, 'document')} supporting it`}
            {closes && (
              <>
                ; their text says that its approval closed <a href={groupAddress(closes.id)}>{closes.id}</a>
              </>
            )}
            .
          </>
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + changeRequestAddress(told.id)} />
          <span data-citation>
            <CopyButton label="Copy citation" text={citation} />
          </span>
          <ExportMenu scope={{ changeRequest: told.id }} />
        </>
      }
    >
      {entries.length > 0 && (
        <Panel name="the staircase">
          <Staircase entries={entries} findings={findings} groups={groups} name={`The way of ${told.id}`} />
        </Panel>
      )}
      <div class="columns">
        <div>
          {entries.length > 0 && (
            <Panel name="the version history">
              <VersionHistory entries={entries} findings={findings} nameInPrint={nameInPrint} />
            </Panel>
          )}
          {!latest && (
            <section aria-labelledby="known-from">
              <h2 id="known-from">Known from</h2>
              <PublishedRows rows={cited} />
            </section>
          )}
        </div>
        <div class="aside">
          <HistoryFacts steps={steps}>
            {supporting.length > 0 && (
              <>
                <dt>Supporting</dt>
                <dd>{count(supporting.length, 'document')}</dd>
              </>
            )}
            {closes && (
              <>
                <dt>Closed</dt>
                <dd>
                  <a href={groupAddress(closes.id)}>{closes.id}</a> {closes.name}
                </dd>
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
