import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'What its documents are versions of, such as a design artefact, a plan or a group’s terms of reference.',
})
export class DocumentSeries extends Node {
  @Field(() => String, { nullable: true, description: 'The title of the latest document.' })
  readonly title: string | null;

  @Field(() => String, { nullable: true, description: 'The reference, such as `DES-196` or `MHHS-DEL1316`.' })
  readonly reference: string | null;

  constructor(row: StoredNode<'DocumentSeries'>) {
    super(row.id);
    this.title = row.title;
    this.reference = row.reference;
  }
}
