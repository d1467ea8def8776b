import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../bad-user-input.js';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { Node } from '../types/node.js';
import { anyId } from '../caller-input.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Looks up a node by id. Null if there is none.' })
  node(
    @Arg('id', () => ID, { description: 'The id of the node.' }) id: string,
    @Ctx() { nodeLoaders, profile }: Context,
  ): Promise<Node | null> {
    return nodeLoaders.node(anyId(id, profile));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Looks up nodes by id, in the order of the ids. Null for each id that does not exist.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `The ids of the nodes; at most ${LIMITS.ids}.` }) ids: string[],
    @Ctx() { nodeLoaders, profile }: Context,
  ): Promise<(Node | null)[]> {
    if (ids.length > LIMITS.ids) throw badUserInput(`Ask for at most ${LIMITS.ids} ids.`);
    return Promise.all(ids.map((id) => nodeLoaders.node(anyId(id, profile))));
  }
}
