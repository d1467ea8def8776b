import { documentAddress, graphAddress, meetingAddress } from '../../addresses';
import { graphql } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { NotFound } from '../../parts/not-found';
import { citationOf } from '../../parts/history/citation';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { PublishedRow, PublishedRows } from '../../parts/published-rows';
import { Facts, FactsOfDocument } from './facts';
import { LinkOfDocument, Links } from './links';
import { DocumentSummary, SummaryOfDocument } from './document-summary';
import './document.css';

const DocumentQuery = graphql(
  `
    query Document($id: ID!) {
      document(id: $id) {
        id
        shortName
        version
        meeting {
          id
          label
          date
        }
        rows {
          id
          line
          listing {
            sha256
          }
          ...PublishedRow
        }
        findings {
          id
          ...FindingNote
        }
        links {
          ...LinkOfDocument
        }
        ...SummaryOfDocument
        ...FactsOfDocument
      }
    }
  `,
  [FactsOfDocument, FindingNote, LinkOfDocument, SummaryOfDocument, PublishedRow],
);

/** A document: its facts, relationships, rows and findings. */
export function DocumentPage({ id }: { readonly id: string }) {
  const result = useQueryResult(DocumentQuery, { id });
  const document = result.data?.document;
  if (document === null && !result.waiting) {
    return (
      <NotFound what={`Document ${id}`} page={id} result={result}>
        Use the search to find documents by words from their names, or see the <a href="/meetings">meetings</a> and
        their documents.
      </NotFound>
    );
  }
  if (!document) return <Page title="Document" results={[result]} page={id} />;

  const { shortName, version, meeting, rows, findings, links } = document;
  const citation = citationOf(shortName, { version, meeting, document });
  return (
    <Page
      title={shortName}
      page={id}
      results={[result]}
      summary={<DocumentSummary document={document} />}
      crumbs={
        <nav aria-label="Breadcrumb">
          <a href="/meetings">Meetings</a>
          <a href={meetingAddress(meeting.id)}>{meeting.label}</a>
        </nav>
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + documentAddress(document.id)} />
          <span data-citation>
            <CopyButton label="Copy citation" text={citation} />
          </span>
          <ExportMenu scope={{ around: document.id, depth: '1' }} />
        </>
      }
    >
      <div class="columns">
        <div>
          <ErrorBoundary name="the relationships">
            <h2>Relationships</h2>
            <Links links={links} document={document.id} />
          </ErrorBoundary>
          <ErrorBoundary name="the rows">
            <section class="document-rows">
              <h2>{rows.length === 1 ? 'Row' : 'Rows'} as published</h2>
              <PublishedRows rows={rows} />
            </section>
          </ErrorBoundary>
        </div>
        <div class="aside">
          <section>
            <h2>Facts</h2>
            <Facts document={document} />
          </section>
          <section>
            <h2>Findings</h2>
            {findings.length === 0 ? (
              <p class="soft">No findings</p>
            ) : (
              <FindingNotes findings={findings} page={document.id} />
            )}
          </section>
          <section>
            <h2>Related items</h2>
            <a href={graphAddress(document.id)}>View as a graph</a>
          </section>
        </div>
      </div>
    </Page>
  );
}
