import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ParsedName } from '../../src/recognition/parsed-name.js';
import { defaultProfile } from '../../src/recognition/profile.js';
import { recogniseShortName } from '../../src/recognition/recognise-short-name.js';

type Expected = Partial<
  Omit<ParsedName, 'opening' | 'record' | 'supports'> & {
    /** The first change request that the document is. */
    changeRequest: string | null;
    supports: readonly string[];
    number: string | null;
    extraordinary: boolean;
    record: object | null;
  }
>;

const read = (name: string, group = 'DAG') => recogniseShortName(name, { group }, defaultProfile());

function says(name: string, expected: Expected, group = 'DAG') {
  it(name, () => {
    const found = read(name, group);
    const seen = {
      ...found,
      number: found.opening.number,
      extraordinary: found.opening.extraordinary,
      changeRequest: found.changeRequests[0]?.id ?? null,
      supports: found.supports.map(({ id }) => id),
    };
    for (const [key, value] of Object.entries(expected)) {
      assert.deepEqual(seen[key as keyof typeof seen], value, `${key} of ${name}`);
    }
  });
}

describe('a pack', () => {
  says('DAG 20 Papers', { kind: 'PAPERS', number: '20', title: null, attached: false });
  says('DAG 4 Meeting Papers', { kind: 'PAPERS', number: '4', title: null });
  says('DAG22.1 Papers v2.0', { kind: 'PAPERS', number: '22.1', version: '2.0', title: null });
  says('TMAG 8 papers', { kind: 'PAPERS', number: '8' }, 'TMAG');
  says('QAG 07 Papers', { kind: 'PAPERS', number: '7' }, 'QAG');
  says('Extraordinary TMAG 28 Papers', { kind: 'PAPERS', number: '28', extraordinary: true }, 'TMAG');
  says('TMAG Extraordinary 30 Papers', { kind: 'PAPERS', number: '30', extraordinary: true }, 'TMAG');
  says('QWG 24 Papers', { kind: 'OTHER', title: null }, 'QAG');
});

describe('a record of a meeting', () => {
  const own = { group: null, number: null, day: null };
  says('DAG 21 Minutes', { kind: 'MINUTES', title: 'Minutes', record: { kind: 'MINUTES', ...own } });
  says('TMAG 15 - minutes', { kind: 'MINUTES', number: '15' }, 'TMAG');
  says('TMAG 23 (Extraordinary) Minutes', { kind: 'MINUTES', number: '23', extraordinary: true }, 'TMAG');
  says('DAG 28 Minutes v1.1 (change marked)', { kind: 'MINUTES', version: '1.1', markers: ['CHANGE_MARKED'] });
  says('DAG 28 Minutes v1.1 (final)', { markers: ['FINAL'] });
  says('DAG 26 Headlien Report', { kind: 'HEADLINE_REPORT' });
  says('DAG 33 Papers - Attachment 2 - DAG 10 January 2024 Headline Report v1.1(change marked)', {
    kind: 'HEADLINE_REPORT',
    number: '33',
    attachmentNumber: 2,
    version: '1.1',
    record: { kind: 'HEADLINE_REPORT', group: 'DAG', number: null, day: { day: 10, month: 1, year: 2024 } },
  });
  says('DAG 20 Papers - Attachment 1 - DAG 14 December Minutes and Actions v1.1 (change marked)', {
    title: 'DAG 14 December Minutes and Actions',
    record: { kind: 'MINUTES', group: 'DAG', number: null, day: { day: 14, month: 12, year: null } },
  });
  says('DAG 22 Papers - Attachement 1 - 11 January Minutes and Actions v1.1', {
    attachmentNumber: 1,
    record: { kind: 'MINUTES', group: null, number: null, day: { day: 11, month: 1, year: null } },
  });
  says('DAG 20 Papers - Attachment 1 - DAG 19 Minutes v1.1', {
    number: '20',
    record: { kind: 'MINUTES', group: 'DAG', number: '19', day: null },
  });
  says('Minutes Template v1.0', { kind: 'OTHER', record: null });
});

describe('an attachment', () => {
  says('DAG 9 Papers Attachment 1', { attached: true, attachmentNumber: 1, title: null, kind: 'OTHER' });
  says('Attachment 11 - GSP Group Consumption Totals Report (MHHS)', {
    attached: true,
    attachmentNumber: 11,
    kind: 'REPORT',
    title: 'GSP Group Consumption Totals Report (MHHS)',
  });
  says('DAG 10 Headline Report Attachment 2', { attached: true, attachmentNumber: 2, kind: 'OTHER', record: null });
  says('DAG 6 Papers - Appendix 1', { attached: true, attachmentNumber: null, title: 'Appendix 1' });
  says('DAG 4 appendix - artefact status report', { attached: true, kind: 'REPORT' });
  says('DAG 30 UTC vs Clock PPIR Responses and Changes v1.0', { attached: false, number: '30', version: '1.0' });
  says('DAG 25 Papers - Attachment 2 - Provisional_Transitional_Scaling_Weights_v0.2.', {
    title: 'Provisional Transitional Scaling Weights',
    version: '0.2',
  });
});

describe('a change request', () => {
  says('DAG 21 Papers - CR017 LDSO DIP messages processing times v1.1', {
    kind: 'CHANGE_REQUEST',
    changeRequest: 'CR017',
    attached: true,
    attachmentNumber: null,
    title: 'LDSO DIP messages processing times',
    version: '1.1',
  });
  says('CR 18 - Operating Hours V1.4', { changeRequest: 'CR018', title: 'Operating Hours', version: '1.4' });
  says('CR018a Operating Hours', { changeRequest: 'CR018a' });
  says('Attachment 1 - CR028 - EES and SDEP Requirements CR', {
    changeRequest: 'CR028',
    title: 'EES and SDEP Requirements CR',
  });
  says('SEC CR 12 Impact on the programme', {
    changeRequest: null,
    supports: [],
    title: 'SEC CR 12 Impact on the programme',
  });
});

describe('what supports a change request is not the change request', () => {
  says('CR034 Redlining', { changeRequest: null, supports: ['CR034'], markers: ['REDLINE'], title: null });
  says('Attachment 8 - CR024 & CR025 Supporting Evidence v1.0', {
    supports: ['CR024', 'CR025'],
    title: 'Supporting Evidence',
  });
  says('CR018-020 Supporting Evidence', { supports: ['CR018', 'CR019', 'CR020'] });
  says('CR024/025 Supporting Evidence', { supports: ['CR024', 'CR025'] });
  says('CR039 Registration Service IF-40 Change - DAG Supporting Information (St Clements)', {
    supports: ['CR039'],
    mentions: ['IF-40'],
  });
  says('Attachment 3 – CR028 Appendix 2 DES 138 Interface Catalogue - CR Redlining', {
    supports: ['CR028'],
    appendixOf: 'CR028 Appendix 2',
    mentions: ['DES-138'],
    reference: null,
  });
  says('MHHS-DEL2075 - MHHS Design Artefact Changes to Support CR036 v1.0', {
    supports: ['CR036'],
    reference: 'MHHS-DEL2075',
    kind: 'DESIGN_ARTEFACT',
    title: 'MHHS Design Artefact Changes to Support CR036',
  });
});

describe('a reference', () => {
  says('BRS001 Transition Approach and Parallel Running Requirements v2.0', { reference: 'BRS001', mentions: [] });
  says('DES 138 Interface Catalogue', { reference: 'DES-138' });
  says('MHHS-DEL2077 - DRAFT BP003C to Support CR036 v1.0', {
    reference: 'MHHS-DEL2077',
    mentions: ['BP003C'],
    markers: ['DRAFT'],
    title: 'BP003C to Support CR036',
  });
  says('CR032 Change to Interface MHHS-IF-165 P0210 TUoS Reporting v2.3', { mentions: ['MHHS-IF-165', 'P0210'] });
  says('CR040 Change to NFR E2E1009 for DNO & IDNO roles v1.0', { mentions: ['E2E1009'] });
  says('Comments Log for DES-196', { kind: 'COMMENTS_LOG', mentions: ['DES-196'], reference: null });
  says('D-Flow and Interface Mapping v0.4', { reference: null, mentions: [] });
  says('M5 Design Baseline Report v1.0', { reference: null, kind: 'REPORT' });
  says('DIP 2024 Budget', { reference: null });
});

describe('terms of reference', () => {
  says('Attachment 10 – Updated DAG Terms of Reference v1.1 (for DAG Review)', {
    kind: 'TERMS_OF_REFERENCE',
    termsOfReference: { code: 'DAG', body: 'DAG' },
    title: 'Updated DAG Terms of Reference',
  });
  says('Updated DAG ToR v1.3 (change marked - for DAG Review)', {
    markers: ['CHANGE_MARKED'],
    version: '1.3',
    title: 'Updated DAG ToR',
  });
  says('DAG 19 Papers - Attachment 3 - Design Authority ToR v0.8', {
    termsOfReference: { code: null, body: 'Design Authority' },
  });
  says('DAG ToR Comments Log', { kind: 'COMMENTS_LOG', termsOfReference: null });
});

describe('markers and versions', () => {
  says('Interface Code of Connection v1.4 (change marked) (DRAFT)', {
    version: '1.4',
    markers: ['DRAFT', 'CHANGE_MARKED'],
  });
  says('M15 Acceptance Criteria Red-Lined', { markers: ['REDLINE'], title: 'M15 Acceptance Criteria' });
  says('M5 Work-Off Plan - Final DAG Report - 07 February 2023 v2.0', {
    markers: [],
    version: '2.0',
    title: 'M5 Work-Off Plan - Final DAG Report - 07 February 2023',
  });
  says('Migration Plan version 1.10', { version: '1.10', title: 'Migration Plan' });
});

describe('the date printed before a name', () => {
  it('is not part of the short name', () => {
    const found = read('11/01/2023 DAG 20 Papers');
    assert.equal(found.shortName, 'DAG 20 Papers');
    assert.deepEqual(found.printedDate, { written: '11/01/2023', day: '2023-01-11' });
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    'DAG',
    '20',
    ' Papers',
    ' - ',
    'Attachment 1',
    'CR018',
    'v1.1',
    '(',
    ')',
    'draft',
    'DES-196',
    ' ',
    '–',
    '&',
    'ToR',
    '14 December',
    '.',
    '_',
    'MHHS-',
    'Minutes',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 12 }).map((p) => p.join('')),
  );

  it('is read without a fault, and every part is the text at its place', () => {
    fc.assert(
      fc.property(text, (name) => {
        const { shortName, parts } = read(name);
        for (const part of parts) assert.equal(part.text, shortName.slice(part.start, part.end));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every character to one part at most, in order, and leaves out no word', () => {
    fc.assert(
      fc.property(text, (name) => {
        const { shortName, parts } = read(name);
        let end = 0;
        let left = '';
        for (const part of parts) {
          assert.ok(part.start >= end && part.end > part.start, JSON.stringify(part));
          left += shortName.slice(end, part.start);
          end = part.end;
        }
        assert.doesNotMatch(left + shortName.slice(end), /[\p{L}\p{Nd}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('names that nearly say something else', () => {
  says('CR001 <b>Bold</b> v1.0', { changeRequest: 'CR001', title: '<b>Bold</b>' });
  says('CR002 “Read Window” v1.0', { changeRequest: 'CR002', title: '“Read Window”' });
  says('CR018v1.1 Metering Hours', { changeRequest: 'CR018', version: '1.1', title: 'Metering Hours' });
  says('CR018 v1.3 Metering Hours', { changeRequest: 'CR018', version: '1.3', title: 'Metering Hours' });
  says('CR018 Metering Hours v1.1 clean', { changeRequest: 'CR018', version: '1.1' });
  says('CR018 Metering Hours v1.1 for approval', { changeRequest: 'CR018', version: '1.1' });
  says('Approach (v1.0 for approval)', { version: '1.0', title: 'Approach' });
  says('DRAFT CR031 Loss Factors v0.1', { changeRequest: 'CR031', markers: ['DRAFT'], title: 'Loss Factors' });
  says('Updated CR018 Metering Hours', { changeRequest: 'CR018', title: 'Metering Hours' });
  says('Change Request CR018 Metering Hours', { changeRequest: 'CR018', title: 'Metering Hours' });
  says('MHHS-CR032 Loss Factors', { changeRequest: 'CR032', title: 'Loss Factors' });
  says('CR 2024 Plan', { changeRequest: null, supports: [] });
  says('CR012 to 015 minute intervals', { changeRequest: 'CR012' });
  says('CRs 18, 19 and 20 Supporting Evidence', { supports: ['CR018', 'CR019', 'CR020'] });
  says('CR020 Loss Factors Impact Assessment Responses v1.0', { changeRequest: null, supports: ['CR020'] });
  says('CR018 Metering Hours Appendix 1', { changeRequest: null, supports: ['CR018'] });
  says('CR018 Metering Hours (supporting evidence)', { changeRequest: null, supports: ['CR018'] });
  says('CR012 Presentation of Tariff Labels', { changeRequest: 'CR012' });
  says('CR018 Removal of Impact Assessment Step v1.0', { changeRequest: 'CR018' });
  says('BPD001 CR028 Change of Supply v2.1', {
    reference: 'BPD001',
    changeRequest: null,
    supports: ['CR028'],
    kind: 'DESIGN_ARTEFACT',
  });
  says('Impact on Metering (CR018)', { changeRequest: 'CR018', supports: [], title: 'Impact on Metering' });
  says('Metering Strategy (MHHS-DES196) v1.0', { mentions: ['MHHS-DES196'] });
  says('DES-196/197 Mapping', { reference: 'DES-196', mentions: ['DES-197'], title: 'Mapping' });
  says('Exceptional Circumstances Policy', { extraordinary: false, title: 'Exceptional Circumstances Policy' });
  says('DAG 5 Emergency Change Process', { extraordinary: false, number: '5' });
  says('DAG 100 Day Plan', { number: null });
  says('DAG 24/7 Support Model', { number: null, title: '24/7 Support Model' });
  says('DAG 312/05 - Support Model', { number: '312', title: 'Support Model' });
  says('DAG 37/05 - Support Model', { number: '37', title: 'Support Model' });
  says('DAG 23/24 - Support Model', { number: null });
  says('DAG 5-year plan', { number: null });
  says('Attachment 1a - Budget', { attachmentNumber: 1, title: 'Budget' });
  says('Attachments 1-3', { title: null });
  says('Attack Surface Review', { attached: false, title: 'Attack Surface Review' });
  says('DAG 5 Payers Guide', { attached: false, title: 'Payers Guide' });
  says('SIT Readiness Tracker', { markers: [], title: 'SIT Readiness Tracker' });
  says('DAG No. 2 Papers', { kind: 'PAPERS', number: '2' });
  says('DAG 7 Paper Billing Options v0.1', { kind: 'OTHER', attached: false, title: 'Paper Billing Options' });
  says('DAG 7 Papers.pdf', { kind: 'PAPERS', title: null });
  says('DAG 6 Minutes PUBLIC v1.0', { kind: 'MINUTES', version: '1.0' });
  says('Attachment 1 - 2024-03-03 Minutes v1.1', {
    record: { kind: 'MINUTES', group: null, number: null, day: { day: 3, month: 3, year: 2024 } },
  });
  says('Metering Working Group (MWG) ToR v0.1', {
    termsOfReference: { code: 'MWG', body: 'Metering Working Group (MWG)' },
  });
  says('Terms of Reference for the Metering Working Group (MWG)', {
    termsOfReference: { code: 'MWG', body: 'Metering Working Group' },
  });
  says('Review of DAG ToR', { termsOfReference: null });
  says('WG2 5 Papers', { kind: 'PAPERS', number: '5' }, 'WG2');
});
