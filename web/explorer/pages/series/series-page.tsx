import { graphAddress, groupAddress, seriesAddress } from '../../addresses';
import { graphql, readFragment } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { citationOf } from '../../parts/history/citation';
import { entriesOf } from '../../parts/history/entries';
import { FindingOfHistory, FindingsSection } from '../../parts/history/findings-section';
import { HistoryFacts } from '../../parts/history/history-facts';
import { HistorySummary } from '../../parts/history/history-summary';
import { MeetingsOfGroup } from '../../parts/history/other-meetings';
import { VersionChart } from '../../parts/history/version-chart';
import { FindingOfStep, TabledStep, type Listed } from '../../parts/history/fragments';
import { VersionHistory } from '../../parts/history/version-history';
import { NotFound } from '../../parts/not-found';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { count } from '../../parts/format';
import { PublishedVersion, PublishedVersions } from './published-versions';
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
        publications {
          ...PublishedVersion
        }
        findings {
          ...FindingOfHistory
        }
      }
    }
  `,
  [TabledStep, MeetingsOfGroup, ReferringDocument, PublishedVersion, FindingOfHistory],
);

/** The history of a document series. */
export function SeriesPage({ id }: { readonly id: string }) {
  const result = useQueryResult(SeriesQuery, { id });
  const { data, waiting } = result;
  const series = data?.series ?? null;

  if (!series) {
    if (!data || waiting) return <Page title={id} results={[result]} page={id} />;
    return (
      <NotFound what={`Series ${id.replace(/^series\//, '')}`} page={id} result={result}>
        Use the search to find a series by its reference or by words from its title.
      </NotFound>
    );
  }

  const { title, reference, latest, referredToBy, publications } = series;
  const steps = readFragment(TabledStep, series.history);
  const entries = entriesOf(steps, []);
  const findings = readFragment(FindingOfStep, readFragment(FindingOfHistory, series.findings));
  const group = latest?.meeting.group;
  const last = steps.at(-1);
  const name = [reference, title].filter((word) => word !== null).join(' ') || series.id;

  return (
    <Page
      title={name}
      page={series.id}
      results={[result]}
      crumbs={
        group && (
          <nav aria-label="Breadcrumb">
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
          notTabled(referredToBy.length, publications.length)
        )
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + seriesAddress(series.id)} />
          {last && (
            <span data-citation>
              <CopyButton label="Copy citation" text={citationOf(citedName(last.document), last)} />
            </span>
          )}
          <ExportMenu scope={{ around: series.id, depth: '1' }} />
        </>
      }
    >
      {entries.length > 0 && (
        <ErrorBoundary name="the version chart">
          <VersionChart
            entries={entries}
            findings={findings}
            groups={group ? [readFragment(MeetingsOfGroup, group)] : []}
            name={`Versions of ${name}`}
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
          {publications.length > 0 && (
            <ErrorBoundary name="the published versions">
              <PublishedVersions publications={publications} />
            </ErrorBoundary>
          )}
          {(referredToBy.length > 0 || reference !== null) && (
            <ErrorBoundary name="the list of referring documents">
              <ReferredToBy documents={referredToBy} />
            </ErrorBoundary>
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
          <FindingsSection findings={series.findings} page={series.id} />
          <section aria-labelledby="related">
            <h2 id="related">Related items</h2>
            <a href={graphAddress(series.id)}>View as a graph</a>
          </section>
        </div>
      </div>
    </Page>
  );
}

/** The summary of a series that no listed document is a version of. */
function notTabled(referring: number, published: number): string {
  const known = [
    ...(published > 0 ? [`Published in ${count(published, 'version')} in catalogues.`] : []),
    ...(referring > 0 || published === 0 ? [`Mentioned in the titles of ${count(referring, 'document')}.`] : []),
  ];
  return ['Not tabled in any imported listing.', ...known].join(' ');
}

const citedName = ({ shortName }: Listed): string => shortName;
