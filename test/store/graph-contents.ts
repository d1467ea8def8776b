import type { GraphFacts } from '../../src/graph/facts.js';
import { LABELS, RELATIONSHIP_TYPES, TYPES, type Label } from '../../src/graph/ontology.js';
import { storedFacts } from '../../src/store/stored-facts.js';
import type { RelationshipPath } from '../../src/store/stored-graph.js';
import type { GraphReader } from '../../src/store/store.js';

/** A graph as a sorted list of lines, so that two compare at a glance. */
export async function contentsOf(reader: GraphReader): Promise<string[]> {
  const lines: string[] = [];
  for (const label of LABELS) {
    for (const { node } of await reader.read(`read-nodes/${label}`, {})) lines.push(line(label, node));
  }
  for (const path of PATHS) {
    for (const row of await reader.read(`read-relationships/${path}`, {})) lines.push(line(path, row));
  }
  return lines.sort();
}

/** The contents of a graph that holds the facts and nothing else. */
export function contentsFrom(facts: GraphFacts): string[] {
  const { nodes, relationships } = storedFacts(facts);
  return [...nodes, ...relationships].flatMap(([name, rows]) => rows.map((row) => line(name, row))).sort();
}

const PATHS = TYPES.flatMap((type) => {
  const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[type];
  return from.flatMap((one) => to.map((other) => `${one}/${type}/${other}` as RelationshipPath));
});

const line = (name: string, row: object): string =>
  `${name} ${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
