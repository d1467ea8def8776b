import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { changeRequestId } from '../../graph/identity.js';
import type { Context } from '../context.js';
import { upTo } from '../loaders/series-histories.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byDate, byId, inOrder } from '../order.js';
import { ChangeRequestsArguments } from '../types/arguments.js';
import { ChangeRequest } from '../types/change-request.js';
import { ChangeRequestConnection } from '../types/connections.js';
import { DateScalar } from '../types/date.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { Group } from '../types/group.js';
import { HistoryStep } from '../types/history-step.js';
import { ListingRow } from '../types/listing-row.js';
import { Meeting } from '../types/meeting.js';
import { changeRequestsPage } from './pages.js';

@Resolver(() => ChangeRequest)
export class ChangeRequestResolver {
  @Query(() => ChangeRequest, { nullable: true, description: 'A change request; null where there is none.' })
  async changeRequest(
    @Arg('id', () => ID, { description: 'Its id in any path that people write it: `CR018`, `cr18`, `CR 018`, `18`.' })
    id: string,
    @Ctx() { nodeLoaders }: Context,
  ): Promise<ChangeRequest | null> {
    const known = changeRequestId(id);
    return known === null ? null : nodeLoaders.changeRequests.load(known);
  }

  @Query(() => ChangeRequestConnection, { description: 'Change requests, by id.' })
  changeRequests(@Args() args: ChangeRequestsArguments, @Ctx() context: Context): ChangeRequestConnection {
    return changeRequestsPage(context, args);
  }

  @FieldResolver(() => [HistoryStep], {
    description: 'Every tabling of the change request itself, in order. What was decided, no listing tells.',
  })
  async history(
    @Root() { id }: ChangeRequest,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'As it stood: up to and with this day.' })
    asOf?: string | null,
  ): Promise<HistoryStep[]> {
    return (await histories.changeRequests.load(id)).history(asOf ?? null);
  }

  @FieldResolver(() => [Document], {
    description: 'What is about it without being it: appendices, redlines, evidence; by date.',
  })
  async supporting(
    @Root() { id }: ChangeRequest,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'As it stood: up to and with this day.' })
    asOf?: string | null,
  ): Promise<readonly Document[]> {
    return upTo(asOf ?? null, (await histories.changeRequests.load(id)).others);
  }

  @FieldResolver(() => [Meeting], { description: 'The meetings that it was tabled at, by date.' })
  async meetings(@Root() { id }: ChangeRequest, @Ctx() { histories }: Context): Promise<Meeting[]> {
    const { documents } = await histories.changeRequests.load(id);
    return inOrder(
      documents.map((document) => document.tabledAt),
      byDate,
    );
  }

  @FieldResolver(() => [Group], { description: 'The groups that it was tabled at.' })
  async groups(@Root() { id }: ChangeRequest, @Ctx() { histories, nodeLoaders }: Context): Promise<Group[]> {
    const { documents } = await histories.changeRequests.load(id);
    return inOrder(
      await loadExisting(
        nodeLoaders.groups,
        documents.map((document) => document.tabledAt.heldBy),
      ),
      byId,
    );
  }

  @FieldResolver(() => Document, { nullable: true, description: 'What of it was tabled last.' })
  async latest(@Root() { id }: ChangeRequest, @Ctx() { histories }: Context): Promise<Document | null> {
    return (await histories.changeRequests.load(id)).latest();
  }

  @FieldResolver(() => Group, { nullable: true, description: 'The group that its approval closed.' })
  async closes(@Root() { closed }: ChangeRequest, @Ctx() { nodeLoaders }: Context): Promise<Group | null> {
    return inOrder(await loadExisting(nodeLoaders.groups, closed), byId)[0] ?? null;
  }

  @FieldResolver(() => [Finding], { description: 'What is found about it and about its own documents.' })
  findings(@Root() { id }: ChangeRequest, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.ChangeRequest.load(id);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that it is known from.' })
  rows(@Root() { id }: ChangeRequest, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.ChangeRequest.load(id);
  }
}
