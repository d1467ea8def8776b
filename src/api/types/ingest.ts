import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LIMITS } from '../limits/limits.js';
import { DateTimeScalar } from './date.js';
import { enumeration } from './enumeration.js';
import { Listing } from './listing.js';

export type ListingFormat = 'AUTO' | 'TEXT' | 'TABLE' | 'HTML' | 'CSV' | 'JSON';
export const ListingFormat = enumeration<ListingFormat>('ListingFormat', 'How a page of listings is written.', {
  AUTO: 'As the page itself tells.',
  TEXT: 'Columns parted by blanks, as a browser copies a page.',
  TABLE: 'Columns parted by pipes.',
  HTML: 'A page as a browser saves it.',
  CSV: 'Columns parted by commas, semicolons or tabs.',
  JSON: 'A list of rows.',
});

const name = `name must have between 1 and ${LIMITS.sourceName} characters`;

@InputType({ description: 'A published page with one listing or several.' })
export class IngestListingInput {
  @Field(() => String, { description: 'What messages call it: the name of a file, an address.' })
  @MinLength(1, { message: name })
  @MaxLength(LIMITS.sourceName, { message: name })
  readonly name!: string;

  @Field(() => String, { description: 'The page, exactly as published.' })
  readonly text!: string;

  @Field(() => ListingFormat, {
    nullable: true,
    description: 'How it is written; what it holds tells, where none is given.',
  })
  readonly format?: ListingFormat | null;

  @Field(() => ID, { nullable: true, description: 'The code of the group, where the page does not name it.' })
  readonly group?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The time at which the page stood so; now, where none is given.',
  })
  readonly asOf?: string | null;
}

@ObjectType({ description: 'What became of every row of a page.' })
export class IngestReport {
  @Field(() => Int, { description: 'Rows in all: documents, duplicates and unreadable ones together.' })
  readonly rows!: number;

  @Field(() => Int, { description: 'Documents that the rows stand for.' })
  readonly documents!: number;

  @Field(() => Int, { description: 'Rows of a document that another row stands for already.' })
  readonly duplicates!: number;

  @Field(() => Int, { description: 'Rows that could not be read; each is kept, as a finding.' })
  readonly unreadable!: number;

  @Field(() => Int, { description: 'Documents that the graph did not hold.' })
  readonly created!: number;

  @Field(() => Int, { description: 'Documents of which the graph held something else.' })
  readonly changed!: number;

  @Field(() => Int, { description: 'Documents that the graph held as they are.' })
  readonly unchanged!: number;

  @Field(() => Int, { description: 'Documents that the listing no longer has; the graph keeps them.' })
  readonly vanished!: number;

  @Field(() => Int, { description: 'Faults of the record that these rows show.' })
  readonly findings!: number;

  @Field(() => [Listing], { description: 'The readings that the page was, in its order.' })
  readonly listings!: readonly Listing[];
}
