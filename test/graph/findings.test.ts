import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestGraph, type WrittenRow } from './test-graph.js';

/** What has this finding, with its severity: `WARNING 2023-01-11 CR018 A v1.4`. */
function found(code: string, ...rows: readonly WrittenRow[]): string[] {
  const told = TestGraph.by({ ABC: rows });
  return told.nodes('Finding').flatMap((finding) => {
    if (finding.properties.code !== code) return [];
    const about = told.edges('ABOUT').find((edge) => edge.from === finding.id)!;
    return [`${String(finding.properties.severity)} ${told.nameOf(about.to)}`];
  });
}

const finds = (code: string, claim: string, rows: readonly WrittenRow[], expected: readonly string[]): void => {
  it(`${code}: ${claim}`, () => {
    assert.deepEqual(found(code, ...rows), expected);
  });
};

describe('a version that is missing', () => {
  const code = 'EARLIER_VERSION_MISSING';
  finds(
    code,
    'v1.4 after v1.1',
    ['2023-01-11 CR018 A v1.1', '2023-02-08 CR018 A v1.4'],
    ['INFO 2023-01-11 CR018 A v1.1', 'WARNING 2023-02-08 CR018 A v1.4'],
  );
  finds(
    code,
    'v2.3 after v1.3',
    ['2023-01-11 CR018 A v1.0', '2023-01-12 CR018 A v1.1', '2023-02-08 CR018 A v2.3'],
    ['WARNING 2023-02-08 CR018 A v2.3'],
  );
  for (const next of ['v1.5', 'v2.0', 'v1.4.1', 'v2']) {
    finds(
      code,
      `none between v1.4 and ${next}`,
      ['2023-01-11 Delivery Plan v1.4', `2023-02-08 Delivery Plan ${next}`],
      ['INFO 2023-01-11 Delivery Plan v1.4'],
    );
  }
  finds(
    code,
    'none after a first issue without a version',
    ['2023-01-11 Delivery Plan', '2023-02-08 Delivery Plan v1.3'],
    [],
  );
  finds(
    code,
    'a first version from v2.0 on is a warning',
    ['2023-01-11 Delivery Plan v2.0'],
    ['WARNING 2023-01-11 Delivery Plan v2.0'],
  );
  finds(
    code,
    'but of a pack, since re-issues overwrite',
    ['2023-01-11 ABC 20 Papers v3.0'],
    ['INFO 2023-01-11 ABC 20 Papers v3.0'],
  );
  finds(code, 'a thing may begin with v0.1', ['2023-01-11 Delivery Plan v0.1'], []);
  finds(
    code,
    'minutes go by version, whatever the date',
    [
      '2023-01-11 ABC 20 Minutes',
      '2023-01-11 ABC 20 Minutes v2.0',
      '2023-03-08 Attachment 1 - 11 January Minutes v1.1',
    ],
    [],
  );
  finds(
    code,
    'a copy has none of its own',
    ['2023-01-11 Delivery Plan v1.0', '2023-02-08 Delivery Plan v1.4', '2023-02-08 Delivery Plan v1.4 Redlined'],
    ['WARNING 2023-02-08 Delivery Plan v1.4'],
  );
});

describe('a version that is lower than the one before', () => {
  finds(
    'VERSION_REGRESSION',
    'of a series',
    ['2023-01-11 CR018 A v1.2', '2023-02-08 CR018 A v1.1'],
    ['WARNING 2023-02-08 CR018 A v1.1'],
  );
  finds(
    'VERSION_REGRESSION',
    'never of minutes',
    ['2023-01-11 ABC 20 Minutes v2.0', '2023-03-08 Attachment 1 - 11 January Minutes v1.1'],
    [],
  );
});

describe('a sub type', () => {
  // Every row of these listings is filed as Papers.
  finds(
    'SUBTYPE_MISMATCH',
    'minutes filed as papers',
    ['2023-01-11 ABC 20 Minutes'],
    ['WARNING 2023-01-11 ABC 20 Minutes'],
  );
  finds(
    'SUBTYPE_MISMATCH',
    'but not as an attachment',
    ['2023-01-11 ABC 20 Papers', '2023-01-11 Attachment 1 - ABC 19 Minutes'],
    [],
  );
});

describe('numbers and dates that contradict each other', () => {
  finds(
    'MEETING_NUMBER_CONFLICT',
    'a number that is not that of its day',
    ['2023-03-15 ABC 16 Papers', '2023-03-15 ABC 16 Minutes', '2023-03-15 ABC 15 Headline Report'],
    ['WARNING 2023-03-15 ABC 15 Headline Report'],
  );
  finds(
    'MEETING_NUMBER_CONFLICT',
    'not of another group’s pack',
    ['2023-03-15 ABC 16 Papers', '2023-03-15 QWG 24 Papers - Attachment 1 - Plan'],
    [],
  );
  finds(
    'MEETING_NUMBER_CONFLICT',
    'not inside an attachment',
    ['2023-03-15 ABC 16 Papers', '2023-03-15 ABC 16 Papers - Attachment 1 - ABC 15 Minutes'],
    [],
  );
  finds(
    'MEETING_NUMBER_OUT_OF_ORDER',
    'the earlier meeting',
    ['2022-02-01 ABC 4.1 Papers', '2022-02-09 ABC 4 Papers'],
    ['WARNING ABC/2022-02-01'],
  );
  finds(
    'UNRESOLVED_REFERENCE',
    'minutes of a meeting that no listing has',
    ['2023-01-11 ABC 20 Papers', '2023-01-11 Attachment 1 - ABC 19 Minutes'],
    ['WARNING 2023-01-11 Attachment 1 - ABC 19 Minutes'],
  );
  finds('UNRESOLVED_REFERENCE', 'not of a group without a listing', ['2023-01-11 Attachment 1 - XYZ 19 Minutes'], []);
});

describe('attachments', () => {
  const pack = '2023-01-11 ABC 20 Papers';
  finds(
    'ATTACHMENT_GAP',
    'a number below the highest',
    [pack, '2023-01-11 Attachment 1 - Delivery Plan', '2023-01-11 Attachment 3 - B Plan'],
    ['INFO 2023-01-11 ABC 20 Papers'],
  );
  finds('ATTACHMENT_GAP', 'none where no attachment is listed', [pack, '2023-01-11 ABC 20 Papers - Notes'], []);
  finds(
    'ATTACHMENT_NUMBER_CLASH',
    'two things of one number',
    [pack, '2023-01-11 Attachment 1 - Delivery Plan', '2023-01-11 Attachment 1 - Training Plan'],
    ['WARNING 2023-01-11 ABC 20 Papers'],
  );
  finds(
    'ATTACHMENT_NUMBER_CLASH',
    'not a redline beside the clean copy',
    [pack, '2023-01-11 Attachment 1 - Delivery Plan', '2023-01-11 Attachment 1 - Delivery Plan (redlined)'],
    [],
  );
});

describe('what a meeting has not', () => {
  const rows = ['2023-01-11 ABC 20 Papers', '2023-02-08 ABC 21 Minutes', '2023-03-08 ABC 22 Minutes'];
  finds(
    'MINUTES_MISSING',
    'but the latest may still get them',
    [...rows.slice(0, 1), '2023-02-08 ABC 21 Papers'],
    ['INFO ABC/2023-01-11'],
  );
  finds('PAPERS_MISSING', 'of the meetings before the latest', rows, ['INFO ABC/2023-02-08']);
  finds(
    'MINUTES_MISSING',
    'not where they were tabled at a later meeting',
    ['2023-01-11 ABC 20 Papers', '2023-02-08 ABC 21 Papers', '2023-02-08 Attachment 1 - 11 January Minutes v1.1'],
    [],
  );
});

describe('titles that drift', () => {
  finds(
    'TITLE_DRIFT',
    'beyond case and punctuation',
    ['2023-01-11 CR024 Data Items Names', '2023-02-08 CR024 Data Item Names'],
    ['INFO 2023-02-08 CR024 Data Item Names'],
  );
  finds(
    'TITLE_DRIFT',
    'not where & is and',
    ['2023-01-11 CR024 Names & Items', '2023-02-08 CR024 names and items'],
    [],
  );
});

describe('every finding', () => {
  it('rests on rows, and on those of both documents of a pair', () => {
    const told = TestGraph.by({ ABC: ['2023-01-11 CR018 A v1.0', '2023-02-08 CR018 A v1.4'] });
    const [about] = told.edges('ABOUT').filter((edge) => edge.from.startsWith('finding/EARLIER_VERSION_MISSING/'));
    assert.equal(about!.rows.length, 2);
  });

  it('says a sentence', () => {
    const told = TestGraph.by({
      ABC: ['2023-01-11 CR018 A v1.1', '2023-02-08 CR018 A v1.4', '2023-02-08 CR018 A v1.4'],
    });
    for (const finding of told.nodes('Finding'))
      assert.match(String(finding.properties.message), /^(?:\p{Lu}|v\d).*\.$/u);
  });
});

describe('a message', () => {
  const message = (claim: string, code: string, expected: string, ...rows: readonly WrittenRow[]): void => {
    it(`${code}: ${claim}`, () => {
      const found = TestGraph.by({ ABC: rows })
        .nodes('Finding')
        .filter(({ properties }) => properties.code === code);
      assert.equal(found.at(-1)?.properties.message, expected);
    });
  };
  const missing = 'EARLIER_VERSION_MISSING';
  const v13 = '2023-01-11 CR018 A v1.3';
  message(
    'names a range',
    missing,
    'v2.0 to v2.2 are not listed.',
    '2023-01-11 CR018 A v1.0',
    v13,
    '2023-02-08 CR018 A v2.3',
  );
  message('names one version', missing, 'v1.4 is not listed.', v13, '2023-02-08 CR018 A v1.5');
  message('names two versions', missing, 'v1.4 and v1.5 are not listed.', v13, '2023-02-08 CR018 A v1.6');
  message(
    'leaves out versions that were tabled later',
    missing,
    'v1.4 and v1.6 are not listed.',
    v13,
    '2023-02-08 CR018 A v1.7',
    '2023-03-08 CR018 A v1.5',
  );
  message(
    'does not say that a version is missing that was tabled later',
    missing,
    'v1.4 was tabled later.',
    v13,
    '2023-02-08 CR018 A v1.5',
    '2023-03-08 CR018 A v1.4',
  );
  message(
    'names the first version',
    missing,
    'The first listed version is v1.3. Earlier versions are not listed.',
    v13,
  );
  message('counts the rows', 'DUPLICATE_ROW', 'Listed 3 times.', v13, v13, v13);
  message('names the sub type', 'SUBTYPE_MISMATCH', 'Sub type should be Minutes.', '2023-01-11 ABC 20 Minutes');
  message(
    'does not say that no row names the meeting',
    'UNRESOLVED_REFERENCE',
    'The name refers to ABC 19, but no listed meeting has that number. Check the name.',
    '2023-01-11 ABC 20 Papers',
    '2023-01-11 Attachment 1 - ABC 19 Minutes',
  );

  it('does not grow with the number of documents', () => {
    const rows = Array.from({ length: 500 }, (_, n) => `2023-01-11 Attachment ${1 + (n % 50) * 3} - Plan ${n}`);
    for (const { properties } of TestGraph.by({ ABC: ['2023-01-11 ABC 20 Papers', ...rows] }).nodes('Finding')) {
      assert.ok(String(properties.message).length < 2000, String(properties.message));
    }
  });
});

describe('a document that is several change requests', () => {
  finds(
    'EARLIER_VERSION_MISSING',
    'is one finding for all of them',
    ['2023-01-11 CR043 Outage v1.2 and CR044 Alerts v2.0'],
    ['WARNING 2023-01-11 CR043 Outage v1.2 and CR044 Alerts v2.0'],
  );
});

describe('words that were not understood', () => {
  finds(
    'UNREAD_WORDS',
    'are named',
    ['2023-01-11 Quorble ABC 3 Papers', '2023-01-11 ABC 3 Minutes'],
    ['INFO 2023-01-11 Quorble ABC 3 Papers'],
  );
});
