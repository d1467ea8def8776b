import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { badUserInput } from '../bad-user-input.js';
import type { Context } from '../context.js';
import { LIMITS } from '../limits/limits.js';
import { Node } from '../types/node.js';
import { anyId } from '../caller-input.js';

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Anything, by its id; null where there is no such thing.' })
  node(
    @Arg('id', () => ID, { description: 'The id as the API gave it.' }) id: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<Node | null> {
    return nodeLoaders.node(anyId(id));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'NodeLoaders by their ids, in the order of the ids; null for each that there is not.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: `Ids as the API gave them; at most ${LIMITS.ids}.` }) ids: string[],
    @Ctx() { nodeLoaders }: Context,
  ): Promise<(Node | null)[]> {
    if (ids.length > LIMITS.ids) throw badUserInput(`Ask for at most ${LIMITS.ids} ids.`);
    return Promise.all(ids.map((id) => nodeLoaders.node(anyId(id))));
  }
}
