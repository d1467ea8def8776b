import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ingestListings } from '../../ingest/ingest-listings.js';
import type { Context } from '../context.js';
import { loadThere } from '../loaders/things.js';
import { IngestListingInput, IngestReport } from '../types/ingest.js';

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestReport, {
    description:
      'Reads a page of listings and makes the graph tell it: all of it, or nothing. Needs the header `Authorization: Bearer` with the server’s write token.',
  })
  async ingestListing(
    @Arg('input', () => IngestListingInput, { description: 'The page.' }) input: IngestListingInput,
    @Ctx() { writing, things }: Context,
  ): Promise<IngestReport> {
    if (writing === null) {
      throw new GraphQLError(
        'Writing needs the header "Authorization: Bearer …" with the write token of this server.',
        {
          extensions: { code: 'UNAUTHENTICATED' },
        },
      );
    }
    const { name, text, format, group, asOf } = input;
    const { report } = await ingestListings(writing.store, [{ name, text }], {
      format: format ?? 'AUTO',
      ...(group != null && { group }),
      ...(asOf != null && { asOf: new Date(asOf).toISOString() }),
      corrections: await writing.corrections(),
    });
    // Of a page read before in this request.
    for (const { id } of report.listings) things.listings.clear(id);
    const ids = report.listings.map(({ id }) => id);
    return { ...report, listings: await loadThere(things.listings, ids) };
  }
}
