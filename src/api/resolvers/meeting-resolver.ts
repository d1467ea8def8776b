import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../bad-user-input.js';
import type { Context } from '../context.js';
import { loadExisting } from '../loaders/node-loaders.js';
import { byDate, byId, byMeeting, inOrder } from '../order.js';
import { DocumentsArguments, MeetingsArguments } from '../types/arguments.js';
import { ChangeRequest } from '../types/change-request.js';
import { DocumentConnection, MeetingConnection } from '../types/connections.js';
import { DateScalar } from '../types/date.js';
import { Document } from '../types/document.js';
import { Finding } from '../types/finding.js';
import { Group } from '../types/group.js';
import { ListingRow } from '../types/listing-row.js';
import { Meeting } from '../types/meeting.js';
import { meetingNumber } from '../caller-input.js';
import { documentsPage, meetingsPage } from './pages.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, {
    nullable: true,
    description:
      'Looks up a meeting by id, or by group and number or date. Null if there is none. If several have the number, returns the latest that was held, or else the latest.',
  })
  async meeting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The id of the meeting, such as `DAG/2023-02-16`.' })
    id?: string | null,
    @Arg('group', () => ID, { nullable: true, description: 'The code of the group.' }) group?: string | null,
    @Arg('number', () => String, {
      nullable: true,
      description: 'The number of the meeting, with or without leading zeros.',
    })
    number?: string | null,
    @Arg('date', () => DateScalar, { nullable: true, description: 'The date of the meeting.' }) date?: string | null,
  ): Promise<Meeting | null> {
    if (id != null) {
      const meeting = await context.nodeLoaders.meetings.load(id);
      const holds =
        (group == null || meeting?.heldBy === group) &&
        (number == null || meeting?.number === meetingNumber(number)) &&
        (date == null || meeting?.date === date);
      return holds ? meeting : null;
    }
    if (group == null || (number == null && date == null)) {
      throw badUserInput('Give either the id of a meeting, or its group and its number or date.');
    }
    const filter = { group, ...(number != null && { number }), ...(date != null && { from: date, to: date }) };
    const found = (await meetingsPage(context, { filter, last: 100 }).edges()).map(({ node }) => node);
    return found.findLast(({ cancelled }) => !cancelled) ?? found.at(-1) ?? null;
  }

  @Query(() => MeetingConnection, { description: 'Lists meetings. By default, ordered by date.' })
  meetings(@Args() args: MeetingsArguments, @Ctx() context: Context): MeetingConnection {
    return meetingsPage(context, args);
  }

  @FieldResolver(() => Group, { description: 'The group that held the meeting.' })
  group(@Root() { heldBy }: Meeting, @Ctx() { nodeLoaders }: Context): Promise<Group | null> {
    return nodeLoaders.groups.load(heldBy);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The group’s previous meeting, by date.' })
  async previous(
    @Root() { id }: Meeting,
    @Ctx() { relationshipLoaders, nodeLoaders }: Context,
  ): Promise<Meeting | null> {
    const { previous } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.meetings, previous), byDate).at(-1) ?? null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The group’s next meeting, by date.' })
  async next(@Root() { id }: Meeting, @Ctx() { relationshipLoaders, nodeLoaders }: Context): Promise<Meeting | null> {
    const { next } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.meetings, next), byDate)[0] ?? null;
  }

  @FieldResolver(() => DocumentConnection, { description: 'The documents tabled at the meeting.' })
  documents(@Root() { id }: Meeting, @Args() args: DocumentsArguments, @Ctx() context: Context): DocumentConnection {
    return documentsPage(context, args, { meeting: id });
  }

  @FieldResolver(() => [Document], {
    description:
      'The minutes and headline reports of this meeting, at whichever meeting they were tabled, ordered by date.',
  })
  async records(@Root() { id }: Meeting, @Ctx() { relationshipLoaders, nodeLoaders }: Context): Promise<Document[]> {
    const { records } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.documents, records), byMeeting);
  }

  @FieldResolver(() => [ChangeRequest], {
    description: 'The change requests tabled at the meeting. Supporting documents do not count.',
  })
  async changeRequests(
    @Root() { id }: Meeting,
    @Ctx() { relationshipLoaders, nodeLoaders }: Context,
  ): Promise<ChangeRequest[]> {
    const { changeRequests } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.changeRequests, changeRequests), byId);
  }

  @FieldResolver(() => [Finding], { description: 'Findings about the meeting and the documents tabled at it.' })
  findings(@Root() { id }: Meeting, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.Meeting.load(id);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that are the evidence for it.' })
  rows(@Root() { id }: Meeting, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Meeting.load(id);
  }
}
