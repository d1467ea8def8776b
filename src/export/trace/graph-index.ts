import type { NodeFact, RelationshipFact } from '../../graph/facts.js';
import type { RelationshipType } from '../../graph/ontology.js';
import type { GraphPart } from '../graph-part.js';

/** A small part of the graph in memory, with its relationships by their ends. */
export class GraphIndex {
  private constructor(
    readonly nodes: ReadonlyMap<string, NodeFact>,
    private readonly outgoing: ReadonlyMap<string, readonly RelationshipFact[]>,
    private readonly incoming: ReadonlyMap<string, readonly RelationshipFact[]>,
  ) {}

  static async of(part: GraphPart): Promise<GraphIndex> {
    const nodes = new Map<string, NodeFact>();
    for await (const node of part.nodes()) nodes.set(node.id, node);
    const outgoing = new Map<string, RelationshipFact[]>();
    const incoming = new Map<string, RelationshipFact[]>();
    for await (const edge of part.relationships()) {
      for (const [ends, id] of [
        [outgoing, edge.from],
        [incoming, edge.to],
      ] as const) {
        const there = ends.get(id);
        if (there) there.push(edge);
        else ends.set(id, [edge]);
      }
    }
    return new GraphIndex(nodes, outgoing, incoming);
  }

  /** The relationships that start at a node, by type, then by their end. */
  from(id: string, ...types: readonly RelationshipType[]): readonly RelationshipFact[] {
    return ofTypes(this.outgoing.get(id) ?? [], types);
  }

  /** The relationships that end at a node, by type, then by their start. */
  to(id: string, ...types: readonly RelationshipType[]): readonly RelationshipFact[] {
    return ofTypes(this.incoming.get(id) ?? [], types);
  }

  text(id: string, property: string): string | null {
    const value = this.nodes.get(id)?.properties[property];
    return typeof value === 'string' ? value : null;
  }

  texts(id: string, property: string): readonly string[] {
    const value = this.nodes.get(id)?.properties[property];
    return typeof value === 'object' ? value : [];
  }

  integer(id: string, property: string): number {
    const value = this.nodes.get(id)?.properties[property];
    return typeof value === 'number' ? value : 0;
  }
}

const ofTypes = (edges: readonly RelationshipFact[], types: readonly RelationshipType[]) =>
  types.length === 0 ? edges : edges.filter(({ type }) => types.includes(type));
