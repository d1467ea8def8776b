import { Field, Int, ObjectType } from 'type-graphql';
import type { HistoryStep as Step } from '../../graph/history.js';
import { Change } from './enumerations.js';
import type { Document } from './document.js';
import type { Link } from './link.js';

/** A document with what its place in a history is told from. */
export interface Tabled {
  readonly id: string;
  readonly shortName: string;
  readonly version: string | null;
  readonly markers: Document['markers'];
  readonly meeting: string;
  readonly date: string;
  readonly document: Document;
}

@ObjectType({ description: 'One tabling: one version of a series put before one meeting.' })
export class HistoryStep {
  @Field(() => Int, { description: 'Its place in the history, from 1.' })
  readonly position: number;

  @Field(() => Change, { description: 'What it did to the version that stood before it.' })
  readonly change: Change;

  @Field(() => String, {
    nullable: true,
    description: 'The version that the document’s name says; null where it says none.',
  })
  readonly version: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the meeting of `previous` to this one; null at the first step.',
  })
  readonly daysSincePrevious: number | null;

  constructor(readonly step: Step<Tabled, Link>) {
    this.position = step.position;
    this.change = step.change;
    this.version = step.document.version;
    this.daysSincePrevious = step.daysSincePrevious;
  }
}
