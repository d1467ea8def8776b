import { Field, Float, ObjectType } from 'type-graphql';
import type { RelationshipType } from '../../graph/ontology.js';
import { Basis } from './enumerations.js';

/** A relationship as the statements return it. */
export interface FoundRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly rows: readonly string[];
  readonly correction: string | null;
}

@ObjectType({ description: 'A relationship between two nodes, with its evidence.' })
export class Link {
  @Field(() => String, {
    description:
      'The type of the relationship, such as `REVISES`. It goes from the newer or smaller node to the older or larger one.',
  })
  readonly type: RelationshipType;

  @Field(() => Basis, { description: 'What the relationship is based on.' })
  readonly basis: Basis;

  @Field(() => String, { description: 'The name of the rule that created the relationship.' })
  readonly rule: string;

  @Field(() => Float, { description: 'How certain the relationship is, from 0 to 1.' })
  readonly confidence: number;

  @Field(() => String, {
    nullable: true,
    description: 'Who made the correction, when and why. Null if a rule created the relationship.',
  })
  readonly correction: string | null;

  readonly fromId: string;
  readonly toId: string;
  readonly rowIds: readonly string[];

  constructor(row: FoundRelationship) {
    this.type = row.type as RelationshipType;
    this.basis = row.basis as Basis;
    this.rule = row.rule;
    this.confidence = row.confidence;
    this.correction = row.correction;
    this.fromId = row.from;
    this.toId = row.to;
    this.rowIds = row.rows;
  }
}
