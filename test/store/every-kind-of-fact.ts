import type { GraphFacts, NodeFact, PropertyValue, RelationshipFact } from '../../src/graph/facts.js';
import {
  BASES,
  LABELS,
  NODE_LABELS,
  RELATIONSHIP_TYPES,
  TYPES,
  type Label,
  type PropertyType,
} from '../../src/graph/ontology.js';

/** Of every label a node with all properties and one without what may be absent; every relationship that the ontology allows, both ways between them where it can. */
export function everyKindOfFact(): GraphFacts {
  const nodes = LABELS.flatMap((label) => [nodeOf(label, 'full'), nodeOf(label, 'bare')]);
  const relationships = TYPES.flatMap((type) => {
    const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[type];
    return from.flatMap((fromLabel) =>
      to.flatMap((toLabel, i): RelationshipFact[] => [
        {
          type,
          from: idOf(fromLabel, 'full'),
          fromLabel,
          to: idOf(toLabel, 'bare'),
          toLabel,
          basis: BASES[i % BASES.length]!,
          rule: `rule of ${type}`,
          confidence: 0.75,
          rows: ['listing/1/1', 'listing/1/2'],
          ...(type === 'ATTACHED_TO' ? { attachmentNumber: 12 } : {}),
          ...(type === 'VERSION_OF'
            ? { version: '1.10', title: 'Read Window', correction: 'J. Smith, 2026-11-24: the cover page says so' }
            : {}),
          ...(type === 'REVISES' ? { series: 'CR018' } : {}),
        },
        {
          type,
          from: idOf(fromLabel, 'bare'),
          fromLabel,
          to: idOf(toLabel, 'full'),
          toLabel,
          basis: 'CURATED',
          rule: '',
          confidence: 1,
          rows: [],
        },
        ...(type === 'REVISES' ? [betweenTheSame('series/des-138')] : []),
      ]),
    );
  });
  return { nodes, relationships };
}

/** A second relationship between the same two nodes, for another series. */
const betweenTheSame = (series: string): RelationshipFact => ({
  type: 'REVISES',
  from: idOf('Document', 'full'),
  fromLabel: 'Document',
  to: idOf('Document', 'bare'),
  toLabel: 'Document',
  basis: 'INFERRED',
  rule: 'rule of the second',
  confidence: 0.5,
  rows: ['listing/1/1'],
  series,
});

export const idOf = (label: Label, which: 'full' | 'bare'): string => `${label}/${which}`;

function nodeOf(label: Label, which: 'full' | 'bare'): NodeFact {
  const declared: [string, PropertyType][] = Object.entries(NODE_LABELS[label].properties);
  const held = declared.filter(([, type]) => which === 'full' || !type.endsWith('?'));
  return {
    label,
    id: idOf(label, which),
    properties: Object.fromEntries(held.map(([name, type]) => [name, valueOf(type, name, which)])),
  };
}

function valueOf(type: PropertyType, name: string, which: 'full' | 'bare'): PropertyValue {
  switch (type) {
    case 'texts':
      return which === 'full' ? [`${name} one`, '', `${name} – ‘two’`] : [];
    case 'integer':
    case 'integer?':
      return which === 'full' ? 9_007_199_254_740_991 : 0;
    case 'number':
      return which === 'full' ? 0.1 : 3;
    case 'boolean':
      return which === 'full';
    case 'date':
      return '2023-02-16';
    case 'time':
      return '2024-02-29T23:59:59.999Z';
    case 'text':
    case 'text?':
      return which === 'full' ? `${name}: Grüße, “${label(name)}” – £5 \u{1F4DC}\n\tnext \\ line $x {y}` : '';
  }
}

const label = (name: string): string => name.toUpperCase();
