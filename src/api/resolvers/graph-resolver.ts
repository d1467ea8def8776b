import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { LABEL_OF } from '../types/enumerations.js';
import { Graph } from '../types/graph.js';
import { Link } from '../types/link.js';
import { Node } from '../types/node.js';
import { NeighbourhoodArguments, PathArguments } from '../types/walk-arguments.js';
import { linksAlong, linksAmong } from '../walks/links-among.js';
import { neighbourhood } from '../walks/neighbourhood.js';
import { THINGS } from '../walks/node-set.js';
import { shortestPath } from '../walks/shortest-path.js';
import { anyId } from '../written.js';

@Resolver(() => Graph)
export class GraphResolver {
  @Query(() => Graph, {
    nullable: true,
    description:
      'How two things are related: a shortest way between them, whichever way its relationships go; null where there is none, or no such things. Not through rows, listings and findings. Of equally short ways, the one whose ids sort first.',
  })
  async path(@Args() args: PathArguments, @Ctx() { graph, things }: Context): Promise<Graph | null> {
    const [from, to] = [anyId(args.from), anyId(args.to)];
    const ends = await Promise.all([things.node(from), things.node(to)]);
    if (ends.includes(null)) return null;
    const maxLength = args.maxLength ?? LIMITS.pathLengthUsual;
    const way = await shortestPath(graph, { from, to, maxLength, steps: LIMITS.pathSteps });
    return way && new Graph(way, () => linksAlong(graph, way));
  }

  @Query(() => Graph, {
    description: 'What is around a thing, and all relationships among it; empty where there is no such thing.',
  })
  async neighbourhood(@Args() args: NeighbourhoodArguments, @Ctx() { graph, things }: Context): Promise<Graph> {
    const start = await things.node(anyId(args.id));
    if (start === null) return new Graph([], async () => []);
    const ids = await neighbourhood(graph, start.id, {
      depth: args.depth ?? 1,
      limit: args.limit ?? LIMITS.neighbourhoodSizeUsual,
      labels: args.types?.map((type) => LABEL_OF[type]) ?? THINGS,
    });
    return new Graph(ids, () => linksAmong(graph, ids));
  }

  @FieldResolver(() => [Node], { description: 'The things: along the path, or the nearest first, then by id.' })
  async nodes(@Root() { nodeIds }: Graph, @Ctx() { things }: Context): Promise<Node[]> {
    const nodes = await Promise.all(nodeIds.map((id) => things.node(id)));
    return nodes.filter((node) => node !== null);
  }

  @FieldResolver(() => [Link], {
    description: 'The relationships: along the path, one a step; else all, by type, then by their ends.',
  })
  edges(@Root() { links }: Graph): Promise<readonly Link[]> {
    return links();
  }
}
