import { addressOf } from '../../addresses';
import type { ResultOf } from '../../asking/graphql';
import type { FindingsQuery } from './findings-query';
import { rowAddress } from './ledger-finding';

type Answered = ResultOf<typeof FindingsQuery>;

/** What the ledger is only about, where the address asks for one thing. */
export function About({
  data: { changeRequest, node },
  subject,
  forget,
}: {
  readonly data: Answered;
  readonly subject: string;
  readonly forget: () => void;
}) {
  const thing = changeRequest ?? node;
  const address = thing && (thing.__typename === 'ListingRow' ? rowAddress(thing) : addressOf(thing));
  return (
    <p class="ledger-about">
      About {address == null ? subject : <a href={address}>{nameOf(thing) ?? subject}</a>}
      {(changeRequest ?? (node && 'findings' in node)) && ' and its documents'}
      {thing == null && ', which is in none of the listings read'}.{' '}
      <button type="button" onClick={forget}>
        Show all
      </button>
    </p>
  );
}

function nameOf(thing: Answered['changeRequest'] | Answered['node']): string | null {
  switch (thing?.__typename) {
    case 'Document':
      return thing.shortName;
    case 'Meeting':
      return thing.label;
    case 'DocumentSeries':
      return thing.reference ?? thing.title;
    case 'ListingRow':
      return `line ${thing.line} of ${thing.listing.name}`;
    default:
      return thing?.id ?? null;
  }
}
