import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DateScalar } from './date.js';
import { Node } from './node.js';

@ObjectType({ implements: Node, description: 'A day on which a group met.' })
export class Meeting extends Node {
  @Field(() => String, { description: 'What people call it: `DAG 21.1`; without a number, `DAG 2023-02-16`.' })
  readonly label: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number that most of its documents open with, without leading zeros.',
  })
  readonly number: string | null;

  @Field(() => DateScalar, { description: 'The day.' })
  readonly date: string;

  @Field(() => Boolean, { description: 'Whether any of its documents calls it extraordinary.' })
  readonly extraordinary: boolean;

  constructor(
    row: StoredNode<'Meeting'>,
    readonly heldBy: string,
  ) {
    super(row.id);
    this.label = row.label;
    this.number = row.number;
    this.date = row.date;
    this.extraordinary = row.extraordinary;
  }
}
