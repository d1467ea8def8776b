import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { changeRequestId } from '../../recognition/change-request-id.js';
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
  @Query(() => ChangeRequest, {
    nullable: true,
    description: 'Looks up a change request by id. Null if there is none.',
  })
  async changeRequest(
    @Arg('id', () => ID, {
      description: 'The id of the change request in any common spelling: `CR018`, `cr18`, `CR 018` or `18`.',
    })
    id: string,
    @Ctx() { nodeLoaders, profile }: Context,
  ): Promise<ChangeRequest | null> {
    const known = changeRequestId(id, profile);
    return known === null ? null : nodeLoaders.changeRequests.load(known);
  }

  @Query(() => ChangeRequestConnection, { description: 'Lists change requests, ordered by id.' })
  changeRequests(@Args() args: ChangeRequestsArguments, @Ctx() context: Context): ChangeRequestConnection {
    return changeRequestsPage(context, args);
  }

  @FieldResolver(() => [HistoryStep], {
    description: 'Every tabling of the change request, in order. Listings do not record what was decided.',
  })
  async history(
    @Root() { id }: ChangeRequest,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Includes tablings up to and including this date. By default, all.',
    })
    asOf?: string | null,
  ): Promise<HistoryStep[]> {
    return (await histories.changeRequests.load(id)).history(asOf ?? null);
  }

  @FieldResolver(() => [Document], {
    description:
      'Documents that support the change request, such as appendices, redlines and evidence, ordered by date.',
  })
  async supporting(
    @Root() { id }: ChangeRequest,
    @Ctx() { histories }: Context,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Includes tablings up to and including this date. By default, all.',
    })
    asOf?: string | null,
  ): Promise<readonly Document[]> {
    return upTo(asOf ?? null, (await histories.changeRequests.load(id)).others);
  }

  @FieldResolver(() => [Meeting], {
    description: 'The meetings that the change request was tabled at, ordered by date.',
  })
  async meetings(@Root() { id }: ChangeRequest, @Ctx() { histories }: Context): Promise<Meeting[]> {
    const { documents } = await histories.changeRequests.load(id);
    return inOrder(
      documents.map((document) => document.tabledAt),
      byDate,
    );
  }

  @FieldResolver(() => [Group], { description: 'The groups that the change request was tabled at.' })
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

  @FieldResolver(() => Document, { nullable: true, description: 'The document that was tabled last.' })
  async latest(@Root() { id }: ChangeRequest, @Ctx() { histories }: Context): Promise<Document | null> {
    return (await histories.changeRequests.load(id)).latest();
  }

  @FieldResolver(() => Group, {
    nullable: true,
    description: 'The group that was closed when the change request was approved.',
  })
  async closes(@Root() { closed }: ChangeRequest, @Ctx() { nodeLoaders }: Context): Promise<Group | null> {
    return inOrder(await loadExisting(nodeLoaders.groups, closed), byId)[0] ?? null;
  }

  @FieldResolver(() => [Finding], { description: 'Findings about the change request and its own documents.' })
  findings(@Root() { id }: ChangeRequest, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.ChangeRequest.load(id);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that are the evidence for it.' })
  rows(@Root() { id }: ChangeRequest, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.ChangeRequest.load(id);
  }
}
