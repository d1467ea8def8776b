import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byListing, inOrder } from '../order.js';
import { Link } from '../types/link.js';
import { ListingRow } from '../types/listing-row.js';
import { Node } from '../types/node.js';

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => Node, { description: 'The node that the relationship starts from.' })
  from(@Root() { fromId }: Link, @Ctx() { nodeLoaders }: Context): Promise<Node | null> {
    return nodeLoaders.node(fromId);
  }

  @FieldResolver(() => Node, { description: 'The node that the relationship leads to.' })
  to(@Root() { toId }: Link, @Ctx() { nodeLoaders }: Context): Promise<Node | null> {
    return nodeLoaders.node(toId);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that are the evidence for the relationship.' })
  async rows(@Root() { rowIds }: Link, @Ctx() { nodeLoaders }: Context): Promise<ListingRow[]> {
    return inOrder(await loadExisting(nodeLoaders.rows, rowIds), byListing);
  }
}
