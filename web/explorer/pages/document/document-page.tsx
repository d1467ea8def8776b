import { documentAddress, graphAddress, meetingAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { FindingNote, FindingNotes } from '../../parts/findings';
import { NothingThere } from '../../parts/nothing-there';
import { citationOf } from '../../parts/history/cite';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { PublishedRow, PublishedRows } from '../../parts/rows';
import { Facts, FactsOfDocument } from './facts';
import { LinkOfDocument, Links } from './links';
import { Origin, OriginOfDocument } from './origin';
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
        ...OriginOfDocument
        ...FactsOfDocument
      }
    }
  `,
  [FactsOfDocument, FindingNote, LinkOfDocument, OriginOfDocument, PublishedRow],
);

/** What a document is, where it came from, and everything that hangs on it. */
export function DocumentPage({ id }: { readonly id: string }) {
  const answer = useAnswer(DocumentQuery, { id });
  const document = answer.data?.document;
  if (document === null && !answer.waiting) {
    return (
      <NothingThere what={`document ${id}`} page={id} answer={answer}>
        The search above finds documents by words of their names; <a href="/meetings">Meetings</a> has every meeting
        with what was tabled at it.
      </NothingThere>
    );
  }
  if (!document) return <Page title="Document" answers={[answer]} page={id} />;

  const { shortName, version, meeting, rows, findings, links } = document;
  const citation = citationOf(shortName, { version, meeting, document });
  return (
    <Page
      title={shortName}
      page={id}
      answers={[answer]}
      summary={<Origin document={document} />}
      crumbs={
        <nav aria-label="Where it stands">
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
          <Panel name="the list of links">
            <h2>Links</h2>
            <Links links={links} document={document.id} />
          </Panel>
          <Panel name="the list of rows">
            <section class="its-rows">
              <h2>{rows.length === 1 ? 'Row' : 'Rows'} as published</h2>
              <PublishedRows rows={rows} />
            </section>
          </Panel>
        </div>
        <div class="aside">
          <section>
            <h2>Facts</h2>
            <Facts document={document} />
          </section>
          <section>
            <h2>Findings</h2>
            {findings.length === 0 ? <p class="soft">None.</p> : <FindingNotes findings={findings} />}
          </section>
          <section>
            <h2>Around it</h2>
            <a href={graphAddress(document.id)}>Graph of its neighbourhood</a>
          </section>
        </div>
      </div>
    </Page>
  );
}
