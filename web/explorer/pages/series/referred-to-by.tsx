import { useState } from 'preact/hooks';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { DocumentName } from '../../parts/history/document-name';
import { ListedDocument } from '../../parts/history/fragments';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { count } from '../../parts/format';

export const ReferringDocument = graphql(
  `
    fragment ReferringDocument on Document {
      id
      ...ListedDocument
      meeting {
        ...NamedMeeting
      }
    }
  `,
  [ListedDocument, NamedMeeting],
);

/** How many are shown at first. */
const initialCount = 50;

/** The documents whose titles mention a series. */
export function ReferredToBy({ documents }: { readonly documents: readonly FragmentOf<typeof ReferringDocument>[] }) {
  const [all, setAll] = useState(false);
  const referring = readFragment(ReferringDocument, documents);
  const shown = all ? referring : referring.slice(0, initialCount);
  return (
    <section class="referring" aria-labelledby="referred-to-by">
      <h2 id="referred-to-by">Referred to by</h2>
      {referring.length === 0 && <p class="soft">No title mentions it.</p>}
      <ul>
        {shown.map((document) => (
          <li key={document.id}>
            <DocumentName document={readFragment(ListedDocument, document)} />
            <span class="soft">
              {' '}
              at <MeetingLink meeting={document.meeting} dated />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < referring.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show {count(referring.length - shown.length, 'more document')}
        </button>
      )}
    </section>
  );
}
