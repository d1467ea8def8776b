import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Listing, ReadRow } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { assertReadAgain, assertRefused, readFixture, readText, said } from './fixture.js';

const read = (text: string, columns?: string) =>
  readListings({ name: 'page', text }, { words: defaultProfile().listing, ...(columns !== undefined && { columns }) });
const rowsOf = (listing: Listing | undefined): ReadRow[] => listing!.rows.filter((row) => row.readable);
const table = (rows: string) =>
  `<table><tr><th>Date Of Meeting</th><th>Short Name</th><th>Sub Type</th></tr>${rows}</table>`;

describe('the date that a page hides beside the printed one', () => {
  for (const fixture of [
    'page-with-hidden-sort-date.html',
    'calendar-beside-the-prose.txt',
    'tabs-with-the-date-in-two-cells.txt',
    'pipes-with-the-date-in-two-cells.md',
  ]) {
    it(`is the date of the meeting: ${fixture}`, () => {
      const listings = readFixture(fixture);
      const [mwag] = listings;
      assert.deepEqual([mwag!.group, mwag!.name], ['MWAG', 'MWAG Meeting Documents']);
      assert.equal(mwag!.groupName?.name, 'Metering Works Advisory Group');
      assert.deepEqual(
        rowsOf(mwag).map((row) => [
          row.date,
          row.printedDate?.written,
          row.printedDate?.day,
          row.shortName,
          row.subType,
        ]),
        [
          ['2024-08-14', '14/08/2024', '2024-08-14', '14/08/2024 MWAG 07 Papers', 'Papers'],
          [
            '2024-08-14',
            '14/08/2024',
            '2024-08-14',
            '14/08/2024 MWAG 07 Papers - Attachment 1 - CR061 Outage Reporting v1.0',
            'Papers',
          ],
          ['2024-07-10', '10/07/2024', '2024-07-10', '10/07/2024 MWAG 6 Headline Report', 'Headline'],
          [
            '2024-09-11',
            '11/09/2024',
            '2024-09-11',
            '11/09/2024 MWAG 8 Papers - Attachment 2 - CR061 Outage Reporting v1.1',
            'Papers',
          ],
          ['2024-09-11', '11/09/2024', '2024-09-11', '11/09/2024 MWAG 8 Papers', 'Papers'],
        ],
      );
      assert.equal(
        mwag!.prose.filter(({ text }) => text.includes('report into the Programme Steering Group')).length,
        1,
      );
      assertReadAgain(fixture, listings);
    });
  }

  for (const [how, cell] of [
    ['the attribute hidden', '<span hidden>2024-08-14 00:00:00Z</span>14/08/2024'],
    ['aria-hidden', '<i aria-hidden="true">2024-08-14</i>14/08/2024'],
    ['a class', '<span class="sr-only">2024-08-14</span> 14/08/2024'],
    ['nothing but an element of time', '<time datetime="2024-08-14">14/08/2024</time>'],
  ] as const) {
    it(`may be hidden by ${how}`, () => {
      const row = rowsOf(readText('p', table(`<tr><td>${cell}<td>DAG 1 Papers<td>Papers`))[0])[0]!;
      assert.deepEqual([row.date, row.printedDate?.written], ['2024-08-14', '14/08/2024']);
    });
  }

  it('may be an attribute of the cell', () => {
    const row = rowsOf(
      readText('p', table('<tr><td data-order="2024-08-14">15/08/2024<td>DAG 1 Papers<td>Papers'))[0],
    )[0]!;
    assert.deepEqual([row.date, row.printedDate?.day], ['2024-08-14', '2024-08-15']);
  });
});

describe('text that a page hides', () => {
  it('is not read, but where a cell shows nothing else', () =>
    assert.deepEqual(
      said(
        readText(
          'p',
          table(
            `<tr><td>14/08/2024<td>DAG 1 Papers<span class="visually-hidden"> (opens in new window)</span><td>Papers
             <tr><td>14/08/2024<td><span style="display: none">DAG 1 Minutes</span><td>Minutes`,
          ),
        )[0]!,
      ),
      ['2024-08-14 | DAG 1 Papers | Papers', '2024-08-14 | DAG 1 Minutes | Minutes'],
    ));

  it('is read where it is a part of the page with a table in it, which its reader can open', () => {
    const page = `<div style="display:none"><h2>Design Advisory Group (DAG)</h2><p>DAG was chaired by Ann.</p>
      ${table('<tr><td>14/08/2024<td>DAG 1 Papers<td>Papers')}</div>`;
    assert.deepEqual(
      readText('p', page).map((l) => [l.groupName?.name, l.prose.map(({ text }) => text), l.rows.length]),
      [['Design Advisory Group', ['DAG was chaired by Ann.'], 1]],
    );
  });
});

describe('cells', () => {
  it('that are merged hold for each row, and a band is no row', () => {
    const listings = readFixture('merged-cells.html');
    assert.deepEqual(said(listings[0]!), [
      '2024-03-13 | DAG 34 Papers | Papers | /34.pdf',
      '2024-03-13 | DAG 34 Papers - Attachment 1 - CR041 Meter Data Retrieval v0.2 | Papers | /34a1.pdf',
      '2024-03-13 | DAG 34 Minutes v1.0 | Minutes | /34m.pdf',
      '2024-04-10 | DAG 35 Papers | Papers | /35.pdf',
      '2024-04-10 | DAG 35 Papers - Attachment 1 - CR041 Meter Data Retrieval v1.0 | Papers | /35a1.pdf',
    ]);
    assertReadAgain('page', listings);
  });

  it('with several links are a row for each that has a text', () => {
    const listings = readFixture('several-links-in-a-cell.html');
    assert.deepEqual(said(listings[0]!), [
      '2024-03-13 | DAG 34 Papers | Papers | /34.pdf',
      '2024-03-13 | DAG 34 Papers - Attachment 1 - CR041 Meter Data Retrieval v0.2 | Papers | /34a1.pdf',
      '2024-03-13 | DAG 34 Papers - Attachment 2 - CR042 Read Schedules v1.0 | Papers | /34a2.pdf',
      '2024-03-13 | DAG 34 Papers - Attachment 2 - CR042 Read Schedules v1.0 Redline | Papers | /34a2r.pdf',
      '2024-04-10 | DAG 35 Papers | Papers | /35.docx',
    ]);
    assert.equal(new Set(listings[0]!.rows.map(({ line }) => line)).size, 5);
    assertReadAgain('page', listings);
  });

  for (const [what, cell, names] of [
    [
      'a name and its formats',
      'DAG 1 Papers <a href="/a.pdf">PDF</a> <a href="/a.docx">Word (310 KB)</a>',
      ['DAG 1 Papers | Papers | /a.pdf'],
    ],
    [
      'a name and two kinds of it',
      'CR042 v1.0 (<a href="/c">clean</a>, <a href="/r">redline</a>)',
      ['CR042 v1.0 clean | Papers | /c', 'CR042 v1.0 redline | Papers | /r'],
    ],
    ['one link in two pieces', '<a href="/a">DAG 1</a> <a href="/a">Papers</a>', ['DAG 1 Papers | Papers | /a']],
    ['a link and more', '<a href="/a">DAG 1</a> Papers', ['DAG 1 Papers | Papers | /a']],
  ] as const) {
    it(`may hold ${what}`, () =>
      assert.deepEqual(
        said(
          readText('p', `<h2>Design Advisory Group (DAG)</h2>${table(`<tr><td>14/08/2024<td>${cell}<td>Papers`)}`)[0]!,
        ),
        names.map((name) => `2024-08-14 | ${name}`),
      ));
  }

  const NAMES = 'Date Of Meeting,Short Name,Sub Type';
  for (const [what, text] of [
    [
      'Markdown',
      'Date Of Meeting | Short Name | Sub Type\n14/08/2024 | [DAG 1 Papers](https://example.org/1) | Papers',
    ],
    [
      'Markdown, in a line without separators',
      'Date Of Meeting Short Name Sub Type\n14/08/2024 [DAG 1 Papers](https://example.org/1) Papers',
    ],
    ['reStructuredText', `${NAMES}\n14/08/2024,\`DAG 1 Papers <https://example.org/1>\`_,Papers`],
    [
      'a formula of a spreadsheet',
      `${NAMES}\n14/08/2024,"=HYPERLINK(""https://example.org/1"",""DAG 1 Papers"")",Papers`,
    ],
    [
      'a formula without quotes around it',
      `${NAMES}\n14/08/2024,=HYPERLINK("https://example.org/1","DAG 1 Papers"),Papers`,
    ],
    ['JSON', JSON.stringify([{ date: '14/08/2024', name: '[DAG 1 Papers](https://example.org/1)', type: 'Papers' }])],
  ] as const) {
    it(`may hold a link as ${what} writes it`, () =>
      assert.deepEqual(said(readText('p', text)[0]!), ['2024-08-14 | DAG 1 Papers | Papers | https://example.org/1']));
  }

  for (const address of [
    'https://a:b@evil.example/',
    'https://a@evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    'javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'ftp://example.org/x',
  ]) {
    it(`have no link that leads to ${JSON.stringify(address)}`, () =>
      assert.deepEqual(
        said(
          readText(
            'https://example.org/p',
            table(`<tr><td>14/08/2024<td><a href="${address}">DAG 1 Papers</a><td>Papers`),
          )[0]!,
        ),
        ['2024-08-14 | DAG 1 Papers | Papers'],
      ));
  }
});

describe('columns', () => {
  it('have other names, too', () =>
    assert.deepEqual(said(readFixture('common-columns.csv')[0]!), [
      '2024-03-13 | DAG 34 Papers | Papers | https://example.org/34',
      '2024-03-13 | DAG 34 Papers - Attachment 1 - CR041 Meter Data Retrieval v0.2 | Papers | https://example.org/34a1',
    ]));

  it('may have arrows by which a page sorts', () =>
    assert.deepEqual(
      said(readText('p', 'Date Of Meeting ▲ | Short Name ↕ | Sub Type ⇅\n14/08/2024 | DAG 1 Papers | Papers')[0]!),
      ['2024-08-14 | DAG 1 Papers | Papers'],
    ));

  it('that are not known are kept with the row', () => {
    const [dag] = readFixture('a-date-of-the-document.html');
    assert.deepEqual(
      rowsOf(dag).map(({ date, printedDate, otherCells }) => [date, printedDate, otherCells]),
      [
        ['2024-03-13', null, [{ column: 'Document Date', text: '2024-03-06' }]],
        ['2024-03-13', null, [{ column: 'Document Date', text: '2024-02-28' }]],
        ['2024-04-10', null, [{ column: 'Document Date', text: '2024-04-03' }]],
        ['2024-04-10', null, [{ column: 'Document Date', text: '2024-04-02' }]],
      ],
    );
  });

  it('of which two could be the date are distinguished by the more exact name', () => {
    const [row] = rowsOf(readText('p', 'Date,Meeting Date,Title,Type\n01/02/2024,14/08/2024,DAG 1 Papers,Papers')[0]);
    assert.deepEqual(
      [row!.date, row!.printedDate, row!.otherCells],
      ['2024-08-14', null, [{ column: 'Date', text: '01/02/2024' }]],
    );
  });

  it('of versions give the version', () => {
    const [row] = rowsOf(readText('p', 'Meeting Date,Title,Type,Version\n14/08/2024,DAG 1 ToR,Papers,v1.2')[0]);
    assert.equal(row!.version, 'v1.2');
  });

  const UNKNOWN = 'Meeting on,Paper,Kind of paper\n14/08/2024,DAG 1 Papers,Papers\n15/08/2024,DAG 2 Papers,Papers';
  it('that are unknown are refused with the option that names them', () => {
    const option = '--columns "date=Meeting on, name=Paper, type=Kind of paper"';
    assertRefused(() => readText('p.csv', UNKNOWN), new RegExp(`^p\\.csv:1: the columns .*; .* add ${option}$`));
    assertRefused(
      () => readText('p.md', UNKNOWN.replaceAll(',', ' | ')),
      new RegExp(`^p\\.md:1: the columns .* add ${option}$`),
    );
    const cells = UNKNOWN.split('\n').map(
      (line) =>
        `<tr>${line
          .split(',')
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    );
    assertRefused(() => readText('p.html', `<table>${cells.join('')}</table>`), new RegExp(` add ${option}$`));
    assertRefused(
      () => readText('p.txt', 'Meeting on Paper Kind\n14/08/2024 DAG 1 Papers Papers\n15/08/2024 DAG 2 Papers Papers'),
      / add --columns "date=Meeting on, name=Paper, type=Kind"$/,
    );
    assertRefused(
      () => readText('p.json', JSON.stringify([{ when: '14/08/2024', what: 'DAG 1 Papers', sort: 'Papers' }])),
      / add --columns "date=when, name=what, type=sort"$/,
    );
  });

  it('are read as the option names them', () => {
    const expected = ['2024-08-14 | DAG 1 Papers | Papers', '2024-08-15 | DAG 2 Papers | Papers'];
    const columns = 'date=Meeting on, name=Paper, type=Kind of paper';
    for (const text of [UNKNOWN, UNKNOWN.replaceAll(',', ' | '), UNKNOWN.replaceAll(',', ' ')]) {
      assert.deepEqual(
        read(text, columns).map((listing) => said(listing as Listing)),
        [expected],
      );
    }
    const json = JSON.stringify([{ when: '14/08/2024', title: 'no name', what: 'DAG 1 Papers', sort: 'Papers' }]);
    assert.deepEqual(said(read(json, 'date=when, name=what, type=sort')[0] as Listing), expected.slice(0, 1));
  });

  for (const columns of ['', 'Meeting on', 'day=Meeting on', 'date=', 'date=a, date=b', `date=${'a'.repeat(2000)}`]) {
    it(`are refused where the option is ${JSON.stringify(columns.slice(0, 20))}`, () =>
      assertRefused(() => read(UNKNOWN, columns), /^page: the option for its columns cannot be read; /));
  }

  it('may follow a line that gives the separator', () => {
    const text = 'sep=;\r\nDate Of Meeting;Short Name;Sub Type\r\n14/08/2024;DAG 1, 2 Papers;Papers';
    const listings = readText('p.csv', text);
    assert.deepEqual(said(listings[0]!), ['2024-08-14 | DAG 1, 2 Papers | Papers']);
    assert.deepEqual(listings[0]!.prose, []);
    assertReadAgain('p.csv', listings);
  });
});

describe('lines that are not rows', () => {
  const NAMES = 'Date Of Meeting,Short Name,Sub Type';
  for (const line of [
    'April 2024,,',
    '2023/24,,',
    'Q1 2024,,',
    NAMES,
    'Showing 1 to 2 of 2 entries,,',
    'Total,2,',
    ',,',
  ]) {
    it(`${JSON.stringify(line)} is left out`, () => {
      const rows = ['13/03/2024,DAG 34 Papers,Papers', line, '10/04/2024,DAG 35 Papers,Papers'];
      const expected = ['2024-03-13 | DAG 34 Papers | Papers', '2024-04-10 | DAG 35 Papers | Papers'];
      for (const text of [
        [NAMES, ...rows].join('\n'),
        [NAMES, ...rows].map((cells) => cells.replaceAll(',', ' | ')).join('\n'),
        [NAMES, ...rows].map((cells) => cells.replaceAll(',', ' ')).join('\n'),
        [NAMES, rows[0], '', rows[1], '', rows[2]].map((cells) => cells!.replaceAll(',', ' ')).join('\n'),
      ]) {
        assert.deepEqual(said(readText('p', text)[0]!), expected);
      }
    });
  }

  it('is a row where it says something of a document', () =>
    assert.deepEqual(said(readText('p', `${NAMES}\n13/03/2024,DAG 34 Papers,Papers\n,DAG 34 Minutes,Minutes`)[0]!), [
      '2024-03-13 | DAG 34 Papers | Papers',
      'it does not begin with the date of a meeting, as 2023-02-16 00:00:00Z',
    ]));
});

describe('dates', () => {
  it('are all month first where one can only be so and none can only be day first', () => {
    const [dag] = readFixture('month-first-dates.csv');
    assert.deepEqual(said(dag!), ['2024-03-13 | DAG 34 Papers | Papers', '2024-04-10 | DAG 35 Papers | Papers']);
    assert.deepEqual(dag!.notes, ['Dates are read month first, because 03/13/2024 can be read in no other way.']);
  });

  it('are day first where one can only be so', () => {
    const [dag] = readText(
      'p',
      'Date Of Meeting,Short Name,Sub Type\n03/13/2024,DAG 1,Papers\n13/03/2024,DAG 2,Papers',
    );
    assert.deepEqual(said(dag!), ['there is no day 03/13/2024', '2024-03-13 | DAG 2 | Papers']);
    assert.deepEqual(dag!.notes, []);
  });

  it('may have their month in words, in a cell', () =>
    assert.deepEqual(
      said(
        readText(
          'p',
          'Date Of Meeting,Short Name,Sub Type\n14 August 2024,DAG 1 Papers,Papers\n"Wed, 4 Sep 2024",DAG 2 Papers,Papers',
        )[0]!,
      ),
      ['2024-08-14 | DAG 1 Papers | Papers', '2024-09-04 | DAG 2 Papers | Papers'],
    ));
});

describe('a sub type of several words', () => {
  it('is distinguished from the name', () =>
    assert.deepEqual(
      rowsOf(readFixture('two-word-sub-type.txt')[0]).map(({ shortName, subType }) => [shortName, subType]),
      [
        '13/03/2024 CR041 Meter Data Retrieval v0.2',
        '10/04/2024 CR041 Meter Data Retrieval v1.0',
        '08/05/2024 CR041 Meter Data Retrieval v1.1',
      ].map((name) => [name, 'Change Request']),
    ));

  it('need not be known', () => {
    const names = [
      'CR041 Meter Data Retrieval v0.2',
      'CR041 Meter Data Retrieval v1.0',
      'DAG 35 Papers',
      'Code of Connection',
    ];
    const rows = names.map((name, i) => `1${i}/03/2024 ${name} Design Artefact`);
    assert.deepEqual(
      rowsOf(
        readText('p', ['Design Advisory Group (DAG)', 'Date Of Meeting Short Name Sub Type', ...rows].join('\n'))[0],
      ).map(({ shortName, subType }) => [shortName, subType]),
      names.map((name) => [name, 'Design Artefact']),
    );
  });
});

describe('two rows of one name with two links', () => {
  it('are two rows', () => assert.equal(readFixture('same-name-two-links.csv')[0]!.rows.length, 5));
});
