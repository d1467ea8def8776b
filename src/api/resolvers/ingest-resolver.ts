import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ingestListings } from '../../ingest/ingest-listings.js';
import { GROUP_CODE_RULE, groupCode } from '../../listing/group-code.js';
import { badUserInput } from '../bad-user-input.js';
import type { Context } from '../context.js';
import { IngestListingInput, IngestReport } from '../types/ingest.js';
import { Listing } from '../types/listing.js';

@Resolver()
export class IngestResolver {
  @Mutation(() => IngestReport, {
    description:
      'Imports a page of listings into the graph. If it fails, the graph stays unchanged. Requires the header `Authorization: Bearer <token>` with the server’s write token.',
  })
  async ingestListing(
    @Arg('input', () => IngestListingInput, { description: 'The page to import.' }) input: IngestListingInput,
    @Ctx() { writeAccess, restartBudget, profile }: Context,
  ): Promise<IngestReport> {
    if (writeAccess === null) {
      throw new GraphQLError(
        'This mutation requires the header "Authorization: Bearer <token>" with the write token.',
        {
          extensions: { code: 'UNAUTHENTICATED' },
        },
      );
    }
    const { name, text, format, asOf } = input;
    const group = input.group == null ? null : groupCode(input.group, profile.otherCodes);
    if (input.group != null && group === null) throw badUserInput(`group is not a group’s code: ${GROUP_CODE_RULE}.`);
    const { report, readings } = await ingestListings(writeAccess.store, [{ name, text }], {
      format: format ?? 'AUTO',
      ...(group !== null && { group }),
      ...(asOf != null && { asOf: new Date(asOf).toISOString() }),
      corrections: await writeAccess.corrections(profile),
    });
    restartBudget();
    // Not read from the store: what was written is reported even if the store fails now.
    const listings = report.listings.flatMap(({ group: code, ...listing }, i) => {
      // A catalogue that no group publishes is not in the graph.
      if (code === null) return [];
      const { sha256, asOf: listedAsOf, ingestedAt } = readings[i]!;
      return [new Listing({ ...listing, group: code, sha256, asOf: listedAsOf, ingestedAt })];
    });
    return { ...report, listings };
  }
}
