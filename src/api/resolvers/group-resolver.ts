import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byId, byMeeting, inOrder } from '../order.js';
import { ChangeRequestsArguments, DocumentsArguments, MeetingsArguments } from '../types/arguments.js';
import { ChangeRequest } from '../types/change-request.js';
import { ChangeRequestConnection, DocumentConnection, MeetingConnection } from '../types/connections.js';
import { Document } from '../types/document.js';
import { Group } from '../types/group.js';
import { ListingRow } from '../types/listing-row.js';
import { changeRequestsPage, documentsPage, meetingsPage } from './pages.js';

@Resolver(() => Group)
export class GroupResolver {
  @Query(() => Group, { nullable: true, description: 'Looks up a group by code. Null if there is none.' })
  group(
    @Arg('code', () => ID, { description: 'The code of the group, such as `DAG`.' }) code: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<Group | null> {
    return nodeLoaders.groups.load(code);
  }

  @Query(() => [Group], { description: 'Lists all groups, ordered by code, including those that are only mentioned.' })
  async groups(@Ctx() { graph, nodeLoaders }: Context): Promise<Group[]> {
    const ids = (await graph.read('list-ids/Group', {})).map((row) => row.id);
    return inOrder(await loadExisting(nodeLoaders.groups, ids), byId);
  }

  @FieldResolver(() => [Group], { description: 'The groups that the group reports to.' })
  async reportsTo(@Root() { links }: Group, @Ctx() { nodeLoaders }: Context): Promise<Group[]> {
    return inOrder(await loadExisting(nodeLoaders.groups, links.reportsTo), byId);
  }

  @FieldResolver(() => [Group], { description: 'The groups that the group was formed from.' })
  async succeeds(@Root() { links }: Group, @Ctx() { nodeLoaders }: Context): Promise<Group[]> {
    return inOrder(await loadExisting(nodeLoaders.groups, links.succeeds), byId);
  }

  @FieldResolver(() => [Group], { description: 'The groups that were formed from the group.' })
  async succeededBy(@Root() { links }: Group, @Ctx() { nodeLoaders }: Context): Promise<Group[]> {
    return inOrder(await loadExisting(nodeLoaders.groups, links.succeededBy), byId);
  }

  @FieldResolver(() => ChangeRequest, {
    nullable: true,
    description: 'The change request whose approval closed the group.',
  })
  async closedBy(@Root() { links }: Group, @Ctx() { nodeLoaders }: Context): Promise<ChangeRequest | null> {
    return inOrder(await loadExisting(nodeLoaders.changeRequests, links.closedBy), byId)[0] ?? null;
  }

  @FieldResolver(() => [Document], { description: 'Every version of the group’s terms of reference, ordered by date.' })
  async termsOfReference(@Root() { links }: Group, @Ctx() { nodeLoaders }: Context): Promise<Document[]> {
    return inOrder(await loadExisting(nodeLoaders.documents, links.termsOfReference), byMeeting);
  }

  @FieldResolver(() => [ListingRow], {
    description: 'The evidence for the group: prose about it, or its first row if there is none.',
  })
  rows(@Root() { id }: Group, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Group.load(id);
  }

  @FieldResolver(() => MeetingConnection, { description: 'The meetings of the group.' })
  meetings(@Root() { id }: Group, @Args() args: MeetingsArguments, @Ctx() context: Context): MeetingConnection {
    return meetingsPage(context, args, { group: id });
  }

  @FieldResolver(() => DocumentConnection, { description: 'The documents tabled at the group’s meetings.' })
  documents(@Root() { id }: Group, @Args() args: DocumentsArguments, @Ctx() context: Context): DocumentConnection {
    return documentsPage(context, args, { group: id });
  }

  @FieldResolver(() => ChangeRequestConnection, { description: 'The change requests tabled at the group’s meetings.' })
  changeRequests(
    @Root() { id }: Group,
    @Args() args: ChangeRequestsArguments,
    @Ctx() context: Context,
  ): ChangeRequestConnection {
    return changeRequestsPage(context, args, { group: id });
  }
}
