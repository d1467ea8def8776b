import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { LABEL_OF } from '../types/enumerations.js';
import { Graph } from '../types/graph.js';
import { Link } from '../types/link.js';
import { Node } from '../types/node.js';
import { NeighbourhoodArguments, PathArguments } from '../types/walk-arguments.js';
import { relationshipsAlong, relationshipsAmong } from '../walks/relationships-among.js';
import { neighbourhood } from '../../store/neighbourhood.js';
import { CONTENT_LABELS } from '../../store/neighbourhood.js';
import { shortestPath } from '../walks/shortest-path.js';
import { anyId } from '../caller-input.js';

@Resolver(() => Graph)
export class GraphResolver {
  @Query(() => Graph, {
    nullable: true,
    description:
      'A shortest path between two nodes, ignoring the direction of relationships. Rows, listings and findings are not part of it. Of several shortest paths, the one whose ids sort first. Null if there is no path, or a node does not exist.',
  })
  async path(@Args() args: PathArguments, @Ctx() { graph, nodeLoaders, profile }: Context): Promise<Graph | null> {
    const [from, to] = [anyId(args.from, profile), anyId(args.to, profile)];
    const ends = await Promise.all([nodeLoaders.node(from), nodeLoaders.node(to)]);
    if (ends.includes(null)) return null;
    const maxLength = args.maxLength ?? LIMITS.pathLengthUsual;
    const path = await shortestPath(graph, { from, to, maxLength, steps: LIMITS.pathSteps });
    return path && new Graph(path, () => relationshipsAlong(graph, path));
  }

  @Query(() => Graph, {
    description: 'The nodes around a node, and all relationships between them. Empty if the node does not exist.',
  })
  async neighbourhood(
    @Args() args: NeighbourhoodArguments,
    @Ctx() { graph, nodeLoaders, profile }: Context,
  ): Promise<Graph> {
    const start = await nodeLoaders.node(anyId(args.id, profile));
    if (start === null) return new Graph([], async () => []);
    const ids = await neighbourhood(graph, start.id, {
      depth: args.depth ?? 1,
      limit: args.limit ?? LIMITS.neighbourhoodSizeUsual,
      labels: args.types?.map((type) => LABEL_OF[type]) ?? CONTENT_LABELS,
    });
    return new Graph(ids, () => relationshipsAmong(graph, ids));
  }

  @FieldResolver(() => [Node], { description: 'The nodes: in the order of the path, or nearest first, then by id.' })
  async nodes(@Root() { nodeIds }: Graph, @Ctx() { nodeLoaders }: Context): Promise<Node[]> {
    const nodes = await Promise.all(nodeIds.map((id) => nodeLoaders.node(id)));
    return nodes.filter((node) => node !== null);
  }

  @FieldResolver(() => [Link], {
    description:
      'The relationships: in the order of the path, one for each step; otherwise all, ordered by type, then by their ends.',
  })
  edges(@Root() { links }: Graph): Promise<readonly Link[]> {
    return links();
  }
}
