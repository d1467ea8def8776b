/** One thing that a reader or the program says of a page: `REVISES`, of `row 55`, `row 24`. */
export interface Claim {
  /** A property, a type of relationship, or the code of a finding. */
  readonly aspect: string;
  /** `row 55` for the document on that line, else an id. */
  readonly subject: string;
  readonly says: string;
  /** Of a relationship that the program made. */
  readonly rule?: { readonly name: string; readonly confidence: number };
}

/** A document is named by the first of its lines, so that no id has to be right for two to be compared. */
export const rowName = (line: number): string => `row ${line}`;

export const MISSING_VERSION = 'EARLIER_VERSION_MISSING';

/** The aspects, in the order in which they are printed. */
export const PROPERTIES = [
  'group',
  'group name',
  'group level',
  'group status',
  'group chair',
  'group former names',
  'meeting',
  'meeting number',
  'extraordinary',
  'document',
  'kind',
  'title',
  'version',
  'markers',
  'attachmentNumber',
] as const;

export const RELATIONS = [
  'HELD_BY',
  'FOLLOWS',
  'TABLED_AT',
  'ATTACHED_TO',
  'VERSION_OF',
  'REVISES',
  'RETABLES',
  'RECORDS',
  'SUPPORTS',
  'REFERS_TO',
  'TERMS_OF_REFERENCE_OF',
  'REPORTS_TO',
  'SUCCEEDS',
  'CLOSED',
] as const;

export type Relation = (typeof RELATIONS)[number];

const isOneOf = <T extends string>(words: readonly T[], word: string): word is T =>
  words.some((known) => known === word);

export const isProperty = (aspect: string): boolean => isOneOf(PROPERTIES, aspect);
export const isRelation = (aspect: string): aspect is Relation => isOneOf(RELATIONS, aspect);
