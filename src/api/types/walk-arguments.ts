import { Max, Min } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { NodeType } from './enumerations.js';

const within = (most: number): string => `between 1 and ${most}`;

@ArgsType()
export class PathArguments {
  @Field(() => ID, { description: 'The id of any node. A change request can have any common spelling.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The id of another node.' })
  readonly to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LIMITS.pathLengthUsual,
    description: `The maximum number of relationships in the path; ${within(LIMITS.pathLength)}.`,
  })
  @Min(1, { message: `maxLength must be ${within(LIMITS.pathLength)}` })
  @Max(LIMITS.pathLength, { message: `maxLength must be ${within(LIMITS.pathLength)}` })
  readonly maxLength?: number | null;
}

@ArgsType()
export class NeighbourhoodArguments {
  @Field(() => ID, { description: 'The id of any node. A change request can have any common spelling.' })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `The maximum number of relationships from the start; ${within(LIMITS.neighbourhoodDepth)}.`,
  })
  @Min(1, { message: `depth must be ${within(LIMITS.neighbourhoodDepth)}` })
  @Max(LIMITS.neighbourhoodDepth, { message: `depth must be ${within(LIMITS.neighbourhoodDepth)}` })
  readonly depth?: number | null;

  @Field(() => [NodeType], {
    nullable: true,
    description: 'The types of nodes to include. By default, all except rows, listings and findings.',
  })
  readonly types?: readonly NodeType[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LIMITS.neighbourhoodSizeUsual,
    description: `The maximum number of nodes, including the start; ${within(LIMITS.neighbourhoodSize)}. Nearer nodes come first, then nodes are ordered by id.`,
  })
  @Min(1, { message: `limit must be ${within(LIMITS.neighbourhoodSize)}` })
  @Max(LIMITS.neighbourhoodSize, { message: `limit must be ${within(LIMITS.neighbourhoodSize)}` })
  readonly limit?: number | null;
}
