import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from './date.js';
import { DocumentKind, Marker, Severity } from './enumerations.js';

const from = 'On or after this date.';
const to = 'On or before this date.';
const group = 'The code of a group.';
const titleContains = 'Text that the title contains, ignoring case.';
const tabledChangeRequest = 'A change request that was tabled at the meeting, in any common spelling.';

@InputType({ description: 'Filters for meetings. All must match.' })
export class MeetingFilter {
  @Field(() => ID, { nullable: true, description: group })
  readonly group?: string | null;

  @Field(() => DateScalar, { nullable: true, description: from })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: to })
  readonly to?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the meeting, with or without leading zeros.' })
  readonly number?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the meeting is extraordinary.' })
  readonly extraordinary?: boolean | null;

  @Field(() => ID, { nullable: true, description: tabledChangeRequest })
  readonly changeRequest?: string | null;
}

@InputType({ description: 'Filters for documents. All must match.' })
export class DocumentFilter {
  @Field(() => ID, { nullable: true, description: group })
  readonly group?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the meeting that the document was tabled at.' })
  readonly meeting?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The change request that the document is a version of, in any common spelling.',
  })
  readonly changeRequest?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the series that the document is a version of.' })
  readonly series?: string | null;

  @Field(() => DocumentKind, { nullable: true, description: 'The kind of document.' })
  readonly kind?: DocumentKind | null;

  @Field(() => Marker, { nullable: true, description: 'A marker that the document has.' })
  readonly marker?: Marker | null;

  @Field(() => String, { nullable: true, description: 'The version, exactly as in the name but without the `v`.' })
  readonly version?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => DateScalar, { nullable: true, description: from })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: to })
  readonly to?: string | null;
}

@InputType({
  description: 'Filters for change requests. All must match; `group`, `from` and `to` must match the same tabling.',
})
export class ChangeRequestFilter {
  @Field(() => ID, { nullable: true, description: 'The code of a group that the change request was tabled at.' })
  readonly group?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Tabled on or after this date.' })
  readonly from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Tabled on or before this date.' })
  readonly to?: string | null;
}

@InputType({ description: 'Filters for document series. All must match.' })
export class SeriesFilter {
  @Field(() => ID, { nullable: true, description: 'The code of a group that a document of the series was tabled at.' })
  readonly group?: string | null;

  @Field(() => String, { nullable: true, description: titleContains })
  readonly titleContains?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference, ignoring case, hyphens and leading zeros, with or without `MHHS-`.',
  })
  readonly reference?: string | null;
}

@InputType({ description: 'Filters for findings. All must match.' })
export class FindingFilter {
  @Field(() => String, { nullable: true, description: 'The code of the finding’s kind, such as `TITLE_DRIFT`.' })
  readonly code?: string | null;

  @Field(() => Severity, { nullable: true, description: 'How serious it is.' })
  readonly severity?: Severity | null;

  @Field(() => ID, { nullable: true, description: 'The code of the group that the finding’s subject belongs to.' })
  readonly group?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the finding’s subject.' })
  readonly subject?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the finding is open, which means that no correction accepts it.',
  })
  readonly open?: boolean | null;
}
