import { listingAddress } from '../addresses';
import { graphql, readFragment, type FragmentOf } from '../asking/graphql';

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

/** Rows of listings as they were published, each with its place. */
export function PublishedRows({ rows }: { readonly rows: readonly FragmentOf<typeof PublishedRow>[] }) {
  return (
    <ul class="published-rows">
      {readFragment(PublishedRow, rows).map(({ id, line, text, url, listing }) => (
        <li key={id}>
          <a class="place" href={`${listingAddress(listing.id)}?line=${line}`} title={`${listing.name}, line ${line}`}>
            line {line}
          </a>{' '}
          <code>{text}</code>
          {url !== null && (
            <>
              {' '}
              <a href={url} rel="noreferrer">
                published file
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
