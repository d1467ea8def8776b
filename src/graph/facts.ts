import type { Basis, Label, RelationshipType } from './ontology.js';

/** What a property may hold; absent properties are left out, never null. */
export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node of the graph. Ids are unique across labels. */
export interface NodeFact {
  readonly label: Label;
  readonly id: string;
  /** The properties that `NODE_LABELS` declares for the label, without `id`. */
  readonly properties: Properties;
}

/** A relationship of the graph: at most one of a type between two nodes, or one for each series. */
export interface RelationshipFact {
  readonly type: RelationshipType;
  readonly from: string;
  readonly fromLabel: Label;
  readonly to: string;
  readonly toLabel: Label;
  readonly basis: Basis;
  /** The name of the rule in the code that made it; of a correction, its kind. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Ids of the listing rows that it rests on, sorted; empty only where a row itself is an end. */
  readonly rows: readonly string[];
  readonly attachmentNumber?: number;
  /** Of `VERSION_OF`: the version and the title that hold there; absent where the name gives none. */
  readonly version?: string;
  readonly title?: string;
  /** Of `REVISES` and `RETABLES`: the id of the series or change request that they hold for; absent for packs and records. */
  readonly series?: string;
  /** By whom, when and why, where a correction made it. */
  readonly correction?: string;
}

/** The whole graph, in no particular order. */
export interface GraphFacts {
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}

/** All the facts of several parts of a graph. */
export function combined(parts: Iterable<GraphFacts>): GraphFacts {
  const nodes: NodeFact[] = [];
  const relationships: RelationshipFact[] = [];
  for (const part of parts) {
    for (const node of part.nodes) nodes.push(node);
    for (const relationship of part.relationships) relationships.push(relationship);
  }
  return { nodes, relationships };
}
