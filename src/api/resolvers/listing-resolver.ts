import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byId, inOrder } from '../order.js';
import { PageArguments } from '../types/arguments.js';
import { ListingRowConnection } from '../types/connections.js';
import { Group } from '../types/group.js';
import { Listing } from '../types/listing.js';
import { rowsPage } from './pages.js';

@Resolver(() => Listing)
export class ListingResolver {
  @Query(() => [Listing], { description: 'Lists all readings of listings, ordered by id.' })
  async listings(@Ctx() { graph, nodeLoaders }: Context): Promise<Listing[]> {
    const ids = (await graph.read('list-ids/Listing', {})).map((row) => row.id);
    return inOrder(await loadExisting(nodeLoaders.listings, ids), byId);
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group whose documents are listed. A catalogue may have none.',
  })
  async group(@Root() { groupCode }: Listing, @Ctx() { nodeLoaders }: Context): Promise<Group | null> {
    return groupCode === null ? null : nodeLoaders.groups.load(groupCode);
  }

  @FieldResolver(() => ListingRowConnection, {
    description: 'The rows of the listing and the prose about its group, ordered by line.',
  })
  rows(@Root() { id }: Listing, @Args() args: PageArguments, @Ctx() context: Context): ListingRowConnection {
    return rowsPage(context, args, id);
  }
}
