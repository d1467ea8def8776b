import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { DocumentOrder, MeetingOrder } from './enumerations.js';
import { ChangeRequestFilter, DocumentFilter, FindingFilter, MeetingFilter, SeriesFilter } from './filters.js';

const atMost = `between 1 and ${LIMITS.page}`;

/** Which page of a connection. Where neither `first` nor `last` is given, the first 50. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `How many, from the start or from \`after\`; ${atMost}, ${LIMITS.pageUsual} where none is given. Not beside \`last\`.`,
  })
  @Min(1, { message: `first must be ${atMost}` })
  @Max(LIMITS.page, { message: `first must be ${atMost}` })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what follows it.' })
  readonly after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many, from the end or from \`before\`; ${atMost}.` })
  @Min(1, { message: `last must be ${atMost}` })
  @Max(LIMITS.page, { message: `last must be ${atMost}` })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor: only what precedes it.' })
  readonly before?: string | null;
}

@ArgsType()
export class MeetingsArguments extends PageArguments {
  @Field(() => MeetingFilter, { nullable: true, description: 'Which ones; all where none is given.' })
  readonly filter?: MeetingFilter | null;

  @Field(() => MeetingOrder, { nullable: true, description: 'By date, the earliest first, where none is given.' })
  readonly orderBy?: MeetingOrder | null;
}

@ArgsType()
export class DocumentsArguments extends PageArguments {
  @Field(() => DocumentFilter, { nullable: true, description: 'Which ones; all where none is given.' })
  readonly filter?: DocumentFilter | null;

  @Field(() => DocumentOrder, { nullable: true, description: 'By date, the earliest first, where none is given.' })
  readonly orderBy?: DocumentOrder | null;
}

@ArgsType()
export class ChangeRequestsArguments extends PageArguments {
  @Field(() => ChangeRequestFilter, { nullable: true, description: 'Which ones; all where none is given.' })
  readonly filter?: ChangeRequestFilter | null;
}

@ArgsType()
export class SeriesArguments extends PageArguments {
  @Field(() => SeriesFilter, { nullable: true, description: 'Which ones; all where none is given.' })
  readonly filter?: SeriesFilter | null;
}

@ArgsType()
export class FindingsArguments extends PageArguments {
  @Field(() => FindingFilter, { nullable: true, description: 'Which ones; all where none is given.' })
  readonly filter?: FindingFilter | null;
}
