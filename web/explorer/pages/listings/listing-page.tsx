import { groupAddress, listingAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { CopyButton } from '../../parts/copy-button';
import { ExportMenu } from '../../parts/export-menu';
import { NothingThere } from '../../parts/nothing-there';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { count, dayInWords, moments } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { lineIn, useArrivalAtLine } from './line-asked-for';
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

/** One reading of a listing: every row as published, and what became of it. */
export function ListingPage({ id }: { readonly id: string }) {
  const answer = useAnswer(ListingQuery, { id }, { keep: false });
  const listing = answer.data?.node?.__typename === 'Listing' ? answer.data.node : null;
  const all = useAllRows(id, listing?.rows);
  const [query] = useQueryString();
  useArrivalAtLine(lineIn(query), all.rows);
  if (answer.data && !listing && !answer.waiting) {
    return (
      <NothingThere what={`reading ${id.replace(/^listing\//, '')}`} page={id} answer={answer}>
        A reading goes by the first digits of its hash. <a href="/listings">Listings</a> has all that were read.
      </NothingThere>
    );
  }
  if (!answer.data || !listing) return <Page title="Listing" answers={[answer]} page={id} />;

  const newest =
    readingsByListing(answer.data.listings).find((readings) => readings.all.some((one) => one.id === id))?.newest ??
    listing;
  const { name, group, asOf, ingestedAt, rowCount, sha256 } = listing;
  const isNewest = newest.id === id;
  return (
    <Page
      title={name}
      page={id}
      answers={[answer]}
      heading={
        <>
          {name} <span class="soft">as of {moments(asOf)}</span>
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
          , read on <time dateTime={ingestedAt}>{moments(ingestedAt)}</time>.{' '}
          {isNewest ? (
            'The newest reading of this listing: the graph stands on it.'
          ) : (
            <>
              Replaced by the <a href={listingAddress(newest.id)}>reading as of {moments(newest.asOf)}</a>.
            </>
          )}
        </>
      }
      crumbs={
        <nav aria-label="Where it stands">
          <a href="/listings">Listings</a>
        </nav>
      }
      tools={
        <>
          <CopyButton label="Copy link" text={location.origin + listingAddress(id)} />
          <span data-citation>
            <CopyButton
              label="Copy citation"
              text={`${name}, as of ${dayInWords(asOf.slice(0, 10))}, ${count(rowCount, 'row')}, sha256 ${sha256}`}
            />
          </span>
          {group && <ExportMenu scope={{ group: group.code, all: '1' }} />}
        </>
      }
    >
      <p class="listing-hash">
        <span class="soft">SHA-256 of what was published</span> <code>{sha256}</code>
      </p>
      <Panel name="the table of rows">
        <RowsTable all={all} reading={isNewest ? newest : listing} newest={newest} total={listing.rows.totalCount} />
      </Panel>
    </Page>
  );
}
