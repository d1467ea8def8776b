import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ListingError } from '../../src/listing/errors.js';
import { isOfMeetings, type Listing } from '../../src/listing/listing.js';
import { readListings, type ReadingOptions } from '../../src/listing/read-listing.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { defaultProfile } from '../../src/recognition/profile.js';

export type Format = NonNullable<ReadingOptions['format']>;

export const readText = (name: string, text: string, format: Format = 'AUTO'): Listing[] =>
  readListings({ name, text }, { words: defaultProfile().listing, format }).filter(isOfMeetings);

export const textOf = (fixture: string): string =>
  readFileSync(join(PACKAGE_ROOT, 'test', 'listing', 'fixtures', fixture), 'utf8');

export const readFixture = (fixture: string, format?: Format): Listing[] => readText(fixture, textOf(fixture), format);

/** What each row says: day, short name, sub type and link, or the fault. */
export const said = (listing: Listing): string[] =>
  listing.rows.map((row) =>
    row.readable
      ? [row.date, row.shortName, row.subType ?? '-', ...(row.url === null ? [] : [row.url])].join(' | ')
      : row.fault,
  );

/** That each listing's own part, read by itself, is the same listing. */
export function assertReadAgain(source: string, listings: readonly Listing[]): void {
  for (const listing of listings) {
    const { published, firstLine, format, group } = listing;
    const again = readListings(
      { name: source, text: published, firstLine },
      { words: defaultProfile().listing, format, group },
    );
    assert.deepEqual(again, [listing]);
  }
}

/** That a source is refused in one line. */
export function assertRefused(read: () => unknown, message: RegExp): void {
  assert.throws(
    read,
    (error) => error instanceof ListingError && message.test(error.message) && !error.message.includes('\n'),
  );
}
