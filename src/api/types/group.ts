import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { StoredNode } from '../../store/stored-graph.js';
import { GroupStatus } from './enumerations.js';
import { Node } from './node.js';

/** Ids of the nodes that the group is related to. */
export interface GroupLinks {
  readonly reportsTo: readonly string[];
  readonly succeeds: readonly string[];
  readonly succeededBy: readonly string[];
  readonly closedBy: readonly string[];
  readonly termsOfReference: readonly string[];
}

@ObjectType({ implements: Node, description: 'A group of the programme that holds meetings.' })
export class Group extends Node {
  @Field(() => ID, { description: 'The code of the group, such as `DAG`. It is also the id.' })
  readonly code: string;

  @Field(() => String, {
    nullable: true,
    description: 'The full name of the group. Null if the listings do not state it.',
  })
  readonly name: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The group’s level in the programme’s governance. Null if the listings do not state it.',
  })
  readonly level: number | null;

  @Field(() => GroupStatus, {
    nullable: true,
    description: 'Whether the group still meets. Null if the listings do not state it.',
  })
  readonly status: GroupStatus | null;

  @Field(() => String, { nullable: true, description: 'The chair of the group. Null if the listings do not state it.' })
  readonly chair: string | null;

  @Field(() => [String], { description: 'Former names of the group.' })
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
