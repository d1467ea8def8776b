import { Max, Min } from 'class-validator';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { NodeType } from './enumerations.js';

const within = (most: number): string => `between 1 and ${most}`;

@ArgsType()
export class PathArguments {
  @Field(() => ID, { description: 'The id of anything; a change request’s in any path that people write it.' })
  readonly from!: string;

  @Field(() => ID, { description: 'The id of something else.' })
  readonly to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LIMITS.pathLengthUsual,
    description: `How many relationships long it may be; ${within(LIMITS.pathLength)}.`,
  })
  @Min(1, { message: `maxLength must be ${within(LIMITS.pathLength)}` })
  @Max(LIMITS.pathLength, { message: `maxLength must be ${within(LIMITS.pathLength)}` })
  readonly maxLength?: number | null;
}

@ArgsType()
export class NeighbourhoodArguments {
  @Field(() => ID, { description: 'The id of anything; a change request’s in any path that people write it.' })
  readonly id!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `How many relationships away; ${within(LIMITS.neighbourhoodDepth)}.`,
  })
  @Min(1, { message: `depth must be ${within(LIMITS.neighbourhoodDepth)}` })
  @Max(LIMITS.neighbourhoodDepth, { message: `depth must be ${within(LIMITS.neighbourhoodDepth)}` })
  readonly depth?: number | null;

  @Field(() => [NodeType], {
    nullable: true,
    description: 'What may be walked through and shown; all but rows, listings and findings where none are given.',
  })
  readonly types?: readonly NodeType[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LIMITS.neighbourhoodSizeUsual,
    description: `How many things at most, with the one in the middle: the nearest, then by id; ${within(LIMITS.neighbourhoodSize)}.`,
  })
  @Min(1, { message: `limit must be ${within(LIMITS.neighbourhoodSize)}` })
  @Max(LIMITS.neighbourhoodSize, { message: `limit must be ${within(LIMITS.neighbourhoodSize)}` })
  readonly limit?: number | null;
}
