import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { GroupStatus } from './enumerations.js';
import { Node } from './node.js';

/** Ids of what the group is linked to. */
export interface GroupLinks {
  readonly reportsTo: readonly string[];
  readonly succeeds: readonly string[];
  readonly succeededBy: readonly string[];
  readonly closedBy: readonly string[];
  readonly termsOfReference: readonly string[];
}

@ObjectType({ implements: Node, description: 'A group of the programme that meets.' })
export class Group extends Node {
  @Field(() => ID, { description: 'The letters it goes by: `DAG`. Also its id.' })
  readonly code: string;

  @Field(() => String, { nullable: true, description: 'Its name in full, where the page says it.' })
  readonly name: string | null;

  @Field(() => Int, { nullable: true, description: 'Its level in the programme’s governance, where the page says it.' })
  readonly level: number | null;

  @Field(() => GroupStatus, { nullable: true, description: 'Whether it still meets, where the page says it.' })
  readonly status: GroupStatus | null;

  @Field(() => String, { nullable: true, description: 'Who chaired it, where the page says it.' })
  readonly chair: string | null;

  @Field(() => [String], { description: 'Names that it had before.' })
  readonly formerNames: readonly string[];

  constructor(
    row: StoredNode<'Group'>,
    readonly links: GroupLinks,
  ) {
    super(row.id);
    this.code = row.code;
    this.name = row.name;
    this.level = row.level;
    this.status = row.status as GroupStatus | null;
    this.chair = row.chair;
    this.formerNames = row.formerNames;
  }
}
