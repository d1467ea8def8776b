import { Field, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { Severity } from './enumerations.js';
import { Node } from './node.js';

@ObjectType({
  implements: Node,
  description: 'A data-quality finding: something in the listings that is probably wrong or missing.',
})
export class Finding extends Node {
  @Field(() => String, { description: 'The code of its kind, such as `EARLIER_VERSION_MISSING`.' })
  readonly code: string;

  @Field(() => Severity, { description: 'How serious it is.' })
  readonly severity: Severity;

  @Field(() => String, { description: 'A sentence that describes the finding.' })
  readonly message: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason that a correction gives for accepting the finding. Null if the finding is open.',
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
