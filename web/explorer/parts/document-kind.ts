type Kind =
  | 'PAPERS'
  | 'MINUTES'
  | 'HEADLINE_REPORT'
  | 'CHANGE_REQUEST'
  | 'TERMS_OF_REFERENCE'
  | 'COMMENTS_LOG'
  | 'REPORT'
  | 'DESIGN_ARTEFACT'
  | 'OTHER';

const words: Readonly<Record<Kind, string>> = {
  PAPERS: 'Papers',
  MINUTES: 'Minutes',
  HEADLINE_REPORT: 'Headline report',
  CHANGE_REQUEST: 'Change request',
  TERMS_OF_REFERENCE: 'Terms of reference',
  COMMENTS_LOG: 'Comments log',
  REPORT: 'Report',
  DESIGN_ARTEFACT: 'Design artefact',
  OTHER: 'Document',
};

/** `Headline report`; `Document` for a document of no known kind. */
export const kindLabel = (kind: Kind): string => words[kind];

/** The kinds of records of a meeting, each with the code of the finding that reports it missing. */
export const RECORD_KINDS = [
  { kind: 'MINUTES', missing: 'MINUTES_MISSING' },
  { kind: 'HEADLINE_REPORT', missing: 'HEADLINE_REPORT_MISSING' },
] as const;
