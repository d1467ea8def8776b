import { useEffect } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { changeRequestAddress, graphAddress, groupAddress } from '../../addresses';
import { graphql, readFragment } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { citationOf, citeRows } from '../../parts/history/citation';
import { entriesOf } from '../../parts/history/entries';
import { FindingOfHistory, FindingsSection } from '../../parts/history/findings-section';
import { HistoryFacts } from '../../parts/history/history-facts';
import { HistorySummary } from '../../parts/history/history-summary';
import { MeetingsOfGroup } from '../../parts/history/other-meetings';
import { VersionChart } from '../../parts/history/version-chart';
import { CitedRow, FindingOfStep, SupportingDocument, TabledStep, type Listed } from '../../parts/history/fragments';
import { VersionHistory } from '../../parts/history/version-history';
import { NotFound } from '../../parts/not-found';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { PublishedRows } from '../../parts/published-rows';
import { count } from '../../parts/format';
import { PreviousAndNext } from './previous-and-next';

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

/** The history of a change request. `id` as in the address: `CR018`, `cr18`, `18`. */
export function ChangeRequestPage({ id }: { readonly id: string }) {
  const result = useQueryResult(ChangeRequestQuery, { id });
  const { data, waiting, current } = result;
  const changeRequest = data?.changeRequest ?? null;

  // `18` and `cr18` lead to the same page as `CR018`, which keeps its one address.
  const canonical = current ? changeRequest?.id : undefined;
  useEffect(() => {
    if (canonical === undefined || canonical === id) return;
    navigate(changeRequestAddress(canonical) + location.hash, { replace: true });
  }, [canonical, id]);

  if (!changeRequest) {
    if (!data || waiting) return <Page title={id} results={[result]} page={id} />;
    return (
      <NotFound what={`Change request ${id}`} page={id} result={result}>
        The <a href="/">overview</a> lists all change requests.
      </NotFound>
    );
  }

  const { title, closes, rows } = changeRequest;
  const steps = readFragment(TabledStep, changeRequest.history);
  const supporting = readFragment(SupportingDocument, changeRequest.supporting);
  const entries = entriesOf(steps, supporting);
  const findings = readFragment(FindingOfStep, readFragment(FindingOfHistory, changeRequest.findings));
  const groups = readFragment(MeetingsOfGroup, changeRequest.groups);
  const cited = readFragment(CitedRow, rows);
  const latest = steps.at(-1);

  const name = title === null ? changeRequest.id : `${changeRequest.id} ${title}`;
  const citedName = (document: Listed): string =>
    document.title === null ? document.shortName : `${changeRequest.id} ${document.title}`;
  const citation = latest ? citationOf(citedName(latest.document), latest) : [name, ...citeRows(cited)].join(', ');

  return (
    <Page
      title={name}
      page={changeRequest.id}
      results={[result]}
      crumbs={
        <>
          <nav aria-label="Breadcrumb">
            <a href="/">Change requests</a>
          </nav>
          <PreviousAndNext of={changeRequest.id} />
        </>
      }
      heading={
        title === null ? (
          name
        ) : (
          <>
            <span class="soft">{changeRequest.id}</span> {title}
          </>
        )
      }
      summary={
        latest ? (
          <HistorySummary steps={steps} supporting={supporting.length} findings={findings} />
        ) : (
          <>
            Not tabled in any imported listing.
            {supporting.length > 0 && ` ${count(supporting.length, 'supporting document')}.`}
            {closes && (
              <>
                {' '}
                <a href={groupAddress(closes.id)}>{closes.id}</a> closed following its approval.
              </>
            )}
          </>
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + changeRequestAddress(changeRequest.id)} />
          <span data-citation>
            <CopyButton label="Copy citation" text={citation} />
          </span>
          <ExportMenu scope={{ changeRequest: changeRequest.id }} />
        </>
      }
    >
      {entries.length > 0 && (
        <ErrorBoundary name="the version chart">
          <VersionChart
            entries={entries}
            findings={findings}
            groups={groups}
            name={`Versions of ${changeRequest.id}`}
          />
        </ErrorBoundary>
      )}
      <div class="columns">
        <div>
          {entries.length > 0 && (
            <ErrorBoundary name="the version history">
              <VersionHistory entries={entries} findings={findings} citedName={citedName} />
            </ErrorBoundary>
          )}
          {!latest && (
            <section aria-labelledby="mentioned-in">
              <h2 id="mentioned-in">Mentioned in</h2>
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
                <dt>Closed group</dt>
                <dd>
                  <a href={groupAddress(closes.id)}>{closes.id}</a> {closes.name}
                </dd>
              </>
            )}
          </HistoryFacts>
          <FindingsSection findings={changeRequest.findings} page={changeRequest.id} />
          <section aria-labelledby="related">
            <h2 id="related">Related items</h2>
            <a href={graphAddress(changeRequest.id)}>View as a graph</a>
          </section>
        </div>
      </div>
    </Page>
  );
}
