import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The number of nodes in the graph.' })
export class Statistics {
  @Field(() => Int, { description: 'The number of groups, including those that are only mentioned.' })
  readonly groups!: number;

  @Field(() => Int, { description: 'The number of meetings.' })
  readonly meetings!: number;

  @Field(() => Int, { description: 'The number of documents.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'The number of change requests.' })
  readonly changeRequests!: number;

  @Field(() => Int, { description: 'The number of document series, without change requests.' })
  readonly series!: number;

  @Field(() => Int, { description: 'The number of readings of listings.' })
  readonly listings!: number;

  @Field(() => Int, { description: 'The number of rows in listings, without prose.' })
  readonly rows!: number;

  @Field(() => Int, { description: 'The number of findings.' })
  readonly findings!: number;

  @Field(() => Int, { description: 'The number of publications in catalogues.' })
  readonly publications!: number;
}
