import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DateTimeScalar } from './date.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A reading of a listing: the published table of a group’s documents as it was at one time.',
})
export class Listing extends Node {
  @Field(() => String, { description: 'The heading of the table, or the group’s code if it has none.' })
  readonly name: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the page had this content.' })
  readonly asOf: string;

  @Field(() => DateTimeScalar, { description: 'The time at which the listing was imported.' })
  readonly ingestedAt: string;

  @Field(() => Int, { description: 'The number of rows in the table.' })
  readonly rowCount: number;

  @Field(() => String, { description: 'The SHA-256 hash of the listing’s part of the page, as published.' })
  readonly sha256: string;

  readonly groupCode: string | null;

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
