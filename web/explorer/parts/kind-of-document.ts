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

/** `Headline report`; `Document` of what is none of the other kinds. */
export const kindInWords = (kind: Kind): string => words[kind];
