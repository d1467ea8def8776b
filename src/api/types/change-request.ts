import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A request to change the programme’s baseline, tabled in one or more versions.',
})
export class ChangeRequest extends Node {
  @Field(() => String, { nullable: true, description: 'The title of the latest document.' })
  readonly title: string | null;

  constructor(
    row: StoredNode<'ChangeRequest'>,
    /** Ids of groups; one at most. */
    readonly closed: readonly string[],
  ) {
    super(row.id);
    this.title = row.title;
  }
}
