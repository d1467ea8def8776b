import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Severity } from './enumerations.js';
import { Node } from './node.js';

@ObjectType({ implements: Node, description: 'A fault of the record, kept as a part of the record.' })
export class Finding extends Node {
  @Field(() => String, { description: 'What kind of fault it is: `EARLIER_VERSION_MISSING`.' })
  readonly code: string;

  @Field(() => Severity, { description: 'How much it matters.' })
  readonly severity: Severity;

  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why an analyst accepts it, as a correction says; null while it is open.',
  })
  readonly acknowledged: string | null;

  constructor(
    row: StoredNode<'Finding'>,
    readonly subjectId: string,
  ) {
    super(row.id);
    this.code = row.code;
    this.severity = row.severity as Severity;
    this.message = row.message;
    this.acknowledged = row.acknowledged;
  }
}
