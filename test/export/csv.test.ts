import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { NODE_LABELS, type PropertyType } from '../../src/graph/ontology.js';
import { csvRow } from '../../src/export/csv-row.js';
import type { GraphReader, Store } from '../../src/store/store.js';
import { writeFacts } from '../../src/store/write-facts.js';
import { holdSample } from '../api/answers.js';
import { ENGINES } from '../engines.js';
import { everyKindOfFact } from '../store/every-kind-of-fact.js';
import { exported, exportedFiles, factsIn } from './exported.js';
import { oddFacts } from './odd-facts.js';

type Read = Readonly<Record<string, string>>;

const tables = async (reader: GraphReader): Promise<{ nodes: Read[]; edges: Read[] }> => {
  const files = await exportedFiles(reader, 'csv', { all: true });
  const read = (part: string): Read[] => parse(files.get(`govgraph-${part}.csv`)!, { columns: true });
  return { nodes: read('nodes'), edges: read('edges') };
};

/** As `docs/exports.md` says it: one apostrophe is taken off before what looks like a formula. */
const undefused = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');

function value(type: PropertyType | undefined, cell: string): unknown {
  switch (type) {
    case 'texts':
      return cell === '' ? [] : (JSON.parse(cell) as unknown);
    case 'integer':
    case 'integer?':
    case 'number':
      return Number(cell);
    case 'boolean':
      return cell === 'true';
    default:
      return undefused(cell);
  }
}

function nodeOf(read: Read): unknown {
  const label = read.type as NodeFact['label'];
  const properties = Object.entries<PropertyType>(NODE_LABELS[label].properties)
    .filter(([name, type]) => read[name] !== '' || !type.endsWith('?'))
    .map(([name, type]) => [name, value(type, read[name]!)] as const);
  return { label, id: undefused(read.id!), properties: Object.fromEntries<unknown>(properties) };
}

const edgeOf = ({ type, source, target, basis, rule, confidence, rows, attachmentNumber, ...texts }: Read) => ({
  type,
  from: undefused(source!),
  to: undefused(target!),
  basis,
  rule,
  confidence: Number(confidence),
  rows: rows === '' ? [] : (JSON.parse(rows!) as unknown),
  ...(attachmentNumber !== '' && { attachmentNumber: Number(attachmentNumber) }),
  ...Object.fromEntries(
    ['version', 'title', 'series', 'correction']
      .filter((name) => texts[name] !== '')
      .map((name) => [name, undefused(texts[name]!)]),
  ),
});

const withoutLabels = ({ fromLabel: _, toLabel: __, ...edge }: RelationshipFact) => edge;

async function comesBack(store: Store): Promise<void> {
  const facts = factsIn(await exported(store, 'jsonl'));
  const { nodes, edges } = await tables(store);
  assert.deepEqual(nodes.map(nodeOf), facts.nodes);
  assert.deepEqual(edges.map(edgeOf), facts.relationships.map(withoutLabels));
}

for (const engine of ENGINES) {
  describe(`CSV, from ${engine.name}, as csv-parse reads it`, () => {
    let store: Store;
    before(async () => (store = await engine.open()));
    after(() => store.close());

    test('brings back every fact of the sample', async () => {
      await holdSample(store);
      await comesBack(store);
    });

    test('brings back every kind of fact, and every odd text', async () => {
      for (const facts of [everyKindOfFact(), oddFacts()]) {
        await store.update((draft) => writeFacts(draft, facts));
        await comesBack(store);
      }
    });
  });
}

describe('a cell', () => {
  const written = (text: string): string => {
    const read: string[][] = parse(csvRow([text, 'x']));
    return read[0]![0]!;
  };

  test('is never one that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝']) {
      assert.equal(written(`${start}1+1`), `'${start}1+1`);
    }
    assert.equal(written('CR018 = open'), 'CR018 = open');
    assert.equal(csvRow([-1, 0.5, true, false, null, undefined]), '-1,0.5,true,false,,\r\n');
  });

  test('comes back as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-composite' }),
      fc.string({ unit: fc.constantFrom("'", '=', '-', '"', ',', '\n', '\r', ' ', 'a') }),
    );
    fc.assert(fc.property(text, (one) => assert.equal(undefused(written(one)), one)));
  });
});
