import type * as ontology from '../../graph/ontology.js';
import type * as history from '../../graph/history.js';
import { enumeration } from './enumeration.js';

export type DocumentKind = ontology.DocumentKind;
export const DocumentKind = enumeration<DocumentKind>(
  'DocumentKind',
  'The kind of a document, according to its short name.',
  {
    PAPERS: 'The pack of papers of a meeting.',
    MINUTES: 'The minutes of a meeting.',
    HEADLINE_REPORT: 'The headline report of a meeting.',
    CHANGE_REQUEST: 'A change request, not a document that supports one.',
    TERMS_OF_REFERENCE: 'The terms of reference of a group.',
    COMMENTS_LOG: 'A log of comments on a document under review.',
    REPORT: 'A report: the title has the word.',
    DESIGN_ARTEFACT: 'A design artefact: the name starts with its reference.',
    OTHER: 'Any other document.',
  },
);

export type Marker = ontology.Marker;
export const Marker = enumeration<Marker>('Marker', 'A marker in a document’s name that says which copy it is.', {
  DRAFT: 'A draft.',
  CHANGE_MARKED: 'A copy that shows the changes since an earlier version.',
  REDLINE: 'A redlined copy.',
  CLEAN: 'A clean copy, beside one that shows changes.',
  FINAL: 'The final copy.',
  APPROVED: 'The name says approved or adopted.',
  WITHDRAWN: 'The name says withdrawn.',
});

export type Severity = ontology.Severity;
export const Severity = enumeration<Severity>('Severity', 'The severity of a finding.', {
  INFO: 'For information. Mostly about how the listing is maintained.',
  WARNING: 'Something in the listings is probably wrong.',
  ERROR: 'A row could not be read.',
});

export type GroupStatus = ontology.GroupStatus;
export const GroupStatus = enumeration<GroupStatus>(
  'GroupStatus',
  'Whether a group still meets, according to its listing.',
  {
    ACTIVE: 'The group meets.',
    STOOD_DOWN: 'The group was closed.',
  },
);

export type RowKind = ontology.RowKind;
export const RowKind = enumeration<RowKind>('RowKind', 'The kind of a line of a listing.', {
  ROW: 'A row of the table.',
  PROSE: 'Prose about the group that is evidence for a fact.',
});

export type Basis = ontology.Basis;
export const Basis = enumeration<Basis>('Basis', 'What a relationship is based on.', {
  DECLARED: 'A column of the listing.',
  PARSED: 'The name of one document.',
  INFERRED: 'The names of several documents together.',
  CURATED: 'A correction by an analyst.',
});

export type Change = history.Change;
export const Change = enumeration<Change>('Change', 'How a tabling relates to the ones before it.', {
  INTRODUCED: 'The first tabling.',
  REVISED: 'A version higher than all before it.',
  RETABLED: 'No higher version than before: the document was tabled again.',
});

export type MeetingOrder = 'DATE_ASC' | 'DATE_DESC';
export const MeetingOrder = enumeration<MeetingOrder>(
  'MeetingOrder',
  'The order of meetings. Ties are ordered by id.',
  {
    DATE_ASC: 'By date, earliest first.',
    DATE_DESC: 'By date, latest first.',
  },
);

export type DocumentOrder = 'DATE_ASC' | 'DATE_DESC' | 'TITLE_ASC';
export const DocumentOrder = enumeration<DocumentOrder>(
  'DocumentOrder',
  'The order of documents. Ties are ordered by id.',
  {
    DATE_ASC: 'By date of the meeting, earliest first.',
    DATE_DESC: 'By date of the meeting, latest first.',
    TITLE_ASC: 'By title, ignoring case. Documents without a title come last.',
  },
);

export type NodeType =
  | 'GROUP'
  | 'MEETING'
  | 'DOCUMENT'
  | 'CHANGE_REQUEST'
  | 'DOCUMENT_SERIES'
  | 'PUBLICATION'
  | 'LISTING'
  | 'LISTING_ROW'
  | 'FINDING';
export const NodeType = enumeration<NodeType>('NodeType', 'The type of a node.', {
  GROUP: 'A group.',
  MEETING: 'A meeting of a group on one day.',
  DOCUMENT: 'A document.',
  CHANGE_REQUEST: 'A change request.',
  DOCUMENT_SERIES: 'A series of versions of a document.',
  PUBLICATION: 'A document that a catalogue lists.',
  LISTING: 'A reading of a listing.',
  LISTING_ROW: 'A line of a listing.',
  FINDING: 'A data-quality finding.',
});

/** The label of each type in the graph. */
export const LABEL_OF = {
  GROUP: 'Group',
  MEETING: 'Meeting',
  DOCUMENT: 'Document',
  CHANGE_REQUEST: 'ChangeRequest',
  DOCUMENT_SERIES: 'DocumentSeries',
  PUBLICATION: 'Publication',
  LISTING: 'Listing',
  LISTING_ROW: 'ListingRow',
  FINDING: 'Finding',
} as const satisfies Readonly<Record<NodeType, ontology.Label>>;
