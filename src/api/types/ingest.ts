import { MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './date.js';
import { enumeration } from './enumeration.js';
import { Listing } from './listing.js';

export type ListingFormat = 'AUTO' | 'TEXT' | 'TABLE' | 'HTML' | 'CSV' | 'JSON';
export const ListingFormat = enumeration<ListingFormat>('ListingFormat', 'How a page of listings is written.', {
  AUTO: 'Detected from the content.',
  TEXT: 'Text with columns separated by blanks, as copied from a browser.',
  TABLE: 'Text with columns separated by pipes.',
  HTML: 'An HTML page, as saved by a browser.',
  CSV: 'Columns separated by commas, semicolons or tabs.',
  JSON: 'A list of rows.',
});

@InputType({ description: 'A published page with one or more listings.' })
export class IngestListingInput {
  @Field(() => String, { description: 'The name of the source in messages, such as a file name or an address.' })
  @MinLength(1, { message: 'name must not be empty' })
  readonly name!: string;

  @Field(() => String, { description: 'The content of the page, exactly as published.' })
  readonly text!: string;

  @Field(() => ListingFormat, {
    nullable: true,
    description: 'The format of the page. By default, detected from the content.',
  })
  readonly format?: ListingFormat | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The code of the group, if the page does not name it: 2 to 20 letters, digits, hyphens or ampersands.',
  })
  readonly group?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the page had this content. By default, now.',
  })
  readonly asOf?: string | null;
}

@ObjectType({ description: 'The result of an import.' })
export class IngestReport {
  @Field(() => Int, { description: 'The number of rows: documents, duplicates and unreadable rows together.' })
  readonly rows!: number;

  @Field(() => Int, { description: 'The number of documents in the rows.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'The number of rows for a document that another row already lists.' })
  readonly duplicates!: number;

  @Field(() => Int, { description: 'The number of rows that could not be read. Each has a finding.' })
  readonly unreadable!: number;

  @Field(() => Int, { description: 'The number of documents added to the graph.' })
  readonly created!: number;

  @Field(() => Int, { description: 'The number of documents whose properties changed.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'The number of documents that did not change.' })
  readonly unchanged!: number;

  @Field(() => Int, {
    description: 'The number of documents that are no longer in the listing. They stay in the graph.',
  })
  readonly vanished!: number;

  @Field(() => Int, { description: 'The number of findings about these rows.' })
  readonly findings!: number;

  @Field(() => Int, {
    description:
      'The number of publications in the rows of catalogues. In a catalogue, rows are publications, duplicates and unreadable rows together.',
  })
  readonly publications!: number;

  @Field(() => [String], { description: 'Notes on how the page was read, such as dates read month first.' })
  readonly notes!: readonly string[];

  @Field(() => [Listing], { description: 'The readings of the page’s listings, in the order of the page.' })
  readonly listings!: readonly Listing[];
}
