import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ListingError } from '../../src/listing/errors.js';
import { isOfMeetings, type Listing, type Row } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { PACKAGE_ROOT } from '../../src/package-root.js';
import { defaultProfile } from '../../src/recognition/profile.js';

const COLUMNS = 'Date Of Meeting Short Name Sub Type';
const read = (text: string, group?: string): Listing[] =>
  readListings(
    { name: 'page.txt', text },
    { words: defaultProfile().listing, ...(group === undefined ? {} : { group }) },
  ).filter(isOfMeetings);
const one = (text: string, group?: string): Listing => read(text, group)[0]!;
const refused = (text: string, pattern: RegExp, group?: string) => {
  assert.throws(
    () => read(text, group),
    (error) => error instanceof ListingError && pattern.test(error.message) && !error.message.includes('\n'),
  );
};

describe('the sample', () => {
  const text = readFileSync(join(PACKAGE_ROOT, 'samples', 'mhhs.txt'), 'utf8');
  const [dag, tmag, more] = read(text);

  it('holds two listings, every row of which can be read', () => {
    assert.equal(more, undefined);
    assert.deepEqual(
      [dag, tmag].map((l) => [l!.group, l!.name, l!.groupName?.name, l!.rows.length, l!.rows.every((r) => r.readable)]),
      [
        ['DAG', 'DAG Meeting Documents', 'Design Advisory Group', 242, true],
        ['TMAG', 'TMAG Meeting Documents', 'Testing and Migration Advisory Group', 116, true],
      ],
    );
  });

  it('gives each row the text and the number of its line', () => {
    const lines = text.split('\n');
    for (const row of [...dag!.rows, ...tmag!.rows]) assert.equal(row.text, lines[row.line - 1]);
  });

  it('is cut so that each part reads as the same listing by itself', () => {
    for (const listing of [dag!, tmag!]) {
      const [again] = readListings(
        { name: 'part', text: listing.published, firstLine: listing.firstLine },
        { words: defaultProfile().listing, group: listing.group },
      );
      assert.deepEqual(again, listing);
    }
  });

  it('keeps the sentences about a group, and not the heading of the page', () => {
    assert.ok(tmag!.prose.some((line) => line.text.includes('CR035')));
    assert.ok(!dag!.published.includes('Groups that have finished'));
  });
});

describe('a row', () => {
  const row = (line: string, ...others: string[]): Row => one([COLUMNS, line, ...others].join('\n'), 'DAG').rows[0]!;

  it('is parted into its columns', () => {
    const found = row('2023-02-16 00:00:00Z 16/02/2023 DAG 21.1 Minutes Minutes');
    assert.ok(found.readable);
    assert.deepEqual(
      [found.dateOfMeeting, found.date, found.time, found.shortName, found.subType],
      ['2023-02-16 00:00:00Z', '2023-02-16', null, '16/02/2023 DAG 21.1 Minutes', 'Minutes'],
    );
  });

  it('keeps the time of day where it is not midnight', () => {
    const found = row('2022-05-11 03:00:00Z 11/05/2022 DAG 9 Papers Attachment 3 Papers');
    assert.equal(found.readable && found.time, '03:00:00');
  });

  for (const [what, line, fault] of [
    ['of a day that does not exist', '2023-02-30 00:00:00Z 30/02/2023 DAG 22 Papers Papers', /no day 2023-02-30/],
    ['cut in the middle of its name', '2023-02-16 00:00:00Z 16/02/2023 DAG 21.1 Papers - Atta', /may have been cut/],
    ['cut in its date', '2023-02', /does not begin with the date/],
    ['without a short name', '2023-02-16 00:00:00Z 16/02/2023 Papers', /no short name/],
    ['of an hour that does not exist', '2023-02-16 25:00:00Z 16/02/2023 DAG 21 Papers Papers', /no time 25/],
  ] as const) {
    it(`${what} is kept with the reason`, () => {
      const found = row(line, '2023-02-16 00:00:00Z 16/02/2023 DAG 21.1 Papers Papers');
      assert.ok(!found.readable);
      assert.match(found.fault, fault);
      assert.equal(found.text, line);
    });
  }

  it('may end in a sub type that only this listing uses', () => {
    const rows = ['DAG 1 Agenda item', 'DAG 2 Agenda item', 'DAG 3 Agenda item'];
    const listing = one([COLUMNS, ...rows.map((r) => `2023-02-16 00:00:00Z ${r} Briefing`)].join('\n'));
    assert.deepEqual(
      listing.rows.map((r) => r.readable && r.subType),
      ['Briefing', 'Briefing', 'Briefing'],
    );
  });
});

describe('a page', () => {
  const ROW = '2023-02-16 00:00:00Z 16/02/2023 DAG 21.1 Papers Papers';

  it('without headings names its group by what its rows open with', () => {
    assert.equal(one(`${COLUMNS}\n${ROW}`).group, 'DAG');
    assert.equal(one(`${COLUMNS}\n${ROW}`).name, 'DAG');
  });

  it('with CRLF, a byte order mark and no-break spaces reads as without', () => {
    const plain = one(`${COLUMNS}\n${ROW}`);
    const other = one(`\uFEFF${COLUMNS.replaceAll(' ', '\u00A0')}\r\n${ROW.replaceAll(' ', '\u00A0')}\r\n`);
    const columns = (l: Listing) => l.rows.map((r) => r.readable && [r.date, r.shortName, r.subType]);
    assert.deepEqual(columns(other), columns(plain));
  });

  it('whose rows have blank lines between them loses none', () => {
    assert.equal(one(`${COLUMNS}\n\n${ROW}\n\n${ROW}\n\nContact us.`).rows.length, 2);
  });

  it('that is empty is refused', () => refused('  \n', /page\.txt: it is empty; /));
  it('without a table is refused', () =>
    refused('Design Advisory Group (DAG)\n\nNothing yet.', /no table of meeting documents/));
  it('with a table of other columns is refused, with the line', () =>
    refused(
      `Heading\n\nMeeting Title Owner\n${ROW}\n${ROW}`,
      /page\.txt:3: the columns "Meeting Title Owner" are not those/,
    ));
  it('with a second table of other columns is not half read', () =>
    refused(`${COLUMNS}\n${ROW}\n\nMeeting Title Owner\n${ROW}\n${ROW}`, /page\.txt:4: /));
  it('whose group nothing names is refused', () =>
    refused(`${COLUMNS}\n2023-02-16 00:00:00Z Agenda Papers`, /nothing names the group/));
  it('of several listings cannot be given one group', () =>
    refused(`${COLUMNS}\n${ROW}\n\nTesting Group (TG)\n${COLUMNS}\n${ROW}`, /2 listings/, 'DAG'));
});
