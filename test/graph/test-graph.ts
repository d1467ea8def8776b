import { createHash } from 'node:crypto';
import type { GraphFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.js';
import { inferGraph } from '../../src/graph/infer-graph.js';
import type { Reading } from '../../src/graph/reading.js';
import { isOfMeetings } from '../../src/listing/listing.js';
import { readListings } from '../../src/listing/read-listing.js';
import { defaultProfile } from '../../src/recognition/profile.js';

/** A row as a test writes it: `2023-02-16 DAG 21.1 Minutes`, its sub type being Papers. */
export type WrittenRow = string;

/** One reading of a group's listing that holds these rows. */
export function readingOf(group: string, rows: readonly WrittenRow[], asOf = '2024-07-01T00:00:00.000Z'): Reading {
  const lines = rows.map((row) => {
    const [date, name] = [row.slice(0, 10), row.slice(11)];
    return `${date} 00:00:00Z ${date.split('-').reverse().join('/')} ${name} Papers`;
  });
  const text = [
    `Some Group of Ours (${group})`,
    '',
    `${group} Documents`,
    'Date Of Meeting Short Name Sub Type',
    ...lines,
  ].join('\n');
  const [listing] = readListings({ name: `${group}.txt`, text }, { words: defaultProfile().listing }).filter(
    isOfMeetings,
  );
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { sha256, asOf, ingestedAt: '2024-07-02T00:00:00.000Z', listing: listing! };
}

/** The graph that listings tell, in words that a test can compare. */
export class TestGraph {
  constructor(readonly facts: GraphFacts) {}

  static by(listings: Readonly<Record<string, readonly WrittenRow[]>>): TestGraph {
    return new TestGraph(inferGraph(Object.entries(listings).map(([group, rows]) => readingOf(group, rows))));
  }

  /** The short name of a document with its day, the id of anything else. */
  readonly nameOf = (id: string): string => {
    const node = this.facts.nodes.find((n) => n.id === id);
    return node?.label === 'Document' ? `${id.split('/')[1]!} ${String(node.properties.shortName)}` : id;
  };

  edges(type: RelationshipFact['type']): RelationshipFact[] {
    return this.facts.relationships.filter((edge) => edge.type === type);
  }

  /** `from → to`, sorted. */
  pairs(type: RelationshipFact['type']): string[] {
    return this.edges(type)
      .map((edge) => `${this.nameOf(edge.from)} → ${this.nameOf(edge.to)}`)
      .sort();
  }

  nodes(label: NodeFact['label']): NodeFact[] {
    return this.facts.nodes.filter((n) => n.label === label).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  node(id: string): NodeFact | undefined {
    return this.facts.nodes.find((n) => n.id === id);
  }

  findings(code: string): string[] {
    return this.facts.relationships
      .filter((edge) => edge.type === 'ABOUT' && edge.from.startsWith(`finding/${code}/`))
      .map((edge) => this.nameOf(edge.to))
      .sort();
  }
}
