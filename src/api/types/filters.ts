import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from './date.js';
import { DocumentKind, Marker, Severity } from './enumerations.js';

const from = 'On this day or later.';
const to = 'On this day or earlier.';
const group = 'The code of a group.';
const titleContains = 'A part of the title, whatever its case.';
const tabledChangeRequest = 'A change request, in any path that people write it, of which a document was tabled there.';

@InputType({ description: 'Which meetings: all that is given must hold.' })
export class MeetingFilter {
  @Field(() => ID, { nullable: true, description: group })
  readonly group?: string | null;

  @Field(() => DateScalar, { nullable: true, description: from })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: to })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: 'The number, with or without leading zeros.' })
  readonly number?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is extraordinary.' })
  readonly extraordinary?: boolean | null;

  @Field(() => ID, { nullable: true, description: tabledChangeRequest })
  readonly changeRequest?: string | null;
}

@InputType({ description: 'Which documents: all that is given must hold.' })
export class DocumentFilter {
  @Field(() => ID, { nullable: true, description: group })
  readonly group?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the meeting that it was tabled at.' })
  readonly meeting?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The change request that it is one version of, in any path that people write it.',
  })
  readonly changeRequest?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the series that it is one version of.' })
  readonly series?: string | null;

  @Field(() => DocumentKind, { nullable: true, description: 'What it is.' })
  readonly kind?: DocumentKind | null;

  @Field(() => Marker, { nullable: true, description: 'A mark that it hasWriteToken.' })
  readonly marker?: Marker | null;

  @Field(() => String, { nullable: true, description: 'The version exactly as its name says it, without the `v`.' })
  readonly version?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => DateScalar, { nullable: true, description: from })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: to })
  readonly to?: string | null;
}

@InputType({
  description: 'Which change requests: all that is given must hold, of one tabling where it speaks of one.',
})
export class ChangeRequestFilter {
  @Field(() => ID, { nullable: true, description: 'The code of a group that it was tabled at.' })
  readonly group?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Tabled on this day or later.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Tabled on this day or earlier.' })
  readonly to?: string | null;
}

@InputType({ description: 'Which series: all that is given must hold.' })
export class SeriesFilter {
  @Field(() => ID, { nullable: true, description: 'The code of a group that one of its documents was tabled at.' })
  readonly group?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference, whatever its case, hyphens and leading zeros, with or without `MHHS-`.',
  })
  readonly reference?: string | null;
}

@InputType({ description: 'Which findings: all that is given must hold.' })
export class FindingFilter {
  @Field(() => String, { nullable: true, description: 'The kind of fault: `TITLE_DRIFT`.' })
  readonly code?: string | null;

  @Field(() => Severity, { nullable: true, description: 'How much it matters.' })
  readonly severity?: Severity | null;

  @Field(() => ID, { nullable: true, description: 'The code of a group that it, its meeting or its listing is of.' })
  readonly group?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of what is at fault.' })
  readonly subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether no correction accepts it.' })
  readonly open?: boolean | null;
}
