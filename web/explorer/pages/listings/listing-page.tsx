import { groupAddress, listingAddress } from '../../addresses';
import { graphql } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { NotFound } from '../../parts/not-found';
import { Page } from '../../parts/page';
import { ErrorBoundary } from '../../parts/error-boundary';
import { count, formatLongDate, formatDateTime } from '../../parts/format';
import { useQueryString } from '../../routing/query-string';
import { requestedLine, useScrollToLine } from './requested-line';
import { Reading, readingsByListing } from './reading';
import { RowsTable } from './rows-table';
import { RowsPage, useAllRows } from './rows-of-listing';
import './listings.css';

const ListingQuery = graphql(
  `
    query Listing($id: ID!) {
      node(id: $id) {
        __typename
        id
        ... on Listing {
          ...Reading
          rows(first: 100) {
            ...RowsPage
          }
        }
      }
      listings {
        ...Reading
      }
    }
  `,
  [Reading, RowsPage],
);

/** One reading of a listing: every row as published, with the result of its import. */
export function ListingPage({ id }: { readonly id: string }) {
  const result = useQueryResult(ListingQuery, { id }, { keep: false });
  const listing = result.data?.node?.__typename === 'Listing' ? result.data.node : null;
  const all = useAllRows(id, listing?.rows);
  const [query] = useQueryString();
  useScrollToLine(requestedLine(query), all.rows);
  if (result.data && !listing && !result.waiting) {
    return (
      <NotFound what={`Reading ${id.replace(/^listing\//, '')}`} page={id} result={result}>
        The address needs the first 16 digits of the listing’s SHA-256. See <a href="/listings">all listings</a>.
      </NotFound>
    );
  }
  if (!result.data || !listing) return <Page title="Listing" results={[result]} page={id} />;

  const newest =
    readingsByListing(result.data.listings).find((readings) => readings.all.some((one) => one.id === id))?.newest ??
    listing;
  const { name, group, asOf, ingestedAt, rowCount, sha256 } = listing;
  const isNewest = newest.id === id;
  return (
    <Page
      title={name}
      page={id}
      results={[result]}
      heading={
        <>
          {name} <span class="soft">as of {formatDateTime(asOf)}</span>
        </>
      }
      summary={
        <>
          <b>{count(rowCount, 'row')}</b>
          {group && (
            <>
              {' '}
              of <a href={groupAddress(group.code)}>{group.code}</a>
            </>
          )}
          , imported on <time dateTime={ingestedAt}>{formatDateTime(ingestedAt)}</time>.{' '}
          {isNewest ? (
            'Current: the newest reading of this listing.'
          ) : (
            <>
              Superseded by the <a href={listingAddress(newest.id)}>reading as of {formatDateTime(newest.asOf)}</a>.
            </>
          )}
        </>
      }
      crumbs={
        <nav aria-label="Breadcrumb">
          <a href="/listings">Listings</a>
        </nav>
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + listingAddress(id)} />
          <span data-citation>
            <CopyButton
              label="Copy citation"
              text={`${name}, as of ${formatLongDate(asOf.slice(0, 10))}, ${count(rowCount, 'row')}, sha256 ${sha256}`}
            />
          </span>
          {group && <ExportMenu scope={{ group: group.code, all: '1' }} />}
        </>
      }
    >
      <p class="listing-hash">
        <span class="soft">SHA-256 of the published listing</span> <code>{sha256}</code>
      </p>
      <ErrorBoundary name="the rows">
        <RowsTable all={all} reading={isNewest ? newest : listing} newest={newest} total={listing.rows.totalCount} />
      </ErrorBoundary>
    </Page>
  );
}
