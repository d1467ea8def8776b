import { randomUUID } from 'node:crypto';
import type { GraphFacts } from '../graph/facts.js';
import { LABELS, RELATIONSHIP_TYPES, TYPES, type Label, type RelationshipType } from '../graph/ontology.js';
import { batches } from './batches.js';
import { difference, type Difference } from './difference.js';
import { storedFacts } from './stored-facts.js';
import type { StoredNode, RelationshipPath, StoredRelationship } from './stored-graph.js';
import type { WriteStatements } from './statements.generated.js';
import type { WriteTransaction, GraphReader } from './store.js';

/** Numbers of nodes of one label, or of relationships of one type. */
export interface Changes {
  created: number;
  changed: number;
  unchanged: number;
  deleted: number;
}

export interface WriteReport {
  readonly nodes: Readonly<Record<Label, Changes>>;
  readonly relationships: Readonly<Record<RelationshipType, Changes>>;
  /** Ids, by whether their properties differ from those in the graph. */
  readonly documents: {
    readonly created: readonly string[];
    readonly changed: readonly string[];
    readonly deleted: readonly string[];
  };
}

/** Of `total` nodes and relationships, `done` are compared and written. */
export interface WriteProgress {
  readonly done: number;
  readonly total: number;
}

export interface WriteOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
}

type Writer = Pick<WriteTransaction, 'write'>;

/**
 * Makes the graph hold `facts` and nothing else, and writes only what differs: the same facts
 * written again write nothing. Atomic, as the transaction is. Throws `InconsistentFactsError`
 * before anything is written.
 */
export function writeFacts(
  transaction: Pick<WriteTransaction, 'read' | 'write'>,
  facts: GraphFacts,
  options: WriteOptions = {},
): Promise<WriteReport> {
  return compared(transaction, facts, options, transaction);
}

/** The report that `writeFacts` would give. Writes nothing, and needs no transaction. */
export function compareFacts(reader: GraphReader, facts: GraphFacts, options: WriteOptions = {}): Promise<WriteReport> {
  return compared(reader, facts, options, undefined);
}

async function compared(
  reader: GraphReader,
  facts: GraphFacts,
  { onProgress }: WriteOptions,
  writer: Writer | undefined,
): Promise<WriteReport> {
  const wanted = storedFacts(facts);
  const nodes = countsOf(LABELS);
  const relationships = countsOf(TYPES);
  const total = facts.nodes.length + facts.relationships.length;
  let done = 0;
  const advance = (by: number): void => onProgress?.({ done: (done += by), total });

  const goneNodes = new Map<Label, string[]>();
  let documents: WriteReport['documents'] = { created: [], changed: [], deleted: [] };
  for (const label of LABELS) {
    const there = (await reader.read(`read-nodes/${label}`, {})).map((row): StoredNode => row.node);
    const found = difference(there, wanted.nodes.get(label) ?? [], (row) => row.id);
    if (writer) await upsertNodes(writer, label, [...found.created, ...found.changed]);
    tally(nodes[label], found);
    const gone = found.gone.map((row) => row.id);
    goneNodes.set(label, gone);
    if (label === 'Document') {
      documents = { created: found.created.map((d) => d.id), changed: found.changed.map((d) => d.id), deleted: gone };
    }
    advance(found.created.length + found.changed.length + found.unchanged);
  }
  for (const type of TYPES) {
    for (const path of pathsOf(type)) {
      const there: StoredRelationship[] = await reader.read(`read-relationships/${path}`, {});
      const found = difference(there, wanted.relationships.get(path) ?? [], relationshipKey);
      if (writer) await writeRelationships(writer, path, found);
      tally(relationships[type], found);
      advance(found.created.length + found.changed.length + found.unchanged);
    }
  }
  for (const [label, ids] of goneNodes) {
    if (!writer) break;
    for (const batch of batches(ids)) await writer.write(`delete-nodes/${label}`, { ids: batch });
  }
  const differs = [...Object.values(nodes), ...Object.values(relationships)].some(
    ({ created, changed, deleted }) => created + changed + deleted > 0,
  );
  if (writer && differs) await writer.write('set-graph-revision', { revision: randomUUID() });
  return { nodes, relationships, documents };
}

async function upsertNodes(writer: Writer, label: Label, rows: readonly StoredNode[]): Promise<void> {
  for (const batch of batches(rows)) {
    // Rows of one label are read from that label's statement and facts; the type cannot follow the name.
    const parameters = { rows: batch } as WriteStatements[`upsert-nodes/${Label}`]['parameters'];
    await writer.write(`upsert-nodes/${label}`, parameters);
  }
}

async function writeRelationships(
  writer: Writer,
  path: RelationshipPath,
  { gone, created, changed }: Difference<StoredRelationship>,
): Promise<void> {
  for (const batch of batches(gone)) {
    await writer.write(`delete-relationships/${path}`, {
      rows: batch.map(({ from, to, series }) => ({ from, to, series })),
    });
  }
  for (const batch of batches(created)) await writer.write(`create-relationships/${path}`, { rows: batch });
  for (const batch of batches(changed)) await writer.write(`change-relationships/${path}`, { rows: batch });
}

/** Unique among the relationships of one type. */
const relationshipKey = ({ from, to, series }: StoredRelationship): string => `${from}\n${to}\n${series ?? ''}`;

/** All declared triples of the type. */
function pathsOf(type: RelationshipType): RelationshipPath[] {
  const { from, to }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIP_TYPES[type];
  return from.flatMap((one) => to.map((other) => `${one}/${type}/${other}` as RelationshipPath));
}

function countsOf<K extends string>(keys: readonly K[]): Record<K, Changes> {
  const counts = keys.map((key) => [key, { created: 0, changed: 0, unchanged: 0, deleted: 0 }] as const);
  return Object.fromEntries(counts) as Record<K, Changes>;
}

function tally(changes: Changes, { created, changed, unchanged, gone }: Difference<unknown>): void {
  changes.created += created.length;
  changes.changed += changed.length;
  changes.unchanged += unchanged;
  changes.deleted += gone.length;
}
