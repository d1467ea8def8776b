import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byId, byMeeting, inOrder } from '../order.js';
import { Document } from '../types/document.js';
import { ListingRow } from '../types/listing-row.js';
import { Listing } from '../types/listing.js';
import { Publication } from '../types/publication.js';

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

  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'The publication that this row of a catalogue lists; null if a newer reading replaced the row.',
  })
  async publication(
    @Root() { publicationIds }: ListingRow,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<Publication | null> {
    return inOrder(await loadExisting(nodeLoaders.publications, publicationIds), byId)[0] ?? null;
  }
}
