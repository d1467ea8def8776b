import { Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { NodeType } from './enumerations.js';

const long = `text must have at most ${LIMITS.searchText} characters`;
const many = `first must be between 1 and ${LIMITS.page}`;

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description: `A name, a code, a reference, a day, or words; the beginnings of words do, and so does a word with one letter wrong. At most ${LIMITS.searchText} characters.`,
  })
  @MaxLength(LIMITS.searchText, { message: long })
  readonly text!: string;

  @Field(() => [NodeType], {
    nullable: true,
    description: 'What is looked for; all but listings, rows and findings where none are given.',
  })
  readonly types?: readonly NodeType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many, from the start or from \`after\`; between 1 and ${LIMITS.page}, ${LIMITS.pageUsual} where none is given.`,
  })
  @Min(1, { message: many })
  @Max(LIMITS.page, { message: many })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what follows it.' })
  readonly after?: string | null;
}
