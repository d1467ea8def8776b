import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { RowKind } from './enumerations.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A line of a listing as published: a row of the table, or prose that is evidence for a fact.',
})
export class ListingRow extends Node {
  @Field(() => Int, {
    description: 'The line number in the file, or the position in the table if rows do not have lines of their own.',
  })
  readonly line: number;

  @Field(() => String, { description: 'The text of the line, exactly as published.' })
  readonly text: string;

  @Field(() => RowKind, { description: 'Whether the line is a row of the table or prose.' })
  readonly kind: RowKind;

  @Field(() => String, { nullable: true, description: 'The link in the row.' })
  readonly url: string | null;

  constructor(
    row: StoredNode<'ListingRow'>,
    readonly listingId: string,
    /** Ids of the documents that it is evidence for; one at most. */
    readonly documentIds: readonly string[],
    /** Ids of the publications that rest on it; one at most. */
    readonly publicationIds: readonly string[],
  ) {
    super(row.id);
    this.line = row.line;
    this.text = row.text;
    this.kind = row.kind as RowKind;
    this.url = row.url;
  }
}
