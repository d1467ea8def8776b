import type { GraphFacts, NodeFact, RelationshipFact } from '../graph/facts.js';
import { NODE_LABELS, RELATIONSHIP_TYPES, type Label, type PropertyType } from '../graph/ontology.js';
import { InconsistentFactsError } from './errors.js';
import type { StoredNode, RelationshipPath, StoredRelationship } from './stored-graph.js';

/** Facts as statements take them: nodes by label, relationships by type and the labels of their ends. */
export interface StoredFacts {
  readonly nodes: ReadonlyMap<Label, readonly StoredNode[]>;
  readonly relationships: ReadonlyMap<RelationshipPath, readonly StoredRelationship[]>;
}

/**
 * Throws `InconsistentFactsError` where an id or a relationship occurs twice, an end is missing, or
 * a label, type or property is not as the ontology declares it.
 */
export function storedFacts(facts: GraphFacts): StoredFacts {
  const labels = new Map<string, Label>();
  const nodes = new Map<Label, StoredNode[]>();
  for (const node of facts.nodes) {
    if (labels.has(node.id)) throw new InconsistentFactsError(`there are two nodes ${node.id}`);
    labels.set(node.id, node.label);
    added(nodes, node.label).push(nodeRow(node));
  }
  const seen = new Set<string>();
  const relationships = new Map<RelationshipPath, StoredRelationship[]>();
  for (const fact of facts.relationships) {
    const name = `(${fact.from})-[${fact.series === undefined ? fact.type : `${fact.type} ${fact.series}`}]->(${fact.to})`;
    if (seen.has(name)) throw new InconsistentFactsError(`${name} occurs twice`);
    seen.add(name);
    if (labels.get(fact.from) !== fact.fromLabel || labels.get(fact.to) !== fact.toLabel) {
      throw new InconsistentFactsError(`${name}: an end is missing, or has another label`);
    }
    added(relationships, relationshipPath(fact, name)).push(relationshipRow(fact, name));
  }
  return { nodes, relationships };
}

function added<K, V>(map: Map<K, V[]>, key: K): V[] {
  const there = map.get(key);
  if (there) return there;
  const made: V[] = [];
  map.set(key, made);
  return made;
}

function nodeRow(node: NodeFact): StoredNode {
  const declared: Readonly<Record<string, PropertyType>> = NODE_LABELS[node.label].properties;
  const undeclared = Object.keys(node.properties).find((name) => !Object.hasOwn(declared, name));
  if (undeclared !== undefined) {
    throw new InconsistentFactsError(`${node.id}: the ontology declares no ${undeclared} of ${node.label}`);
  }
  const row: Record<string, unknown> = { id: node.id };
  for (const [name, type] of Object.entries(declared)) {
    const value = node.properties[name] ?? (type === 'texts' ? [] : null);
    if (!isOf(type, value)) throw new InconsistentFactsError(`${node.id}: ${name} is not a value of type ${type}`);
    row[name] = value;
  }
  // Each property was checked against the declaration that the type is derived from.
  return row as StoredNode;
}

function relationshipPath(fact: RelationshipFact, name: string): RelationshipPath {
  const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[fact.type];
  if (!from.includes(fact.fromLabel) || !to.includes(fact.toLabel)) {
    throw new InconsistentFactsError(`${name}: the ontology has none from ${fact.fromLabel} to ${fact.toLabel}`);
  }
  return `${fact.fromLabel}/${fact.type}/${fact.toLabel}` as RelationshipPath;
}

function relationshipRow(fact: RelationshipFact, name: string): StoredRelationship {
  const { from, to, basis, rule, confidence, rows, correction = null } = fact;
  const { attachmentNumber = null, version = null, title = null, series = null } = fact;
  if (!(confidence >= 0 && confidence <= 1)) {
    throw new InconsistentFactsError(`${name}: its confidence is not between 0 and 1`);
  }
  const declared: { readonly from: unknown; readonly properties?: object } = RELATIONSHIP_TYPES[fact.type];
  for (const [property, value] of Object.entries({ attachmentNumber, version, title, series })) {
    if (value === null || Object.hasOwn(declared.properties ?? {}, property)) continue;
    throw new InconsistentFactsError(`${name}: the ontology declares no ${property} of ${fact.type}`);
  }
  return { from, to, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction };
}

function isOf(type: PropertyType, value: unknown): boolean {
  if (value === null) return type.endsWith('?');
  switch (type) {
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'integer':
    case 'integer?':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
    case 'text?':
    case 'date':
    case 'time':
      return typeof value === 'string';
  }
}
