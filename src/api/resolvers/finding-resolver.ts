import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { FindingsArguments } from '../types/arguments.js';
import { FindingConnection } from '../types/connections.js';
import { Finding } from '../types/finding.js';
import { ListingRow } from '../types/listing-row.js';
import { Node } from '../types/node.js';
import { findingsPage } from './pages.js';

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => FindingConnection, { description: 'Lists findings, ordered by code, then by id.' })
  findings(@Args() args: FindingsArguments, @Ctx() context: Context): FindingConnection {
    return findingsPage(context, args);
  }

  @FieldResolver(() => Node, { description: 'What the finding is about.' })
  subject(@Root() { subjectId }: Finding, @Ctx() { nodeLoaders }: Context): Promise<Node | null> {
    return nodeLoaders.node(subjectId);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that are the evidence for the finding.' })
  rows(@Root() { id }: Finding, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Finding.load(id);
  }
}
