import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DateScalar } from './date.js';
import { Node } from './node.js';

@ObjectType({ implements: Node, description: 'A meeting of a group on one day.' })
export class Meeting extends Node {
  @Field(() => String, {
    description: 'The label of the meeting, such as `DAG 21.1`, or `DAG 2023-02-16` if it has no number.',
  })
  readonly label: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the meeting without leading zeros: the one that most of its documents start with.',
  })
  readonly number: string | null;

  @Field(() => DateScalar, { description: 'The date of the meeting.' })
  readonly date: string;

  @Field(() => Boolean, { description: 'Whether a document of the meeting calls it extraordinary.' })
  readonly extraordinary: boolean;

  @Field(() => Boolean, { description: 'Whether a row says that the meeting is cancelled, postponed or not held.' })
  readonly cancelled: boolean;

  constructor(
    row: StoredNode<'Meeting'>,
    readonly heldBy: string,
  ) {
    super(row.id);
    this.label = row.label;
    this.number = row.number;
    this.date = row.date;
    this.extraordinary = row.extraordinary;
    this.cancelled = row.cancelled;
  }
}
