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

@ObjectType({ description: 'A relationship between two nodeLoaders, and why it is believed.' })
export class Link {
  @Field(() => String, {
    description: 'What it says, from the newer or smaller thing to the older or larger: `REVISES`.',
  })
  readonly type: RelationshipType;

  @Field(() => Basis, { description: 'What it rests on.' })
  readonly basis: Basis;

  @Field(() => String, { description: 'The rule that made it.' })
  readonly rule: string;

  @Field(() => Float, { description: 'How sure the rule is, from 0 to 1.' })
  readonly confidence: number;

  @Field(() => String, {
    nullable: true,
    description: 'By whom, when and why it was corrected, where a correction made it; null where a rule did.',
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
