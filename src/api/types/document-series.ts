import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'The thing of which a document is one version: a design artefact, a plan, a group’s terms of reference.',
})
export class DocumentSeries extends Node {
  @Field(() => String, { nullable: true, description: 'The title of its latest document.' })
  readonly title: string | null;

  @Field(() => String, { nullable: true, description: 'The reference that it goes by: `DES-196`, `MHHS-DEL1316`.' })
  readonly reference: string | null;

  constructor(row: StoredNode<'DocumentSeries'>) {
    super(row.id);
    this.title = row.title;
    this.reference = row.reference;
  }
}
