import { Field, Int, ObjectType } from 'type-graphql';
import type { HistoryStep as Step } from '../../graph/history.js';
import { Change } from './enumerations.js';
import type { Document } from './document.js';
import type { Link } from './link.js';

/** A document with what its position in a history depends on. */
export interface TabledDocument {
  readonly id: string;
  readonly shortName: string;
  readonly version: string | null;
  readonly markers: Document['markers'];
  readonly meeting: string;
  readonly date: string;
  readonly document: Document;
}

@ObjectType({ description: 'One step of a history: a version of a change request or series tabled at a meeting.' })
export class HistoryStep {
  @Field(() => Int, { description: 'The position in the history, from 1.' })
  readonly position: number;

  @Field(() => Change, { description: 'How the tabling relates to the ones before it.' })
  readonly change: Change;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the change request or series that the document is. Null if the name has none.',
  })
  readonly version: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of days since the meeting of `previous`. Null for the first step.',
  })
  readonly daysSincePrevious: number | null;

  constructor(readonly step: Step<TabledDocument, Link>) {
    this.position = step.position;
    this.change = step.change;
    this.version = step.document.version;
    this.daysSincePrevious = step.daysSincePrevious;
  }
}
