import { groupAddress, listingAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { ExportMenu } from '../../parts/export-menu';
import { NothingRead } from '../../parts/nothing-read';
import { Page } from '../../parts/page';
import { count, moments, number } from '../../parts/when';
import { Reading, readingsByListing, shortHash, type Readings, type ReadingOfListing } from './reading';
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

/** What was read, and when. */
export function ListingsPage() {
  const answer = useAnswer(ListingsQuery, {});
  const readings = answer.data?.listings ?? [];
  const listings = readingsByListing(readings);
  const lastRead = readings.reduce<string | null>(
    (last, { ingestedAt }) => (last === null || Date.parse(ingestedAt) > Date.parse(last) ? ingestedAt : last),
    null,
  );
  return (
    <Page
      title="Listings"
      page="listings"
      answers={[answer]}
      summary={
        answer.data &&
        (lastRead === null ? (
          'What was read, when, and what became of every row.'
        ) : (
          <>
            <b>{count(listings.length, 'listing')}</b> in {count(readings.length, 'reading')}; the last was read on{' '}
            <time dateTime={lastRead}>{moments(lastRead)}</time>. Every row is kept as published.
          </>
        ))
      }
      tools={readings.length > 0 && <ExportMenu scope={{ all: '1' }} />}
    >
      {readings.length === 0 ? <NothingRead /> : <ReadingsTable listings={listings} />}
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
            <th scope="col">Read</th>
            <th scope="col" class="number">
              Rows
            </th>
            <th scope="col">Standing</th>
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

function ReadingRow({ reading, newest }: { readonly reading: ReadingOfListing; readonly newest: ReadingOfListing }) {
  const { id, name, group, asOf, ingestedAt, rowCount, sha256 } = reading;
  return (
    <tr class={reading === newest ? '' : 'reading-replaced'}>
      <th scope="row">
        <a href={listingAddress(id)}>{name}</a>
      </th>
      <td>{group && <a href={groupAddress(group.code)}>{group.code}</a>}</td>
      <td class="nowrap">
        <time dateTime={asOf}>{moments(asOf)}</time>
      </td>
      <td class="nowrap">
        <time dateTime={ingestedAt}>{moments(ingestedAt)}</time>
      </td>
      <td class="number">{number(rowCount)}</td>
      <td class="nowrap">{reading === newest ? 'newest' : 'replaced'}</td>
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
