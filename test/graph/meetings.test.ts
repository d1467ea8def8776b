import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TestGraph } from './test-graph.js';

const labels = (told: TestGraph) => told.nodes('Meeting').map((m) => m.properties.label);

describe('a meeting', () => {
  it('is a group and a day, numbered as most of its rows open', () => {
    const told = TestGraph.by({
      ABC: ['2023-03-15 ABC 16 Papers', '2023-03-15 ABC 16 Minutes', '2023-03-15 ABC 15 Headline Report'],
    });
    assert.deepEqual(labels(told), ['ABC 16']);
  });

  it('of which no row gives a number is called by its day', () => {
    assert.deepEqual(labels(TestGraph.by({ ABC: ['2023-03-15 Summary'] })), ['ABC 2023-03-15']);
  });

  it('whose numbers tie has the one that fits between its neighbours', () => {
    const told = TestGraph.by({
      ABC: [
        '2023-01-11 ABC 20 Papers',
        '2023-02-08 ABC 12 Papers',
        '2023-02-08 ABC 21 Minutes',
        '2023-03-08 ABC 22 Papers',
      ],
    });
    assert.deepEqual(labels(told), ['ABC 20', 'ABC 21', 'ABC 22']);
  });

  it('takes no number from the name of another group’s pack', () => {
    assert.deepEqual(labels(TestGraph.by({ ABC: ['2023-03-15 QWG 24 Papers - Attachment 1 - Plan'] })), [
      'ABC 2023-03-15',
    ]);
  });

  it('is extraordinary where any row says so', () => {
    const told = TestGraph.by({ ABC: ['2023-03-15 ABC 16 Papers', '2023-03-15 ABC 16 (Extraordinary) Minutes'] });
    assert.equal(told.node('ABC/2023-03-15')!.properties.extraordinary, true);
  });

  it('follows the group’s previous one by date, not by number', () => {
    const told = TestGraph.by({
      ABC: ['2023-01-11 ABC 21 Papers', '2023-02-08 ABC 20 Papers'],
      XYZ: ['2023-01-20 XYZ 1 Papers'],
    });
    assert.deepEqual(told.pairs('FOLLOWS'), ['ABC/2023-02-08 → ABC/2023-01-11']);
  });
});

describe('a record', () => {
  const recorded = (...rows: string[]) => TestGraph.by({ ABC: rows }).pairs('RECORDS');

  it('is of its own meeting', () => {
    assert.deepEqual(recorded('2023-01-11 ABC 20 Minutes'), ['2023-01-11 ABC 20 Minutes → ABC/2023-01-11']);
  });

  it('of 10 January 2024 is of that meeting, not of ABC 10', () => {
    assert.deepEqual(
      recorded(
        '2022-06-08 ABC 10 Papers',
        '2024-01-10 ABC 32 Papers',
        '2024-02-14 ABC 33 Papers - Attachment 2 - ABC 10 January 2024 Headline Report v1.1(change marked)',
      ),
      [
        '2024-02-14 ABC 33 Papers - Attachment 2 - ABC 10 January 2024 Headline Report v1.1(change marked) → ABC/2024-01-10',
      ],
    );
  });

  it('of a day without a year is of the latest such day on which the group met', () => {
    assert.deepEqual(
      recorded(
        '2021-12-14 ABC 2 Papers',
        '2022-12-14 ABC 19 Papers',
        '2023-01-11 Attachment 1 - ABC 14 December Minutes v1.1',
      ),
      ['2023-01-11 Attachment 1 - ABC 14 December Minutes v1.1 → ABC/2022-12-14'],
    );
  });

  it('of a day more than a year ago is of none without a year', () => {
    assert.deepEqual(recorded('2021-12-14 ABC 2 Papers', '2023-01-11 Attachment 1 - ABC 14 December Minutes v1.1'), []);
  });

  it('of a number, in an attachment, is of that meeting', () => {
    assert.deepEqual(
      recorded('2022-12-14 ABC 19 Papers', '2023-01-11 ABC 20 Papers - Attachment 1 - ABC 19 Minutes v1.1'),
      ['2023-01-11 ABC 20 Papers - Attachment 1 - ABC 19 Minutes v1.1 → ABC/2022-12-14'],
    );
  });

  it('whose number contradicts its date is of the meeting of its date, with less confidence', () => {
    const told = TestGraph.by({
      ABC: [
        '2023-02-28 ABC 15 Papers',
        '2023-03-15 ABC 16 Papers',
        '2023-03-15 ABC 16 Minutes',
        '2023-03-15 ABC 15 Headline Report',
      ],
    });
    assert.ok(told.pairs('RECORDS').includes('2023-03-15 ABC 15 Headline Report → ABC/2023-03-15'));
    const confidence = (name: string) =>
      told.edges('RECORDS').find((e) => told.nameOf(e.from).includes(name))!.confidence;
    assert.ok(confidence('ABC 15 Headline') < confidence('ABC 16 Minutes'));
  });

  it('of a meeting that no listing has invents no meeting', () => {
    const told = TestGraph.by({ ABC: ['2023-01-11 ABC 20 Papers - Attachment 1 - ABC 19 Minutes v1.1'] });
    assert.deepEqual(told.pairs('RECORDS'), []);
    assert.deepEqual(labels(told), ['ABC 20']);
  });
});

describe('an attachment', () => {
  const attached = (...rows: string[]) => TestGraph.by({ ABC: rows }).pairs('ATTACHED_TO');

  it('belongs to the pack of its meeting, whether it names it or not', () => {
    assert.deepEqual(
      attached('2023-01-11 ABC 20 Papers', '2023-01-11 Attachment 1 - Plan', '2023-01-11 ABC 20 Papers - Notes'),
      [
        '2023-01-11 ABC 20 Papers - Notes → 2023-01-11 ABC 20 Papers',
        '2023-01-11 Attachment 1 - Plan → 2023-01-11 ABC 20 Papers',
      ],
    );
  });

  it('belongs to the first issue of a pack that was re-issued', () => {
    assert.deepEqual(
      attached('2023-01-11 ABC 20 Papers v2.0', '2023-01-11 ABC 20 Papers', '2023-01-11 Attachment 1 - Plan'),
      ['2023-01-11 Attachment 1 - Plan → 2023-01-11 ABC 20 Papers'],
    );
  });

  it('belongs to the report that it names', () => {
    assert.deepEqual(
      attached(
        '2023-01-11 ABC 20 Papers',
        '2023-01-11 ABC 20 Headline Report',
        '2023-01-11 ABC 20 Headline Report Attachment 1',
      ),
      ['2023-01-11 ABC 20 Headline Report Attachment 1 → 2023-01-11 ABC 20 Headline Report'],
    );
  });

  it('is nothing that gives no number, says no appendix and names no pack', () => {
    assert.deepEqual(
      attached('2023-01-11 ABC 20 Papers', '2023-01-11 CR034 Redlining', '2023-01-11 ABC 20 Responses'),
      [],
    );
  });
});

describe('terms of reference', () => {
  it('are of the group with the code, which is then known, and of no group without one', () => {
    const told = TestGraph.by({ ABC: ['2023-01-11 QWG ToR v1.0', '2023-01-11 Design Authority ToR v0.8'] });
    assert.deepEqual(told.pairs('TERMS_OF_REFERENCE_OF'), ['2023-01-11 QWG ToR v1.0 → QWG']);
    assert.deepEqual(
      told.nodes('Group').map((g) => g.id),
      ['ABC', 'QWG'],
    );
  });
});
