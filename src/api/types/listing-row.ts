import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { RowKind } from './enumerations.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'One line of a listing as published: a row, or a sentence that a fact was read from.',
})
export class ListingRow extends Node {
  @Field(() => Int, {
    description: 'Its line in the file where each row has one of its own, else its place in the table.',
  })
  readonly line: number;

  @Field(() => String, { description: 'Exactly as published.' })
  readonly text: string;

  @Field(() => RowKind, { description: 'Whether it is a row of the table or a sentence.' })
  readonly kind: RowKind;

  @Field(() => String, { nullable: true, description: 'Where the row links to.' })
  readonly url: string | null;

  constructor(
    row: StoredNode<'ListingRow'>,
    readonly listingId: string,
    /** Ids of the documents that rest on it; one at most. */
    readonly documentIds: readonly string[],
  ) {
    super(row.id);
    this.line = row.line;
    this.text = row.text;
    this.kind = row.kind as RowKind;
    this.url = row.url;
  }
}
