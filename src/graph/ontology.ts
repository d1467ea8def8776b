/**
 * The graph's vocabulary, declared once: every label and relationship type, what it means and
 * which properties it carries. The store's statements, the docs and the checks derive from it.
 */

/** `text?`: may be absent. `texts`: a list, possibly empty. Times are ISO 8601 in UTC, dates `2023-02-16`. */
export type PropertyType = 'text' | 'text?' | 'texts' | 'integer' | 'integer?' | 'number' | 'boolean' | 'date' | 'time';

interface LabelDeclaration {
  readonly meaning: string;
  /** The shape of the id, which the API uses unchanged. */
  readonly id: string;
  /** Without `id`, which every node has. */
  readonly properties: Readonly<Record<string, PropertyType>>;
}

export const NODE_LABELS = {
  Group: {
    meaning: 'A governance group that holds meetings.',
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
    meaning: 'A meeting of a group: one group on one day.',
    id: 'DAG/2023-02-16',
    properties: { number: 'text?', label: 'text', date: 'date', extraordinary: 'boolean', cancelled: 'boolean' },
  },
  Document: {
    meaning: 'A document: one short name at one meeting.',
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
    meaning: 'A change request. Its versions are documents.',
    id: 'CR018',
    properties: { title: 'text?' },
  },
  DocumentSeries: {
    meaning: 'Any other thing that is published in versions, each of which is a document.',
    id: 'series/<slug of the reference, else of its first tabling’s title>',
    properties: { title: 'text?', reference: 'text?' },
  },
  Publication: {
    meaning:
      'A document that a catalogue lists with its number, version or status. It was tabled at no meeting. Only those of the newest reading are kept.',
    id: 'publication/<slug of the listing’s name>/<slug of the short name>[/<version>]',
    properties: {
      shortName: 'text',
      title: 'text?',
      reference: 'text?',
      version: 'text?',
      status: 'text?',
      subType: 'text?',
      markers: 'texts',
    },
  },
  Listing: {
    meaning: 'One reading of a listing: the table as it was at one time.',
    id: 'listing/<16 digits of the hash>',
    properties: {
      name: 'text',
      group: 'text?',
      asOf: 'time',
      ingestedAt: 'time',
      rowCount: 'integer',
      sha256: 'text',
    },
  },
  ListingRow: {
    meaning:
      'A line of a reading as published: a row of the table, or a line of prose that states a fact about a group.',
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
    meaning: 'A fault in the published listings.',
    id: 'finding/<CODE>/<id of its subject>',
    properties: { code: 'text', severity: 'text', message: 'text', acknowledged: 'text?' },
  },
} as const satisfies Record<string, LabelDeclaration>;

export type Label = keyof typeof NODE_LABELS;
export const LABELS = Object.keys(NODE_LABELS) as Label[];

/** What each property means. */
export const PROPERTY_MEANINGS: {
  readonly [L in Label]: { readonly [P in keyof (typeof NODE_LABELS)[L]['properties']]: string };
} = {
  Group: {
    code: 'The group’s code: `DAG`.',
    name: 'The full name, from a heading or a sentence of the page.',
    level: 'The level in the programme’s governance, from a sentence of the page.',
    status: '`ACTIVE` or `STOOD_DOWN`, from a sentence of the page.',
    chair: 'The chair’s name, without office.',
    formerNames: 'Earlier names of the group.',
  },
  Meeting: {
    number: 'The number that most of its rows open with, without leading zeros: `21.1`.',
    label: 'Code and number, or code and date: `DAG 21.1`.',
    date: 'The day of the meeting.',
    extraordinary: 'Whether any row says that the meeting is extraordinary.',
    cancelled: 'Whether a row says that the meeting is cancelled, postponed or not held.',
  },
  Document: {
    title: 'The short name without its opening, version and markers.',
    shortName: 'The name as listed, without the date printed before it.',
    subType: 'The sub type as listed.',
    kind: 'What the name says that the document is: `PAPERS`, `MINUTES`, `CHANGE_REQUEST` …',
    version: 'The version as printed, without `v`.',
    markers: 'Marks such as `DRAFT`, `REDLINE`, `FINAL`.',
    attachmentNumber: 'The number as an attachment.',
    url: 'The link, where the listing has one.',
  },
  ChangeRequest: { title: 'The title of its latest document, else of its highest published version.' },
  DocumentSeries: {
    title: 'The title of its latest document, else of its highest published version.',
    reference: 'The design reference: `DES-196`.',
  },
  Publication: {
    shortName: 'The name as listed.',
    title: 'The short name without its opening, reference, version and markers.',
    reference: 'The document number as a reference, else the reference that opens the short name: `DES-196`.',
    version: 'The version column without `v`, else the version in the short name.',
    status: 'The status as published: `Approved`.',
    subType: 'The sub type as listed.',
    markers: 'Marks in the short name such as `DRAFT`, `REDLINE`, `FINAL`.',
  },
  Listing: {
    name: 'The heading of the table, or the group’s code.',
    group: 'The code of the group that publishes it; a catalogue may have none.',
    asOf: 'The time at which the listing was as it was read.',
    ingestedAt: 'The time at which it was ingested.',
    rowCount: 'The number of rows.',
    sha256: 'The hash of the listing’s own part of the page.',
  },
  ListingRow: {
    line: 'The line in the file, or the row’s ordinal.',
    text: 'The text as published.',
    kind: '`ROW`, or `PROSE` for a line that states a fact about a group.',
    dateOfMeeting: 'The date column as published.',
    shortName: 'The name column as published.',
    subType: 'The sub type column as published.',
    url: 'The link, where the row has one.',
  },
  Finding: {
    code: 'Which kind of fault it is.',
    severity: '`INFO`, `WARNING` or `ERROR`.',
    message: 'The fault in a sentence.',
    acknowledged: 'The reason, where a correction accepts the finding.',
  },
};

interface RelationshipDeclaration {
  readonly meaning: string;
  readonly from: readonly Label[];
  readonly to: readonly Label[];
  /** Beside basis, rule, confidence and rows, which every relationship has, and `correction`, which a curated one has. */
  readonly properties?: Readonly<Record<string, PropertyType>>;
}

/** From the newer or smaller node to the older or larger. */
export const RELATIONSHIP_TYPES = {
  HELD_BY: { meaning: 'The group that holds the meeting.', from: ['Meeting'], to: ['Group'] },
  FOLLOWS: { meaning: 'The group’s previous meeting by date.', from: ['Meeting'], to: ['Meeting'] },
  TABLED_AT: { meaning: 'The meeting at which the document was tabled.', from: ['Document'], to: ['Meeting'] },
  ATTACHED_TO: {
    meaning: 'The pack or report to which an attachment or appendix belongs.',
    from: ['Document'],
    to: ['Document'],
    properties: { attachmentNumber: 'integer?' },
  },
  VERSION_OF: {
    meaning: 'The change request or series of which the document is a version.',
    from: ['Document'],
    to: ['ChangeRequest', 'DocumentSeries'],
    properties: { version: 'text?', title: 'text?' },
  },
  PUBLICATION_OF: {
    meaning: 'The series or change request of which the publication is a published version.',
    from: ['Publication'],
    to: ['DocumentSeries', 'ChangeRequest'],
  },
  REVISES: {
    meaning: 'The latest tabling of the highest version before this one. `series` is what it holds for.',
    from: ['Document'],
    to: ['Document'],
    properties: { series: 'text?' },
  },
  RETABLES: {
    meaning: 'The previous tabling, where this version is not higher than before. `series` is what it holds for.',
    from: ['Document'],
    to: ['Document'],
    properties: { series: 'text?' },
  },
  RECORDS: {
    meaning: 'The meeting that the minutes or headline report record.',
    from: ['Document'],
    to: ['Meeting'],
  },
  SUPPORTS: {
    meaning: 'A change request that the document is about without being a version of it.',
    from: ['Document'],
    to: ['ChangeRequest'],
  },
  REFERS_TO: {
    meaning:
      'The series of a design reference inside the title; where a correction merged that series into a change request, the change request.',
    from: ['Document'],
    to: ['DocumentSeries', 'ChangeRequest'],
  },
  TERMS_OF_REFERENCE_OF: {
    meaning: 'The group whose terms of reference the document is.',
    from: ['Document'],
    to: ['Group'],
  },
  REPORTS_TO: { meaning: 'The group to which this one reports.', from: ['Group'], to: ['Group'] },
  SUCCEEDS: { meaning: 'The group from which this one was formed.', from: ['Group'], to: ['Group'] },
  CLOSED: {
    meaning: 'The group that was closed by the change request’s approval.',
    from: ['ChangeRequest'],
    to: ['Group'],
  },
  EVIDENCED_BY: {
    meaning: 'A row that shows it.',
    from: ['Document', 'Meeting', 'Group', 'ChangeRequest', 'DocumentSeries', 'Publication', 'Finding'],
    to: ['ListingRow'],
  },
  ROW_OF: { meaning: 'The reading to which the row belongs.', from: ['ListingRow'], to: ['Listing'] },
  ABOUT: {
    meaning: 'What the finding is about.',
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
