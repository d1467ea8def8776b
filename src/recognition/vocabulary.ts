/** What a document is, by its name; of several that fit, the first. */
export const DOCUMENT_KINDS = [
  'PAPERS',
  'MINUTES',
  'HEADLINE_REPORT',
  'CHANGE_REQUEST',
  'TERMS_OF_REFERENCE',
  'COMMENTS_LOG',
  'REPORT',
  'DESIGN_ARTEFACT',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A group's record of a meeting. */
export type RecordKind = Extract<DocumentKind, 'MINUTES' | 'HEADLINE_REPORT'>;

export const MARKERS = ['DRAFT', 'CHANGE_MARKED', 'REDLINE', 'CLEAN', 'FINAL', 'APPROVED', 'WITHDRAWN'] as const;
export type Marker = (typeof MARKERS)[number];
