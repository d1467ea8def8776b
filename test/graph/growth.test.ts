import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction } from '../../src/graph/corrections/correction.js';
import type { Reading } from '../../src/graph/reading.js';
import { countWork } from './work.js';

const workOf = await countWork();
const { inferGraph } = await import('../../src/graph/infer-graph.js');
const { readingOf } = await import('./test-graph.js');

/** A day for each number: `2000-01-01` and on. */
const day = (n: number): string => new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);

/** As many different texts of one length and one slug. */
const marks = (n: number): string => n.toString(2).padStart(12, '0').replaceAll('0', '!').replaceAll('1', '?');

/** A word for each number, without digits: `baaaaa`. */
const word = (n: number): string =>
  Array.from(n.toString(26).padStart(6, '0'), (digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');

const rowsOf = (count: number, row: (n: number) => string): string[] => Array.from({ length: count }, (_, n) => row(n));

/** A name that grows, in a row of its own. */
const oneName = (name: string): Reading[] => [readingOf('ABC', [`2023-01-11 ${name}`])];

const rows =
  (row: (n: number) => string) =>
  (count: number): Reading[] => [readingOf('ABC', rowsOf(count, row))];

/** Readings that grow with a count: of rows, words, sentences, listings or readings. */
const SHAPES: Readonly<Record<string, (count: number) => Reading[]>> = {
  'versions of one record at one meeting': rows((n) => `2023-01-11 ABC 20 Minutes v1.${n}`),
  'versions of one pack at one meeting': rows((n) => `2023-01-11 ABC 20 Papers v1.${n}`),
  'versions of one change request at one meeting': rows((n) => `2023-01-11 CR018 Hours v1.${n}`),
  'versions of one change request at two meetings': rows((n) => `2023-0${1 + (n % 2)}-11 CR018 Hours v1.${n >> 1}`),
  'versions of one change request, each at a meeting of its own': rows((n) => `${day(n)} CR018 Hours v1.${n}`),
  'versions of one change request that fall': rows((n) => `${day(n)} CR018 Hours v1.${9999 - n}`),
  'names of one slug at one meeting': rows((n) => `2023-01-11 Plan ${marks(n)} B`),
  'titles of one slug, each a series of its own': rows((n) => `${day(n)} Slides`),
  'one title at many meetings': rows((n) => `${day(n)} Interface Code of Connection`),
  'titles of which each is another': rows((n) => `${day(n)} The ${word(n)} Delivery Approach`),
  'titles that differ in doubled letters': rows(
    (n) => `${day(n)} Delivery Approach ${marks(n).replaceAll('!', 'ab').replaceAll('?', 'aab')}`,
  ),
  'attachments of one number': rows((n) =>
    n === 0 ? '2023-01-11 ABC 20 Papers' : `2023-01-11 Attachment 1 - ${word(n)} Plan`,
  ),
  'attachments of different numbers': rows((n) =>
    n === 0 ? '2023-01-11 ABC 20 Papers' : `2023-01-11 Attachment ${n * 2} - Plan`,
  ),
  'packs at one meeting, each with an attachment': rows((n) =>
    n % 2
      ? `2023-01-11 ABC 20 Papers v1.${n >> 1}`
      : `2023-01-11 ABC 20 Papers v1.${n >> 1} - Attachment 1 - ${word(n)}`,
  ),
  'meetings of one number, each with an attachment that names it': rows((n) =>
    n % 2 ? `${day(n)} ABC 20 Papers` : `${day(n)} ABC 21 Papers - Attachment 1 - ABC 20 Minutes`,
  ),
  'meetings whose numbers tie': rows((n) => `${day(n >> 1)} ABC ${n} Papers`),
  'records of days without a year': rows((n) => `${day(n)} Attachment 1 - ABC 14 December Minutes`),
  'references that open names and stand inside titles': rows((n) => `${day(n)} DES-${n} Changes to DES-${n + 1}`),
  'one row that is listed many times': rows(() => '2023-01-11 ABC 20 Papers'),
  'terms of reference of many groups': rows((n) => `${day(n)} ${word(n).toUpperCase()} ToR`),
  'words of one name': (count) => oneName('Delivery '.repeat(count)),
  'references in one name': (count) => oneName(`Changes to ${rowsOf(count, (n) => `DES-${n}`).join(', ')}`),
  'change requests in one name': (count) => oneName(`Summary of ${rowsOf(count, (n) => `CR${1000 + n}`).join(', ')}`),
  'listings of groups': (count) =>
    rowsOf(count, (n) => word(n).toUpperCase()).map((code) => readingOf(code, [`2023-01-11 ${code} 20 Papers`])),
  'readings of one listing': (count) =>
    Array.from({ length: count }, (_, n) =>
      readingOf('ABC', [`2023-01-11 CR018 Hours v1.${n}`], `${day(n)}T00:00:00.000Z`),
    ),
};

/** Twice as much of anything must not cost much more than twice the work: n log n is allowed, n² is not. */
const MOST_GROWTH = 2.5;
const COUNT = 100;

describe('the work of an inference grows with its input, not with its square', () => {
  for (const [shape, readingsOf] of Object.entries(SHAPES)) {
    it(shape, async () => {
      const [once, twice] = [readingsOf(COUNT), readingsOf(2 * COUNT)];
      const work = await workOf(() => inferGraph(once));
      const doubled = await workOf(() => inferGraph(twice));
      assert.ok(doubled < work * MOST_GROWTH, `${work} steps for ${COUNT}, ${doubled} for ${2 * COUNT}`);
    });
  }

  it('corrections that join documents to one series', async () => {
    const readings = [
      readingOf(
        'ABC',
        rowsOf(2 * COUNT, (n) => `${day(n)} ${word(n)} Plan`),
      ),
    ];
    const ids = inferGraph(readings)
      .nodes.filter(({ label }) => label === 'Document')
      .map(({ id }) => id);
    const joinAll = (count: number): Correction[] =>
      ids.slice(0, count).map((id, line) => ({
        kind: 'sameSeries',
        ids: [ids[0]!, id],
        ...{ file: 'curation.yaml', line, by: null, on: null, because: null },
      }));
    const none = await workOf(() => inferGraph(readings));
    const work = (await workOf(() => inferGraph(readings, joinAll(COUNT)))) - none;
    const doubled = (await workOf(() => inferGraph(readings, joinAll(2 * COUNT)))) - none;
    assert.ok(doubled < Math.max(work, none) * MOST_GROWTH, `${work} steps for ${COUNT}, ${doubled} for ${2 * COUNT}`);
  });
});
