import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How much the graph holds.' })
export class Statistics {
  @Field(() => Int, { description: 'Groups, those that are only named included.' })
  readonly groups!: number;

  @Field(() => Int, { description: 'Meetings.' })
  readonly meetings!: number;

  @Field(() => Int, { description: 'Documents.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'Change requests.' })
  readonly changeRequests!: number;

  @Field(() => Int, { description: 'Document series, change requests not among them.' })
  readonly series!: number;

  @Field(() => Int, { description: 'Readings of listings.' })
  readonly listings!: number;

  @Field(() => Int, { description: 'Rows of their tables, sentences not among them.' })
  readonly rows!: number;

  @Field(() => Int, { description: 'Faults of the record.' })
  readonly findings!: number;
}
