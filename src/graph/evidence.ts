import { attributionOf, type Correction } from './corrections/correction.js';
import type { GraphFacts, NodeFact, PropertyValue, RelationshipFact } from './facts.js';
import type { Label } from './ontology.js';

/** A node without the properties that are null. */
export function node(label: Label, id: string, properties: Readonly<Record<string, PropertyValue | null>>): NodeFact {
  const present = Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return { label, id, properties: Object.fromEntries(present) };
}

/** Why a node rests on a row: the `rule` of an `EVIDENCED_BY` that no correction made. */
export const EVIDENCE_CLAIMS = {
  'sentence-about-the-group': 'The line states a fact about the group.',
  'first-row-that-names-the-group': 'No sentence is about the group; this is the first row that names it.',
  'rows-of-the-day': 'The row is of the group’s meeting on that day.',
  'row-of-the-document': 'The row lists the document.',
  'row-of-the-publication': 'The row of a catalogue lists the publication.',
  'rows-of-what-names-it':
    'The row lists a document that is a version of it, or else a document that names it or a publication of it.',
  'rows-at-fault': 'The row shows the fault.',
} as const;

/** A node with an `EVIDENCED_BY` to each row that it rests on. */
export const withEvidence = (
  fact: NodeFact,
  rows: readonly string[],
  rule: keyof typeof EVIDENCE_CLAIMS,
  correction?: Correction,
): GraphFacts => ({
  nodes: [fact],
  relationships: rows.map((row): RelationshipFact => ({
    type: 'EVIDENCED_BY',
    from: fact.id,
    fromLabel: fact.label,
    to: row,
    toLabel: 'ListingRow',
    basis: correction ? 'CURATED' : 'DECLARED',
    rule: correction?.kind ?? rule,
    confidence: 1,
    rows: [row],
    ...(correction ? { correction: attributionOf(correction) } : {}),
  })),
});
