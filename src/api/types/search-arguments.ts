import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { NodeType } from './enumerations.js';

const many = `first must be between 1 and ${LIMITS.page}`;

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description: `A name, a code, a reference, a date, or words. Beginnings of words and words with one wrong letter match too.`,
  })
  readonly text!: string;

  @Field(() => [NodeType], {
    nullable: true,
    description: 'The types of nodes to search. By default, all except listings, rows and findings.',
  })
  readonly types?: readonly NodeType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `Returns the first _n_ items, or the first _n_ after the cursor \`after\`. Between 1 and ${LIMITS.page}; ${LIMITS.pageUsual} by default.`,
  })
  @Min(1, { message: many })
  @Max(LIMITS.page, { message: many })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the items after this cursor.' })
  readonly after?: string | null;
}
