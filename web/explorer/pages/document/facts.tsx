import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { kindInWords } from '../../parts/kind-of-document';
import { MarkerTags } from '../../parts/marker-tags';
import { versionInWords } from '../../parts/pill';

export const FactsOfDocument = graphql(`
  fragment FactsOfDocument on Document {
    id
    title
    kind
    subType
    version
    markers
    attachmentNumber
    url
  }
`);

/** What its name was read as, and what the listing says beside it. */
export function Facts({ document }: { readonly document: FragmentOf<typeof FactsOfDocument> }) {
  const { id, title, kind, subType, version, markers, attachmentNumber, url } = readFragment(FactsOfDocument, document);
  return (
    <dl class="facts">
      <dt>Title</dt>
      <dd>{title ?? <span class="soft">none in its name</span>}</dd>
      <dt>Kind</dt>
      <dd>{kind === 'OTHER' ? 'None of the known kinds' : kindInWords(kind)}</dd>
      <dt>Sub type</dt>
      <dd>{subType === null ? <span class="soft">none listed</span> : `${subType}, as listed`}</dd>
      <dt>Version</dt>
      <dd>{versionInWords(version)}</dd>
      {markers.length > 0 && (
        <>
          <dt>Marked</dt>
          <dd>
            <MarkerTags markers={markers} />
          </dd>
        </>
      )}
      {attachmentNumber !== null && (
        <>
          <dt>Attachment</dt>
          <dd>{attachmentNumber}</dd>
        </>
      )}
      <dt>File</dt>
      <dd>
        {url === null ? (
          <span class="soft">no link in the listing</span>
        ) : (
          <a href={url} rel="noreferrer">
            Published file
          </a>
        )}
      </dd>
      <dt>Id</dt>
      <dd>
        <code class="id">{id}</code>
      </dd>
    </dl>
  );
}
