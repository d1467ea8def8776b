import { addressOf } from '../../addresses';
import type { ResultOf } from '../../graphql/graphql';
import type { FindingsQuery } from './findings-query';
import { rowAddress } from './finding';

type FindingsData = ResultOf<typeof FindingsQuery>;

/** The subject of the findings, if the address names one. */
export function SubjectLine({
  data: { changeRequest, node },
  subject,
  onClear,
}: {
  readonly data: FindingsData;
  readonly subject: string;
  readonly onClear: () => void;
}) {
  const subjectNode = changeRequest ?? node;
  const address =
    subjectNode && (subjectNode.__typename === 'ListingRow' ? rowAddress(subjectNode) : addressOf(subjectNode));
  return (
    <p class="subject-line">
      Findings about {address == null ? subject : <a href={address}>{nameOf(subjectNode) ?? subject}</a>}
      {(changeRequest ?? (node && 'findings' in node)) && ' and its documents'}
      {subjectNode == null && ', which is not in any imported listing'}.{' '}
      <button type="button" onClick={onClear}>
        Show all
      </button>
    </p>
  );
}

function nameOf(subjectNode: FindingsData['changeRequest'] | FindingsData['node']): string | null {
  switch (subjectNode?.__typename) {
    case 'Document':
      return subjectNode.shortName;
    case 'Meeting':
      return subjectNode.label;
    case 'DocumentSeries':
      return subjectNode.reference ?? subjectNode.title;
    case 'ListingRow':
      return `line ${subjectNode.line} of ${subjectNode.listing.name}`;
    default:
      return subjectNode?.id ?? null;
  }
}
