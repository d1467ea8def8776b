import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { kindLabel } from '../../parts/document-kind';
import { MarkerTags } from '../../parts/marker-tags';
import { versionLabel } from '../../parts/version-pill';

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

/** The facts from the document's name and from the listing. */
export function Facts({ document }: { readonly document: FragmentOf<typeof FactsOfDocument> }) {
  const { id, title, kind, subType, version, markers, attachmentNumber, url } = readFragment(FactsOfDocument, document);
  return (
    <dl class="facts">
      <dt>Title</dt>
      <dd>{title ?? <span class="soft">none</span>}</dd>
      <dt>Kind</dt>
      <dd>{kind === 'OTHER' ? 'Other' : kindLabel(kind)}</dd>
      <dt>Sub type as listed</dt>
      <dd>{subType ?? <span class="soft">none</span>}</dd>
      <dt>Version</dt>
      <dd>{versionLabel(version)}</dd>
      {markers.length > 0 && (
        <>
          <dt>Markers</dt>
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
          <span class="soft">none</span>
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
