import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Marker } from './enumerations.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description:
    'A document that a catalogue lists with its number, version or status. It was tabled at no meeting. Only publications of the newest reading are kept.',
})
export class Publication extends Node {
  @Field(() => String, { description: 'The name as listed.' })
  readonly shortName: string;

  @Field(() => String, {
    nullable: true,
    description: 'The short name without its reference, version and markers; null if nothing is left.',
  })
  readonly title: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document number, or the reference that opens the short name: `DES-196`.',
  })
  readonly reference: string | null;

  @Field(() => String, { nullable: true, description: 'The published version, without `v`: `5.8.5`.' })
  readonly version: string | null;

  @Field(() => String, { nullable: true, description: 'The status as published: `Approved`.' })
  readonly status: string | null;

  @Field(() => String, { nullable: true, description: 'The sub type as listed.' })
  readonly subType: string | null;

  @Field(() => [Marker], { description: 'The markers in the short name, such as `REDLINE`.' })
  readonly markers: readonly Marker[];

  constructor(
    row: StoredNode<'Publication'>,
    /** The id of what it is a published version of. */
    readonly seriesId: string,
  ) {
    super(row.id);
    this.shortName = row.shortName;
    this.title = row.title;
    this.reference = row.reference;
    this.version = row.version;
    this.status = row.status;
    this.subType = row.subType;
    this.markers = row.markers as readonly Marker[];
  }
}
