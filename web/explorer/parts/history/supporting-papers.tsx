import { documentAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';

export const SupportingPaper = graphql(`
  fragment SupportingPaper on Document {
    id
    title
    shortName
    version
    markers
    meeting {
      id
      label
      date
    }
  }
`);

/** What is about a change request without being it, as lines. */
export function SupportingPapers({ papers }: { readonly papers: readonly FragmentOf<typeof SupportingPaper>[] }) {
  return (
    <ul class="supporting-papers">
      {readFragment(SupportingPaper, papers).map(({ id, title, shortName, version, markers }) => (
        <li key={id}>
          <a href={documentAddress(id)}>{title ?? shortName}</a>
          {version !== null && ` v${version}`}
          {markers.map((marker) => (
            <span key={marker} class="tag">
              {marker.toLowerCase().replace('_', ' ')}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
