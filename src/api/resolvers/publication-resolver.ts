import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { labelOfId } from '../../graph/identity.js';
import type { Context } from '../context.js';
import type { ChangeRequest } from '../types/change-request.js';
import type { DocumentSeries } from '../types/document-series.js';
import { ListingRow } from '../types/listing-row.js';
import { Publication } from '../types/publication.js';
import { Series } from '../types/series.js';

@Resolver(() => Publication)
export class PublicationResolver {
  @FieldResolver(() => Series, {
    description: 'The document series or change request of which this is a published version.',
  })
  series(
    @Root() { seriesId }: Publication,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<ChangeRequest | DocumentSeries | null> {
    const { changeRequests, series } = nodeLoaders;
    return labelOfId(seriesId) === 'ChangeRequest' ? changeRequests.load(seriesId) : series.load(seriesId);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows of the catalogue that list the publication.' })
  rows(@Root() { id }: Publication, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Publication.load(id);
  }
}
