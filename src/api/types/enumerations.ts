import type * as ontology from '../../graph/ontology.js';
import type * as history from '../../graph/history.js';
import { enumeration } from './enumeration.js';

export type DocumentKind = ontology.DocumentKind;
export const DocumentKind = enumeration<DocumentKind>('DocumentKind', 'What a document is, as its short name tells.', {
  PAPERS: 'A meeting’s own pack of papers.',
  MINUTES: 'A group’s minutes of a meeting.',
  HEADLINE_REPORT: 'A group’s headline report of a meeting.',
  CHANGE_REQUEST: 'A change request itself, never what supports it.',
  TERMS_OF_REFERENCE: 'What a group is for and how it works.',
  COMMENTS_LOG: 'A log of comments on something under review.',
  REPORT: 'It has the word in its title.',
  DESIGN_ARTEFACT: 'Its name opens with the reference of a design artefact.',
  OTHER: 'None of the others.',
});

export type Marker = ontology.Marker;
export const Marker = enumeration<Marker>('Marker', 'A mark on a document’s name that says which copy it is.', {
  DRAFT: 'Not final.',
  CHANGE_MARKED: 'Its changes since an earlier version are shown.',
  REDLINE: 'Its changes are shown as redlining.',
  CLEAN: 'A clean copy, beside one that shows changes.',
  FINAL: 'The final copy.',
  APPROVED: 'The name says approved or adopted.',
  WITHDRAWN: 'The name says withdrawn.',
});

export type Severity = ontology.Severity;
export const Severity = enumeration<Severity>('Severity', 'How much a fault of the record matters.', {
  INFO: 'Worth knowing; mostly how the page is kept.',
  WARNING: 'Something is probably wrong with the record.',
  ERROR: 'Something could not be read.',
});

export type GroupStatus = ontology.GroupStatus;
export const GroupStatus = enumeration<GroupStatus>('GroupStatus', 'Whether a group still meets, as the page says.', {
  ACTIVE: 'It meets.',
  STOOD_DOWN: 'It was closed.',
});

export type RowKind = ontology.RowKind;
export const RowKind = enumeration<RowKind>('RowKind', 'What a line of a listing is.', {
  ROW: 'A row of the table.',
  PROSE: 'A sentence about the group that a fact was read from.',
});

export type Basis = ontology.Basis;
export const Basis = enumeration<Basis>('Basis', 'What a link rests on.', {
  DECLARED: 'A column of the listing says it.',
  PARSED: 'It was read from one name.',
  INFERRED: 'It was told from several names together.',
  CURATED: 'An analyst corrected it.',
});

export type Change = history.Change;
export const Change = enumeration<Change>('Change', 'What a tabling did to the version that stood before it.', {
  INTRODUCED: 'Nothing stood before it.',
  REVISED: 'It brought a version higher than all before it.',
  RETABLED: 'It brought back a version that had been tabled.',
});

export type MeetingOrder = 'DATE_ASC' | 'DATE_DESC';
export const MeetingOrder = enumeration<MeetingOrder>('MeetingOrder', 'How meetings are ordered; ties go by id.', {
  DATE_ASC: 'The earliest first.',
  DATE_DESC: 'The latest first.',
});

export type DocumentOrder = 'DATE_ASC' | 'DATE_DESC' | 'TITLE_ASC';
export const DocumentOrder = enumeration<DocumentOrder>('DocumentOrder', 'How documents are ordered; ties go by id.', {
  DATE_ASC: 'By the date of the meeting, the earliest first.',
  DATE_DESC: 'By the date of the meeting, the latest first.',
  TITLE_ASC: 'By title, whatever its case; those without one last.',
});

export type NodeType =
  'GROUP' | 'MEETING' | 'DOCUMENT' | 'CHANGE_REQUEST' | 'DOCUMENT_SERIES' | 'LISTING' | 'LISTING_ROW' | 'FINDING';
export const NodeType = enumeration<NodeType>('NodeType', 'What kind of thing a node is.', {
  GROUP: 'A group that meets.',
  MEETING: 'A day on which a group met.',
  DOCUMENT: 'What was tabled at a meeting.',
  CHANGE_REQUEST: 'A change request, in all its versions.',
  DOCUMENT_SERIES: 'Anything else of which documents are versions.',
  LISTING: 'A reading of a published table.',
  LISTING_ROW: 'A line of such a table.',
  FINDING: 'A fault of the record.',
});

/** The label that each type has in the graph. */
export const LABEL_OF = {
  GROUP: 'Group',
  MEETING: 'Meeting',
  DOCUMENT: 'Document',
  CHANGE_REQUEST: 'ChangeRequest',
  DOCUMENT_SERIES: 'DocumentSeries',
  LISTING: 'Listing',
  LISTING_ROW: 'ListingRow',
  FINDING: 'Finding',
} as const satisfies Readonly<Record<NodeType, ontology.Label>>;
