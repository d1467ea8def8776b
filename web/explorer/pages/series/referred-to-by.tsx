import './referred-to-by.css';
import { useState } from 'preact/hooks';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { ListedName } from '../../parts/history/listed-document';
import { ListedDocument } from '../../parts/history/told';
import { MeetingLink, NamedMeeting } from '../../parts/meeting-link';
import { count } from '../../parts/when';

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

/** How many are listed before somebody asks for the rest. */
const few = 50;

/** The documents whose titles name a series. */
export function ReferredToBy({ documents }: { readonly documents: readonly FragmentOf<typeof ReferringDocument>[] }) {
  const [all, setAll] = useState(false);
  const referring = readFragment(ReferringDocument, documents);
  const shown = all ? referring : referring.slice(0, few);
  return (
    <section class="referring" aria-labelledby="referred-to-by">
      <h2 id="referred-to-by">Referred to by</h2>
      {referring.length === 0 && <p class="soft">No title names it.</p>}
      <ul>
        {shown.map((document) => (
          <li key={document.id}>
            <ListedName document={readFragment(ListedDocument, document)} />
            <span class="soft">
              {' '}
              at <MeetingLink meeting={document.meeting} dated />
            </span>
          </li>
        ))}
      </ul>
      {shown.length < referring.length && (
        <button type="button" onClick={() => setAll(true)}>
          Show the other {count(referring.length - shown.length, 'document')}
        </button>
      )}
    </section>
  );
}
