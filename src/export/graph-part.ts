import type { NodeFact, PropertyValue, RelationshipFact } from '../graph/facts.js';
import {
  LABELS,
  NODE_LABELS,
  RELATIONSHIP_TYPES,
  TYPES,
  type Basis,
  type Label,
  type RelationshipType,
} from '../graph/ontology.js';
import { byCodePoint, byKeys } from '../graph/text-order.js';
import type { StoredNode, RelationshipPath, StoredRelationship } from '../store/stored-graph.js';
import type { GraphReader } from '../store/store.js';

/** How many ids go into one statement. */
const BATCH = 2000;

export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

/**
 * Some nodes of the graph and all relationships among them, read when they are needed: only the ids
 * and one batch are in memory at a time. Nodes are ordered by label, in the order of the ontology,
 * then by id; relationships by type, from and to; ids and types by code point.
 */
export class GraphPart {
  private readonly among: ReadonlySet<string>;
  private readonly ids: ReadonlyMap<Label, readonly string[]>;

  /** `ids` by label, in any order. */
  constructor(
    private readonly reader: GraphReader,
    ids: ReadonlyMap<Label, Iterable<string>>,
  ) {
    this.ids = new Map(Array.from(ids, ([label, own]) => [label, [...own].sort(byCodePoint)]));
    this.among = new Set([...this.ids.values()].flat());
  }

  /** The labels that its nodes have. */
  get labels(): Label[] {
    return LABELS.filter((label) => (this.ids.get(label)?.length ?? 0) > 0);
  }

  async *nodes(labels: readonly Label[] = LABELS): AsyncGenerator<NodeFact> {
    for (const label of LABELS.filter((l) => labels.includes(l))) {
      for (const ids of batches(this.ids.get(label) ?? [])) {
        const rows = (await this.reader.read(`find-nodes/${label}`, { ids })).map(({ node }): StoredNode => node);
        const found = new Map(rows.map((row) => [row.id, row]));
        for (const id of ids) {
          const row = found.get(id);
          if (row) yield toNode(label, row);
        }
      }
    }
  }

  async *relationships(types: readonly RelationshipType[] = TYPES): AsyncGenerator<RelationshipFact> {
    for (const type of [...types].sort(byCodePoint)) {
      const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[type];
      const labels = new Map(from.flatMap((label) => (this.ids.get(label) ?? []).map((id) => [id, label] as const)));
      for (const ids of batches([...labels.keys()].sort(byCodePoint))) {
        const found: RelationshipFact[] = [];
        for (const fromLabel of from) {
          const own = ids.filter((id) => labels.get(id) === fromLabel);
          if (own.length === 0) continue;
          for (const toLabel of to.filter((label) => this.ids.has(label))) {
            const path = `${fromLabel}/${type}/${toLabel}` as RelationshipPath;
            const rows: StoredRelationship[] = await this.reader.read(`find-relationships/${path}`, { ids: own });
            for (const row of rows) {
              if (this.among.has(row.to)) found.push(toRelationship(type, fromLabel, toLabel, row));
            }
          }
        }
        yield* found.sort(byEnds);
      }
    }
  }
}

const byEnds = byKeys<RelationshipFact>(
  (fact) => fact.from,
  (fact) => fact.to,
  (fact) => fact.series ?? '',
);

function toNode(label: Label, row: StoredNode): NodeFact {
  const values = new Map<string, PropertyValue | null>(Object.entries(row));
  const present = Object.keys(NODE_LABELS[label].properties).flatMap((name) => {
    const value = values.get(name) ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  return { label, id: row.id, properties: Object.fromEntries(present) };
}

function toRelationship(
  type: RelationshipType,
  fromLabel: Label,
  toLabel: Label,
  { from, to, basis, rule, confidence, rows, attachmentNumber, version, title, series, correction }: StoredRelationship,
): RelationshipFact {
  return {
    type,
    from,
    fromLabel,
    to,
    toLabel,
    // The store holds what `writeFacts` was given.
    basis: basis as Basis,
    rule,
    confidence,
    rows,
    ...(attachmentNumber !== null && { attachmentNumber }),
    ...(version !== null && { version }),
    ...(title !== null && { title }),
    ...(series !== null && { series }),
    ...(correction !== null && { correction }),
  };
}
