import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Store } from '../../src/store/store.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { call, clientOf } from './client.js';
import {
  linesOf,
  type FindingsResult,
  type HistoryResult,
  type MeetingResult,
  type PathResult,
  type SearchResult,
} from './results.js';

const CR032 = 'CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting';
const LISTING = 'listing e730fc7ca895';

for (const engine of ENGINES) {
  describe(`an assistant's tools, on ${engine.name}`, () => {
    let store: Store;
    let client: Client;
    before(async () => {
      store = await engine.open();
      await holdSample(store);
      client = await clientOf(store);
    });
    after(async () => {
      await client.close();
      await store.close();
    });

    const data = async <T>(name: string, given: Record<string, unknown> = {}): Promise<T> => {
      const { data: result, isError, text } = await call(client, name, given);
      assert.equal(isError, false, text);
      return result as T;
    };

    test('history shows how CR032 got from v1.3 to v2.3 at DAG 31, with rules and rows', async () => {
      const result = await data<HistoryResult>('history', { id: 'cr32' });
      const { of, summary, steps, findings } = result.history!;
      assert.deepEqual(of, { type: 'CHANGE_REQUEST', id: 'CR032', name: CR032 });
      assert.equal(summary, '3 tablings. Latest: v2.3, revised at DAG 31, 13 December 2023.');
      assert.deepEqual(
        steps.map(({ change, version, previous, daysSincePrevious, tabled: { document } }) => [
          change,
          version,
          document.meeting.label,
          document.meeting.date,
          previous,
          daysSincePrevious,
        ]),
        [
          ['INTRODUCED', '1.3', 'DAG 29', '2023-10-11', null, null],
          ['RETABLED', '1.3', 'DAG 30', '2023-11-08', 1, 28],
          ['REVISED', '2.3', 'DAG 31', '2023-12-13', 2, 35],
        ],
      );
      const { document, claims } = steps[2]!.tabled;
      assert.deepEqual(
        claims.map((claim) => [claim.type, claim.basis, claim.rule, claim.confidence, linesOf(result, claim).sort()]),
        [
          ['REVISES', 'INFERRED', 'higher-version-than-all-before', 0.98, [66, 83]],
          ['TABLED_AT', 'DECLARED', 'tabled-on-the-day-of-its-row', 1, [66]],
          ['VERSION_OF', 'PARSED', 'change-request-number-opens-the-name', 0.99, [66]],
        ],
      );
      assert.equal(document.citation, `${CR032}, v2.3, DAG 31, 13 December 2023, ${LISTING}, line 66`);
      assert.deepEqual(
        findings.map(({ code, severity, citation }) => [code, severity, citation]),
        [
          ['EARLIER_VERSION_MISSING', 'INFO', `${CR032}, v1.3, DAG 29, 11 October 2023, ${LISTING}, line 173`],
          [
            'EARLIER_VERSION_MISSING',
            'WARNING',
            `${CR032}, v2.3, DAG 31, 13 December 2023, ${LISTING}, lines 66 and 83`,
          ],
        ],
      );
      assert.deepEqual(
        result.evidence.rows.filter(({ line }) => line === 66).map(({ listing, text }) => [listing, text]),
        [
          [
            'DAG Meeting Documents',
            '2023-12-13 00:00:00Z 13/12/2023 DAG 31 Papers - Attachment 1 - CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v2.3 Papers',
          ],
        ],
      );
    });

    test('history says all of that as text too', async () => {
      const { text } = await call(client, 'history', { id: 'CR032' });
      assert.match(text, /^change request CR032 Change to Interface/);
      assert.match(text, /^3\. v2\.3, revised at DAG 31, 13 December 2023, 35 days after tabling 2$/m);
      const revises =
        /- revises tabling 2 \(inferred by higher-version-than-all-before, confidence 0\.98\) (\[\d\]\[\d\])/.exec(
          text,
        );
      const lines = [...revises![1]!.matchAll(/\d/g)].map(
        ([note]) => new RegExp(`^\\[${note}\\] DAG Meeting Documents, line (\\d+): 2023-1`, 'm').exec(text)![1],
      );
      assert.deepEqual(lines.sort(), ['66', '83']);
      assert.match(text, new RegExp(`Cite as: ${CR032}, v2\\.3, DAG 31, 13 December 2023, ${LISTING}, line 66$`, 'm'));
      assert.match(text, /Listings show what was tabled, not what was decided\./);
      assert.match(text, new RegExp(`^DAG Meeting Documents is ${LISTING}, as of 1 July 2024$`, 'm'));
    });

    test('history as of a day knows nothing of what came later', async () => {
      const result = await data<HistoryResult>('history', { id: '32', asOf: '2023-12-12' });
      assert.deepEqual(
        result.history!.steps.map(({ version }) => version),
        ['1.3', '1.3'],
      );
      assert.match(result.history!.summary, /^2 tablings by 12 December 2023\. Latest: v1\.3, retabled at DAG 30/);
      assert.deepEqual(
        result.history!.findings.map(({ severity }) => severity),
        ['INFO'],
        'the version missing before v2.3 shows with v2.3',
      );
      const before = await data<HistoryResult>('history', { id: '32', asOf: '2023-01-01' });
      assert.equal(before.history!.summary, 'Nothing had been tabled by 1 January 2023.');
    });

    test('history lists what supports a change request, with the rule', async () => {
      const result = await data<HistoryResult>('history', { id: 'CR034' });
      assert.deepEqual(
        result.history!.supporting.map(({ document, claims }) => [document.shortName, claims.map(({ rule }) => rule)]),
        [['CR034 Redlining', ['about-the-change-request-that-opens-the-name', 'tabled-on-the-day-of-its-row']]],
      );
    });

    test('history of a series is split into pages', async () => {
      const id = 'series/interface-code-of-connection';
      const first = await data<HistoryResult>('history', { id, limit: 3 });
      assert.deepEqual(
        first.history!.steps.map(({ position, version }) => [position, version]),
        [
          [1, '0.8'],
          [2, '1.1'],
          [3, '1.2'],
        ],
      );
      const { text } = await call(client, 'history', { id, limit: 3 });
      assert.match(text, /^For more tablings, use after 3$/m);
      const rest = await data<HistoryResult>('history', { id, limit: 3, after: 3 });
      assert.deepEqual(
        rest.history!.steps.map(({ position, version, previous }) => [position, version, previous]),
        [[4, '1.4', 3]],
      );
      assert.match(rest.history!.summary, /^4 tablings/);
    });

    test('meeting lists what was tabled at DAG 21.1, its records, and the meetings before and after it', async () => {
      const result = await data<MeetingResult>('meeting', { group: 'DAG', number: '21.1' });
      const { meeting, previous, next, documents, records, changeRequests, claims, findings } = result.meeting!;
      assert.deepEqual(meeting, { id: 'DAG/2023-02-16', label: 'DAG 21.1', date: '2023-02-16' });
      assert.deepEqual([previous!.label, next!.label], ['DAG 21', 'DAG 22']);
      assert.deepEqual(
        documents.map(({ document }) => [document.shortName, linesOf(result, document)]),
        [
          ['DAG 21.1 Minutes', [133]],
          ['DAG 21.1 Papers', [179]],
          ['DAG 21.1 Papers - Attachment 1 - CR018 Registration Service Operating Hours v1.1', [24]],
          ['DAG 21.1 Papers v2.0', [195]],
          ['M5 Work-Off Plan - Final DAG Report - 07 February 2023 v2.0', [141]],
        ],
      );
      assert.deepEqual(
        records.map(({ document }) => document.shortName),
        ['DAG 21.1 Minutes'],
      );
      assert.deepEqual(
        changeRequests.map(({ id }) => id),
        ['CR018'],
      );
      assert.deepEqual(
        claims.map(({ type, from, to, rule }) => [type, from.name, to.id, rule]),
        [
          ['FOLLOWS', 'DAG 21.1', 'DAG/2023-02-08', 'previous-meeting-by-date'],
          ['FOLLOWS', 'DAG 22', 'DAG/2023-02-16', 'previous-meeting-by-date'],
          ['HELD_BY', 'DAG 21.1', 'DAG', 'meeting-of-its-group'],
        ],
      );
      assert.equal(result.meeting!.citation, `DAG 21.1, 16 February 2023, ${LISTING}, lines 24, 133, 141, 179 and 195`);
      assert.ok(findings.some(({ code }) => code === 'HEADLINE_REPORT_MISSING'));
    });

    test('meeting is found by its day and by its id as well', async () => {
      const [byNumber, byDay, byId] = await Promise.all([
        call(client, 'meeting', { group: 'DAG', number: '021.1' }),
        call(client, 'meeting', { group: 'DAG', date: '2023-02-16' }),
        call(client, 'meeting', { id: 'DAG/2023-02-16' }),
      ]);
      assert.deepEqual(byDay, byNumber);
      assert.deepEqual(byId, byNumber);
    });

    test('meeting brings its documents in pages', async () => {
      const names: string[] = [];
      let cursor: string | null = null;
      let pages = 0;
      do {
        const result: MeetingResult = await data<MeetingResult>('meeting', {
          id: 'DAG/2023-02-16',
          limit: 2,
          ...(cursor !== null && { cursor }),
        });
        assert.equal(result.meeting!.documentCount, 5);
        names.push(...result.meeting!.documents.map(({ document }) => document.shortName));
        cursor = result.cursor;
        pages++;
      } while (cursor !== null);
      assert.deepEqual([pages, names.length, new Set(names).size], [3, 5, 5]);
    });

    test('path shows how CR018 and CR024 are related, with the rule and the rows of each step', async () => {
      const result = await data<PathResult>('path', { from: 'cr18', to: 'CR024' });
      const { things, claims } = result.path!;
      assert.deepEqual(
        things.map(({ type }) => type),
        ['CHANGE_REQUEST', 'DOCUMENT', 'MEETING', 'MEETING', 'DOCUMENT', 'CHANGE_REQUEST'],
      );
      assert.deepEqual(
        claims.map((claim) => [claim.type, claim.rule, linesOf(result, claim).length]),
        [
          ['VERSION_OF', 'change-request-number-opens-the-name', 1],
          ['TABLED_AT', 'tabled-on-the-day-of-its-row', 1],
          ['FOLLOWS', 'previous-meeting-by-date', 2],
          ['TABLED_AT', 'tabled-on-the-day-of-its-row', 1],
          ['VERSION_OF', 'change-request-number-opens-the-name', 1],
        ],
      );
      const { text } = await call(client, 'path', { from: 'cr18', to: 'CR024' });
      assert.match(text, /are 5 relationships apart\.$/m);
      assert.match(
        text,
        new RegExp(
          `^- CR018 Registration Service Operating Hours, v1\\.4, DAG 24, 10 May 2023, ${LISTING}, line 55$`,
          'm',
        ),
      );
    });

    test('findings are paged, each with its rows and how to cite them', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const result: FindingsResult = await data<FindingsResult>('findings', {
          code: 'EARLIER_VERSION_MISSING',
          severity: 'WARNING',
          group: 'DAG',
          limit: 4,
          ...(cursor !== null && { cursor }),
        });
        assert.equal(result.total, 9);
        assert.ok(result.findings.length <= 4);
        for (const finding of result.findings) {
          assert.ok(linesOf(result, finding).length > 0);
          assert.match(finding.citation, /, listing e730fc7ca895, lines? \d+/);
        }
        seen.push(...result.findings.map(({ id }) => id));
        cursor = result.cursor;
      } while (cursor !== null);
      assert.equal(new Set(seen).size, 9);
      assert.deepEqual(seen, [...seen].sort());
    });

    test('findings of one item are found by its id', async () => {
      const result = await data<FindingsResult>('findings', { subject: 'DAG/2023-12-13', open: true });
      assert.deepEqual(
        result.findings.map(({ code, rowCount, rows }) => [code, rowCount, rows.length]),
        [['MINUTES_MISSING', 8, 5]],
      );
      const { text } = await call(client, 'findings', { subject: 'DAG/2023-12-13' });
      assert.match(text, /\[1\]\[2\]\[3\]\[4\]\[5\] and 3 more rows$/m);
    });

    test('search finds by whatever is known, each with what it rests on', async () => {
      const first = async (text: string, types?: string[]) => {
        const result = await data<SearchResult>('search', { text, limit: 1, ...(types && { types }) });
        return [result.found[0]!.thing.type, result.found[0]!.thing.id, result.found[0]!.citation];
      };
      assert.deepEqual(await first('cr18'), [
        'CHANGE_REQUEST',
        'CR018',
        `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, ${LISTING}, line 55`,
      ]);
      assert.deepEqual(await first('dag 21.1'), [
        'MEETING',
        'DAG/2023-02-16',
        `DAG 21.1, 16 February 2023, ${LISTING}, lines 24, 133, 141, 179 and 195`,
      ]);
      assert.deepEqual((await first('TMAG')).slice(0, 2), ['GROUP', 'TMAG']);
      assert.deepEqual((await first('minutes', ['FINDING']))[0], 'FINDING');
      assert.deepEqual((await first('DAG 21.1 Minutes', ['LISTING_ROW']))[0], 'LISTING_ROW');
      assert.deepEqual(
        [...(await first('DAG Meeting Documents', ['LISTING']))]
          .slice(0, 1)
          .concat((await first('DAG Meeting Documents', ['LISTING']))[2]!),
        ['LISTING', `DAG Meeting Documents, 1 July 2024, ${LISTING}`],
      );
    });

    test('search brings no more than it is asked for, and the rest after', async () => {
      const first = await data<SearchResult>('search', { text: 'code of connection', limit: 2 });
      assert.equal(first.found.length, 2);
      assert.ok(first.total > 2);
      const second = await data<SearchResult>('search', { text: 'code of connection', limit: 2, cursor: first.cursor });
      const ids = [...first.found, ...second.found].map(({ thing }) => thing.id);
      assert.equal(new Set(ids).size, 4);
    });

    test('what does not exist is an answer that says what may be asked instead', async () => {
      const absent = async (name: string, given: Record<string, unknown>) => {
        const { text, data: result, isError } = await call(client, name, given);
        assert.equal(isError, false);
        const { message, instead } = (result as SearchResult).missing!;
        assert.ok(text.startsWith(message));
        return [message, instead.map(({ id }) => id)] as const;
      };
      const [none] = await absent('history', { id: 'CR999' });
      assert.match(none, /^There is no change request or series “CR999” in the graph\. To find ids, use `search`\.$/);
      const [other, [series]] = await absent('history', {
        id: 'DAG/2023-02-16/dag-21-1-papers-attachment-1-cr018-registration-service-operating-hours-v1-1',
      });
      assert.match(other, / is a document, not a change request or series\./);
      assert.equal(series, 'CR018');
      assert.deepEqual((await absent('meeting', { group: 'DAG', date: '2023-02-17' }))[1], [
        'DAG/2023-02-16',
        'DAG/2023-03-08',
      ]);
      assert.deepEqual((await absent('meeting', { group: 'DAG', number: '99' }))[1], [
        'DAG/2024-06-12',
        'DAG/2021-11-17',
      ]);
      assert.equal((await absent('meeting', { group: 'dag', number: '21.1' }))[1][0], 'DAG/2023-02-16');
      assert.equal((await absent('path', { from: 'DAG 21.1', to: 'CR018' }))[1][0], 'DAG/2023-02-16');
      assert.match(
        (await absent('path', { from: 'CR018', to: 'banana' }))[0],
        /^There is no item with the id “banana”/,
      );
      assert.match(
        (await absent('path', { from: 'CR018', to: 'TMAG', maxLength: 2 }))[0],
        /^There is no path of at most 2 relationships between change request CR018 .* Try a larger maxLength, up to 10\.$/,
      );
      assert.match((await absent('search', { text: 'zzyzxq' }))[0], /^No items match “zzyzxq”/);
      assert.match(
        (await absent('findings', { code: 'NONE_SUCH' }))[0],
        /The codes are ATTACHMENT_GAP, .*VERSION_REGRESSION\.$/,
      );
      assert.match((await absent('findings', { group: 'XYZ' }))[0], /^There is no group “XYZ”/);
      assert.match((await absent('findings', { subject: 'XYZ' }))[0], /^There is no item with the id “XYZ”/);
      assert.equal((await absent('findings', { subject: 'CR018' }))[0], 'There are no such findings.');
    });

    test('bad input is an error in the words of the API', async () => {
      const refused = async (name: string, given: Record<string, unknown>) => {
        const { text, data: result, isError } = await call(client, name, given);
        assert.deepEqual([isError, result], [true, undefined], text);
        return text;
      };
      assert.equal(
        await refused('history', { id: 'CR032', asOf: 'yesterday' }),
        '"yesterday" is not a date such as 2023-02-16.',
      );
      assert.equal(
        await refused('history', { id: 'CR032', asOf: '2023-02-30' }),
        '"2023-02-30" is not a date such as 2023-02-16.',
      );
      assert.match(
        await refused('search', { text: 'x', types: ['BANANA'] }),
        /Value "BANANA" does not exist in "NodeType" enum\./,
      );
      assert.equal(await refused('search', { text: 'x'.repeat(501) }), 'text must have at most 500 characters.');
      assert.match(
        await refused('findings', { severity: 'GRAVE' }),
        /Value "GRAVE" does not exist in "Severity" enum\./,
      );
      assert.equal(
        await refused('findings', { cursor: 'abc' }),
        'The cursor is not valid. Use a cursor that this API returned.',
      );
      assert.match(
        await refused('meeting', { group: 'DAG' }),
        /^Give either the id of a meeting, or its group and its number or date\./,
      );
      assert.match(
        await refused('search', { text: 'x', limit: 51 }),
        /limit must be a whole number from 1 to 50, not 51/,
      );
      assert.match(
        await refused('path', { from: 'CR018', to: 'CR024', maxLength: 11 }),
        /maxLength must be a whole number from 1 to 10, not 11/,
      );
      assert.match(await refused('history', { id: 'x'.repeat(5001) }), /id must have at most 5000 characters/);
      assert.match(await refused('history', { id: '' }), /id must not be empty/);
      assert.match(
        await refused('history', { id: 'CR032', as_of: '2023-02-16' }),
        /"as_of"/,
        'what is not known is not passed over',
      );
      assert.match(await refused('history', {}), /id/);
      assert.match(await refused('nonesuch', {}), /nonesuch/);
    });

    test('every answer has every row that it refers to, once', async () => {
      for (const [name, given] of [
        ['search', { text: 'DAG', limit: 50 }],
        ['search', { text: 'minutes', types: ['FINDING', 'LISTING', 'LISTING_ROW', 'GROUP'], limit: 50 }],
        ['history', { id: 'CR024' }],
        ['meeting', { group: 'DAG', number: '28', limit: 50 }],
        ['path', { from: 'DAG/2023-02-16', to: 'DAG' }],
        ['findings', { limit: 50 }],
      ] as const) {
        const result = await data<SearchResult>(name, given);
        const { rows, listings } = result.evidence;
        const notes = rows.map(({ note }) => note);
        assert.deepEqual(
          notes,
          [...notes.keys()].map((i) => i + 1),
          name,
        );
        assert.equal(new Set(rows.map(({ listing, line }) => `${listing} ${line}`)).size, rows.length, name);
        const referred = [...JSON.stringify(result).matchAll(/"rows":\[([\d,]+)\]/g)].flatMap(([, list]) =>
          list!.split(',').map(Number),
        );
        assert.deepEqual(
          [...new Set(referred)].sort((a, b) => a - b),
          notes,
          name,
        );
        assert.ok(
          rows.every(({ listing }) => listings.some(({ name: own }) => own === listing)),
          name,
        );
      }
    });

    test('the same question has the same answer', async () => {
      const ask = () => call(client, 'meeting', { group: 'TMAG', number: '19' });
      assert.deepEqual(await ask(), await ask());
    });
  });
}
