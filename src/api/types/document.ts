import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DocumentKind, Marker } from './enumerations.js';
import type { Meeting } from './meeting.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A document tabled at a meeting. Everything known about it comes from its rows in the listings.',
})
export class Document extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'The title: the short name without group, numbers, version and markers. Null if nothing is left.',
  })
  readonly title: string | null;

  @Field(() => String, { description: 'The name as listed, without a date before it.' })
  readonly shortName: string;

  @Field(() => String, { nullable: true, description: 'The sub type as listed. It may be wrong; see `kind`.' })
  readonly subType: string | null;

  @Field(() => DocumentKind, { description: 'The kind of document, according to its name.' })
  readonly kind: DocumentKind;

  @Field(() => String, { nullable: true, description: 'The version in the name without the `v`, such as `1.1`.' })
  readonly version: string | null;

  @Field(() => [Marker], { description: 'The markers in the name, such as draft or redline.' })
  readonly markers: readonly Marker[];

  @Field(() => Int, {
    nullable: true,
    description: 'The attachment number in the name. Null if there is none.',
  })
  readonly attachmentNumber: number | null;

  @Field(() => String, { nullable: true, description: 'The link to the document. Null if the listing has none.' })
  readonly url: string | null;

  constructor(
    row: StoredNode<'Document'>,
    readonly tabledAt: Meeting,
  ) {
    super(row.id);
    this.title = row.title;
    this.shortName = row.shortName;
    this.subType = row.subType;
    this.kind = row.kind as DocumentKind;
    this.version = row.version;
    this.markers = row.markers as readonly Marker[];
    this.attachmentNumber = row.attachmentNumber;
    this.url = row.url;
  }
}
