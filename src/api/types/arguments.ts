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
    description: `Returns the first _n_ items, or the first _n_ after the cursor \`after\`; ${atMost}. The default is ${LIMITS.pageUsual}. Cannot be combined with \`last\`.`,
  })
  @Min(1, { message: `first must be ${atMost}` })
  @Max(LIMITS.page, { message: `first must be ${atMost}` })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the items after this cursor.' })
  readonly after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `Returns the last _n_ items, or the last _n_ before the cursor \`before\`; ${atMost}.`,
  })
  @Min(1, { message: `last must be ${atMost}` })
  @Max(LIMITS.page, { message: `last must be ${atMost}` })
  readonly last?: number | null;

  @Field(() => String, { nullable: true, description: 'Returns the items before this cursor.' })
  readonly before?: string | null;
}

@ArgsType()
export class MeetingsArguments extends PageArguments {
  @Field(() => MeetingFilter, { nullable: true, description: 'Filters for the items. By default, all are returned.' })
  readonly filter?: MeetingFilter | null;

  @Field(() => MeetingOrder, {
    nullable: true,
    description: 'The order of the items. By default, by date, earliest first.',
  })
  readonly orderBy?: MeetingOrder | null;
}

@ArgsType()
export class DocumentsArguments extends PageArguments {
  @Field(() => DocumentFilter, { nullable: true, description: 'Filters for the items. By default, all are returned.' })
  readonly filter?: DocumentFilter | null;

  @Field(() => DocumentOrder, {
    nullable: true,
    description: 'The order of the items. By default, by date, earliest first.',
  })
  readonly orderBy?: DocumentOrder | null;
}

@ArgsType()
export class ChangeRequestsArguments extends PageArguments {
  @Field(() => ChangeRequestFilter, {
    nullable: true,
    description: 'Filters for the items. By default, all are returned.',
  })
  readonly filter?: ChangeRequestFilter | null;
}

@ArgsType()
export class SeriesArguments extends PageArguments {
  @Field(() => SeriesFilter, { nullable: true, description: 'Filters for the items. By default, all are returned.' })
  readonly filter?: SeriesFilter | null;
}

@ArgsType()
export class FindingsArguments extends PageArguments {
  @Field(() => FindingFilter, { nullable: true, description: 'Filters for the items. By default, all are returned.' })
  readonly filter?: FindingFilter | null;
}
