import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DateTimeScalar } from './date.js';
import { Node } from './node.js';

@ObjectType({ implements: Node, description: 'One reading of one published table of a group’s documents.' })
export class Listing extends Node {
  @Field(() => String, { description: 'The table’s heading, else the group’s code.' })
  readonly name: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the page stood like this.' })
  readonly asOf: string;

  @Field(() => DateTimeScalar, { description: 'The time at which it was read.' })
  readonly ingestedAt: string;

  @Field(() => Int, { description: 'How many rows the table has.' })
  readonly rowCount: number;

  @Field(() => String, { description: 'The hash of the listing’s own part of the page, as published.' })
  readonly sha256: string;

  readonly groupCode: string;

  constructor(row: StoredNode<'Listing'>) {
    super(row.id);
    this.name = row.name;
    this.asOf = row.asOf;
    this.ingestedAt = row.ingestedAt;
    this.rowCount = row.rowCount;
    this.sha256 = row.sha256;
    this.groupCode = row.group;
  }
}
