import { FieldResolver, Resolver, Root } from 'type-graphql';
import { byMeeting, inOrder } from '../order.js';
import { Document } from '../types/document.js';
import { HistoryStep } from '../types/history-step.js';
import { Link } from '../types/link.js';
import { Meeting } from '../types/meeting.js';

@Resolver(() => HistoryStep)
export class HistoryStepResolver {
  @FieldResolver(() => Document, { description: 'What was tabled.' })
  document(@Root() { step }: HistoryStep): Document {
    return step.document.document;
  }

  @FieldResolver(() => Meeting, { description: 'Where it was tabled.' })
  meeting(@Root() { step }: HistoryStep): Meeting {
    return step.document.document.tabledAt;
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description:
      'What it revised or brought back, which need not be the step before; null where nothing stood before it.',
  })
  previous(@Root() { step }: HistoryStep): Document | null {
    return step.previous?.document ?? null;
  }

  @FieldResolver(() => [Document], {
    description: 'The same version at the same meeting: a redline beside the clean copy.',
  })
  copies(@Root() { step }: HistoryStep): Document[] {
    return inOrder(
      step.copies.map((copy) => copy.document),
      byMeeting,
    );
  }

  @FieldResolver(() => [Document], { description: 'What supports the change request and was tabled with it.' })
  supporting(@Root() { step }: HistoryStep): Document[] {
    return step.supporting.map((supporting) => supporting.document);
  }

  @FieldResolver(() => Link, { nullable: true, description: 'The relationship to `previous`, and why it is believed.' })
  link(@Root() { step }: HistoryStep): Link | null {
    return step.link;
  }
}
