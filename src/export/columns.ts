import type { NodeFact, PropertyValue, RelationshipFact } from '../graph/facts.js';
import { NODE_LABELS, type Label, type PropertyType } from '../graph/ontology.js';
import { captionOf } from './caption.js';

/** A column has one type, for all nodes or for all edges. */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number' | 'boolean';
}

/** The value of a table's cell, an attribute or an element. A list is its JSON text. Absent values are left out. */
export type Cell = string | number | boolean;

/** `type` is the label in the graph, `label` the node's caption; then comes every property declared for the labels. */
export function nodeColumns(labels: readonly Label[]): Column[] {
  const columns = new Map<string, Column>(
    (['type', 'label'] as const).map((name) => [name, { name, type: 'text' }] as const),
  );
  for (const label of labels) {
    for (const [name, type] of Object.entries<PropertyType>(NODE_LABELS[label].properties)) {
      if (!columns.has(name)) columns.set(name, { name, type: COLUMN_TYPES[type] });
    }
  }
  return [...columns.values()];
}

export const EDGE_COLUMNS: readonly Column[] = [
  { name: 'type', type: 'text' },
  { name: 'basis', type: 'text' },
  { name: 'rule', type: 'text' },
  { name: 'confidence', type: 'number' },
  { name: 'rows', type: 'text' },
  { name: 'attachmentNumber', type: 'integer' },
  { name: 'version', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'series', type: 'text' },
  { name: 'correction', type: 'text' },
];

const COLUMN_TYPES: Readonly<Record<PropertyType, Column['type']>> = {
  text: 'text',
  'text?': 'text',
  texts: 'text',
  date: 'text',
  time: 'text',
  integer: 'integer',
  'integer?': 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** By the name of the column. */
export function cellsOfNode(node: NodeFact): Map<string, Cell> {
  return cells({ ...node.properties, type: node.label, label: captionOf(node) });
}

export function cellsOfEdge(edge: RelationshipFact): Map<string, Cell> {
  const { type, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction } = edge;
  return cells({ type, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction });
}

function cells(values: Readonly<Record<string, PropertyValue | undefined>>): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const [name, value] of Object.entries(values)) {
    const cell = typeof value === 'object' ? (value.length === 0 ? undefined : JSON.stringify(value)) : value;
    if (cell !== undefined) found.set(name, cell);
  }
  return found;
}

/** An id for formats that need one. */
export const edgeId = ({ type, from, to, series }: RelationshipFact): string =>
  [type, from, to, ...(series === undefined ? [] : [series])].join(' ');
