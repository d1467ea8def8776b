import { ObjectType } from 'type-graphql';
import type { Link } from './link.js';

@ObjectType({ description: 'A part of the graph: nodes, and the relationships between them.' })
export class Graph {
  constructor(
    /** In order. */
    readonly nodeIds: readonly string[],
    /** Reads the relationships; called when they are selected. */
    readonly links: () => Promise<readonly Link[]>,
  ) {}
}
