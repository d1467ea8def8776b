import { FieldResolver, Resolver, Root } from 'type-graphql';
import { byMeeting, inOrder } from '../order.js';
import { Document } from '../types/document.js';
import { HistoryStep } from '../types/history-step.js';
import { Link } from '../types/link.js';
import { Meeting } from '../types/meeting.js';

@Resolver(() => HistoryStep)
export class HistoryStepResolver {
  @FieldResolver(() => Document, { description: 'The document that was tabled.' })
  document(@Root() { step }: HistoryStep): Document {
    return step.document.document;
  }

  @FieldResolver(() => Meeting, { description: 'The meeting that the document was tabled at.' })
  meeting(@Root() { step }: HistoryStep): Meeting {
    return step.document.document.tabledAt;
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'The document that this one revises or retables, which may not be the previous step. Null for the first tabling.',
  })
  previous(@Root() { step }: HistoryStep): Document | null {
    return step.previous?.document ?? null;
  }

  @FieldResolver(() => [Document], {
    description: 'Other copies of the same version at the same meeting, such as a redline.',
  })
  copies(@Root() { step }: HistoryStep): Document[] {
    return inOrder(
      step.copies.map((copy) => copy.document),
      byMeeting,
    );
  }

  @FieldResolver(() => [Document], { description: 'The documents tabled with it that support the change request.' })
  supporting(@Root() { step }: HistoryStep): Document[] {
    return step.supporting.map((supporting) => supporting.document);
  }

  @FieldResolver(() => Link, { nullable: true, description: 'The relationship to `previous`, with its evidence.' })
  link(@Root() { step }: HistoryStep): Link | null {
    return step.link;
  }
}
