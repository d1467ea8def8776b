import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byMeeting, inOrder } from '../order.js';
import { Document } from '../types/document.js';
import { ListingRow } from '../types/listing-row.js';
import { Listing } from '../types/listing.js';

@Resolver(() => ListingRow)
export class ListingRowResolver {
  @FieldResolver(() => Listing, { description: 'The reading that the line belongs to.' })
  listing(@Root() { listingId }: ListingRow, @Ctx() { nodeLoaders }: Context): Promise<Listing | null> {
    return nodeLoaders.listings.load(listingId);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'The document that the row is evidence for. Null for prose, for an unreadable row, and if a newer reading supersedes the row.',
  })
  async document(@Root() { documentIds }: ListingRow, @Ctx() { nodeLoaders }: Context): Promise<Document | null> {
    return inOrder(await loadExisting(nodeLoaders.documents, documentIds), byMeeting)[0] ?? null;
  }
}
