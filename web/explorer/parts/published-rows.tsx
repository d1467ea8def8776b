import { listingAddress } from '../addresses';
import { graphql, readFragment, type FragmentOf } from '../graphql/graphql';
import { PublishedFile } from './published-file';

export const PublishedRow = graphql(`
  fragment PublishedRow on ListingRow {
    id
    line
    text
    url
    listing {
      id
      name
    }
  }
`);

/** Rows of listings as published, each with its line number. */
export function PublishedRows({ rows }: { readonly rows: readonly FragmentOf<typeof PublishedRow>[] }) {
  return (
    <ul class="published-rows">
      {readFragment(PublishedRow, rows).map(({ id, line, text, url, listing }) => (
        <li key={id}>
          <a
            class="line-number"
            href={`${listingAddress(listing.id)}?line=${line}`}
            title={`${listing.name}, line ${line}`}
          >
            line {line}
          </a>{' '}
          <code>{text}</code>
          {url !== null && ' '}
          <PublishedFile url={url} />
        </li>
      ))}
    </ul>
  );
}
