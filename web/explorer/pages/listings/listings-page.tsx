import { groupAddress, listingAddress } from '../../addresses';
import { graphql } from '../../graphql/graphql';
import { useQueryResult } from '../../graphql/use-query-result';
import { ExportMenu } from '../../parts/export-menu';
import { EmptyStore } from '../../parts/empty-store';
import { Page } from '../../parts/page';
import { count, formatDateTime, formatNumber } from '../../parts/format';
import { Reading, readingsByListing, shortHash, type Readings, type ReadingDetails } from './reading';
import './listings.css';

const ListingsQuery = graphql(
  `
    query Listings {
      listings {
        ...Reading
      }
    }
  `,
  [Reading],
);

/** The imported listings and their readings. */
export function ListingsPage() {
  const result = useQueryResult(ListingsQuery, {});
  const readings = result.data?.listings ?? [];
  const listings = readingsByListing(readings);
  const lastImport = readings.reduce<string | null>(
    (last, { ingestedAt }) => (last === null || Date.parse(ingestedAt) > Date.parse(last) ? ingestedAt : last),
    null,
  );
  return (
    <Page
      title="Listings"
      page="listings"
      results={[result]}
      summary={
        result.data &&
        (lastImport === null ? (
          'The imported listings and the result of every row.'
        ) : (
          <>
            <b>{count(listings.length, 'listing')}</b> in {count(readings.length, 'reading')}; last import on{' '}
            <time dateTime={lastImport}>{formatDateTime(lastImport)}</time>. Rows are kept as published.
          </>
        ))
      }
      tools={readings.length > 0 && <ExportMenu scope={{ all: '1' }} />}
    >
      {readings.length === 0 ? <EmptyStore /> : <ReadingsTable listings={listings} />}
    </Page>
  );
}

function ReadingsTable({ listings }: { readonly listings: readonly Readings[] }) {
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label="Readings of listings">
      <table class="readings">
        <thead>
          <tr>
            <th scope="col">Listing</th>
            <th scope="col">Group</th>
            <th scope="col">As of</th>
            <th scope="col">Imported</th>
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col">Status</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {listings.flatMap(({ newest, all }) =>
            all.map((reading) => <ReadingRow key={reading.id} reading={reading} newest={newest} />),
          )}
        </tbody>
      </table>
    </div>
  );
}

function ReadingRow({ reading, newest }: { readonly reading: ReadingDetails; readonly newest: ReadingDetails }) {
  const { id, name, group, asOf, ingestedAt, rowCount, sha256 } = reading;
  return (
    <tr class={reading === newest ? '' : 'reading-superseded'}>
      <th scope="row">
        <a href={listingAddress(id)}>{name}</a>
      </th>
      <td>{group && <a href={groupAddress(group.code)}>{group.code}</a>}</td>
      <td class="nowrap">
        <time dateTime={asOf}>{formatDateTime(asOf)}</time>
      </td>
      <td class="nowrap">
        <time dateTime={ingestedAt}>{formatDateTime(ingestedAt)}</time>
      </td>
      <td class="number">{formatNumber(rowCount)}</td>
      <td class="nowrap">{reading === newest ? 'Current' : 'Superseded'}</td>
      <td>
        <details class="hash">
          <summary>
            <code>{shortHash(sha256)}</code>
          </summary>
          <code>{sha256}</code>
        </details>
      </td>
    </tr>
  );
}
