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
      'A meeting by its id, or by its group with its number or date; null where there is none. Of several with one number, the first.',
  })
  async meeting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its id: `DAG/2023-02-16`.' }) id?: string | null,
    @Arg('group', () => ID, { nullable: true, description: 'The code of its group.' }) group?: string | null,
    @Arg('number', () => String, { nullable: true, description: 'Its number, with or without leading zeros.' })
    number?: string | null,
    @Arg('date', () => DateScalar, { nullable: true, description: 'Its day.' }) date?: string | null,
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
      throw badUserInput('Ask for a meeting by its id, or by its group together with its number or its date.');
    }
    const filter = { group, ...(number != null && { number }), ...(date != null && { from: date, to: date }) };
    const [first] = await meetingsPage(context, { filter, first: 1 }).edges();
    return first?.node ?? null;
  }

  @Query(() => MeetingConnection, { description: 'Meetings, by date where no order is asked for.' })
  meetings(@Args() args: MeetingsArguments, @Ctx() context: Context): MeetingConnection {
    return meetingsPage(context, args);
  }

  @FieldResolver(() => Group, { description: 'The group that met.' })
  group(@Root() { heldBy }: Meeting, @Ctx() { nodeLoaders }: Context): Promise<Group | null> {
    return nodeLoaders.groups.load(heldBy);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The group’s meeting before it, by date.' })
  async previous(
    @Root() { id }: Meeting,
    @Ctx() { relationshipLoaders, nodeLoaders }: Context,
  ): Promise<Meeting | null> {
    const { previous } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.meetings, previous), byDate).at(-1) ?? null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The group’s meeting after it, by date.' })
  async next(@Root() { id }: Meeting, @Ctx() { relationshipLoaders, nodeLoaders }: Context): Promise<Meeting | null> {
    const { next } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.meetings, next), byDate)[0] ?? null;
  }

  @FieldResolver(() => DocumentConnection, { description: 'What was tabled at it.' })
  documents(@Root() { id }: Meeting, @Args() args: DocumentsArguments, @Ctx() context: Context): DocumentConnection {
    return documentsPage(context, args, { meeting: id });
  }

  @FieldResolver(() => [Document], {
    description: 'The minutes and headline reports of this meeting, wherever they were tabled; by date.',
  })
  async records(@Root() { id }: Meeting, @Ctx() { relationshipLoaders, nodeLoaders }: Context): Promise<Document[]> {
    const { records } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.documents, records), byMeeting);
  }

  @FieldResolver(() => [ChangeRequest], {
    description: 'The change requests of which a document was tabled at it, not what only supports one.',
  })
  async changeRequests(
    @Root() { id }: Meeting,
    @Ctx() { relationshipLoaders, nodeLoaders }: Context,
  ): Promise<ChangeRequest[]> {
    const { changeRequests } = await relationshipLoaders.ofMeetings.load(id);
    return inOrder(await loadExisting(nodeLoaders.changeRequests, changeRequests), byId);
  }

  @FieldResolver(() => [Finding], { description: 'What is found about it and about what was tabled at it.' })
  findings(@Root() { id }: Meeting, @Ctx() { relationshipLoaders }: Context): Promise<Finding[]> {
    return relationshipLoaders.findings.Meeting.load(id);
  }

  @FieldResolver(() => [ListingRow], { description: 'The rows that it is known from.' })
  rows(@Root() { id }: Meeting, @Ctx() { relationshipLoaders }: Context): Promise<ListingRow[]> {
    return relationshipLoaders.rows.Meeting.load(id);
  }
}
