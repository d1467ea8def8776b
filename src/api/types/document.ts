import { Field, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { DocumentKind, Marker } from './enumerations.js';
import type { Meeting } from './meeting.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'What one short name at one meeting stands for. Nothing is known of it but its rows in the listings.',
})
export class Document extends Node {
  @Field(() => String, {
    nullable: true,
    description: 'What is left of the short name without group, numbers, version and marks; null where nothing is.',
  })
  readonly title: string | null;

  @Field(() => String, { description: 'Its name as listed, without a date before it.' })
  readonly shortName: string;

  @Field(() => String, { nullable: true, description: 'The sub type as listed, which may be wrong: see `kind`.' })
  readonly subType: string | null;

  @Field(() => DocumentKind, { description: 'What it is, as its name tells.' })
  readonly kind: DocumentKind;

  @Field(() => String, { nullable: true, description: 'The version in its name, without the `v`: `1.1`.' })
  readonly version: string | null;

  @Field(() => [Marker], { description: 'The marks in its name that say which copy it is.' })
  readonly markers: readonly Marker[];

  @Field(() => Int, {
    nullable: true,
    description: 'Its number among the attachments of a pack, where its name says one.',
  })
  readonly attachmentNumber: number | null;

  @Field(() => String, { nullable: true, description: 'Where it can be fetched, where the listing links to it.' })
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
