import { attributionOf, type Correction } from './corrections/correction.js';
import type { GraphFacts, NodeFact, PropertyValue, RelationshipFact } from './facts.js';
import type { Label } from './ontology.js';

/** A node without the properties that are null. */
export function node(label: Label, id: string, properties: Readonly<Record<string, PropertyValue | null>>): NodeFact {
  const present = Object.entries(properties).filter((entry): entry is [string, PropertyValue] => entry[1] !== null);
  return { label, id, properties: Object.fromEntries(present) };
}

/** A node with an `EVIDENCED_BY` to each row that it rests on. */
export const withEvidence = (
  fact: NodeFact,
  rows: readonly string[],
  rule: string,
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
