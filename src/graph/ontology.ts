/**
 * The graph's vocabulary, declared once: every label and relationship type, what it means and
 * which properties it carries. The store's statements, the docs and the checks derive from it.
 */

/** `text?`: may be absent. `texts`: a list, possibly empty. Times are ISO 8601 in UTC, dates `2023-02-16`. */
export type PropertyType = 'text' | 'text?' | 'texts' | 'integer' | 'integer?' | 'number' | 'boolean' | 'date' | 'time';

interface LabelDeclaration {
  readonly meaning: string;
  /** The shape of the id, which is the API's id as it stands. */
  readonly id: string;
  /** Without `id`, which every node has. */
  readonly properties: Readonly<Record<string, PropertyType>>;
}

export const NODE_LABELS = {
  Group: {
    meaning: 'A group of the programme that meets.',
    id: 'its code: DAG',
    properties: {
      code: 'text',
      name: 'text?',
      level: 'integer?',
      status: 'text?',
      chair: 'text?',
      formerNames: 'texts',
    },
  },
  Meeting: {
    meaning: 'A day on which a group met.',
    id: 'DAG/2023-02-16',
    properties: { number: 'text?', label: 'text', date: 'date', extraordinary: 'boolean' },
  },
  Document: {
    meaning: 'What one short name at one meeting stands for.',
    id: 'DAG/2023-02-16/<slug of the short name>',
    properties: {
      title: 'text?',
      shortName: 'text',
      subType: 'text?',
      kind: 'text',
      version: 'text?',
      markers: 'texts',
      attachmentNumber: 'integer?',
      url: 'text?',
    },
  },
  ChangeRequest: {
    meaning: 'A request to change the programme’s baseline, tabled in one or more versions.',
    id: 'CR018',
    properties: { title: 'text?' },
  },
  DocumentSeries: {
    meaning: 'The thing of which a document is one version.',
    id: 'series/<slug of the reference, else of its first tabling’s title>',
    properties: { title: 'text?', reference: 'text?' },
  },
  Listing: {
    meaning: 'One reading of one published table of a group’s documents.',
    id: 'listing/<16 digits of the hash>',
    properties: {
      name: 'text',
      group: 'text',
      asOf: 'time',
      ingestedAt: 'time',
      rowCount: 'integer',
      sha256: 'text',
    },
  },
  ListingRow: {
    meaning: 'One line of a listing as published: a row, or a sentence that a fact was read from.',
    id: '<listing id>/<line>',
    properties: {
      line: 'integer',
      text: 'text',
      kind: 'text',
      dateOfMeeting: 'text?',
      shortName: 'text?',
      subType: 'text?',
      url: 'text?',
    },
  },
  Finding: {
    meaning: 'A fault of the record, kept as a part of the record.',
    id: 'finding/<CODE>/<id of its subject>',
    properties: { code: 'text', severity: 'text', message: 'text', acknowledged: 'text?' },
  },
} as const satisfies Record<string, LabelDeclaration>;

export type Label = keyof typeof NODE_LABELS;
export const LABELS = Object.keys(NODE_LABELS) as Label[];

interface RelationshipDeclaration {
  readonly meaning: string;
  readonly from: readonly Label[];
  readonly to: readonly Label[];
  /** Beside basis, rule, confidence and rows, which every relationship has, and `correction`, which a curated one has. */
  readonly properties?: Readonly<Record<string, PropertyType>>;
}

/** From the newer or smaller thing to the older or larger. */
export const RELATIONSHIP_TYPES = {
  HELD_BY: { meaning: 'the group that met', from: ['Meeting'], to: ['Group'] },
  FOLLOWS: { meaning: 'the group’s previous meeting, by date', from: ['Meeting'], to: ['Meeting'] },
  TABLED_AT: { meaning: 'the meeting it was put before', from: ['Document'], to: ['Meeting'] },
  ATTACHED_TO: {
    meaning: 'the pack or report that it is an attachment or appendix of',
    from: ['Document'],
    to: ['Document'],
    properties: { attachmentNumber: 'integer?' },
  },
  VERSION_OF: {
    meaning: 'what it is one version of',
    from: ['Document'],
    to: ['ChangeRequest', 'DocumentSeries'],
  },
  REVISES: {
    meaning: 'the tabling of the highest version before it',
    from: ['Document'],
    to: ['Document'],
  },
  RETABLES: {
    meaning: 'its previous tabling, of no lower version',
    from: ['Document'],
    to: ['Document'],
  },
  RECORDS: {
    meaning: 'the meeting that the minutes or headline report are of',
    from: ['Document'],
    to: ['Meeting'],
  },
  SUPPORTS: {
    meaning: 'the change request that it is about without being it',
    from: ['Document'],
    to: ['ChangeRequest'],
  },
  REFERS_TO: {
    meaning: 'a design artefact named inside the title',
    from: ['Document'],
    to: ['DocumentSeries', 'ChangeRequest'],
  },
  TERMS_OF_REFERENCE_OF: {
    meaning: 'the group whose terms of reference it states',
    from: ['Document'],
    to: ['Group'],
  },
  REPORTS_TO: { meaning: 'the group it reports into', from: ['Group'], to: ['Group'] },
  SUCCEEDS: { meaning: 'the group it was formed from', from: ['Group'], to: ['Group'] },
  CLOSED: {
    meaning: 'the group that its approval closed',
    from: ['ChangeRequest'],
    to: ['Group'],
  },
  EVIDENCED_BY: {
    meaning: 'a row that it rests on',
    from: ['Document', 'Meeting', 'Group', 'ChangeRequest', 'DocumentSeries', 'Finding'],
    to: ['ListingRow'],
  },
  ROW_OF: { meaning: 'the reading it stands in', from: ['ListingRow'], to: ['Listing'] },
  ABOUT: {
    meaning: 'what is at fault',
    from: ['Finding'],
    to: ['Document', 'Meeting', 'Group', 'ChangeRequest', 'DocumentSeries', 'ListingRow'],
  },
} as const satisfies Record<string, RelationshipDeclaration>;

export type RelationshipType = keyof typeof RELATIONSHIP_TYPES;
export const TYPES = Object.keys(RELATIONSHIP_TYPES) as RelationshipType[];

/** What an edge was read from: a column, one name, several names, or a correction. */
export const BASES = ['DECLARED', 'PARSED', 'INFERRED', 'CURATED'] as const;
export type Basis = (typeof BASES)[number];

export { DOCUMENT_KINDS, type DocumentKind, type Marker } from '../recognition/vocabulary.js';

export const SEVERITIES = ['INFO', 'WARNING', 'ERROR'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const GROUP_STATUSES = ['ACTIVE', 'STOOD_DOWN'] as const;
export type GroupStatus = (typeof GROUP_STATUSES)[number];

export const ROW_KINDS = ['ROW', 'PROSE'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
