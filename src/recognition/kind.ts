import type { Name } from './name.js';
import type { RecordOfMeeting } from './parts/record-of-meeting.js';
import type { TermsOfReference } from './parts/terms-of-reference.js';
import type { TokenRange } from './title.js';
import type { DocumentKind } from './vocabulary.js';

interface Evidence {
  /** Whether it is the pack of the listing's own group and nothing else. */
  readonly isPack: boolean;
  readonly record: RecordOfMeeting | null;
  readonly isChangeRequest: boolean;
  readonly termsOfReference: TermsOfReference | null;
  readonly reference: string | null;
  /** Where the title and what follows it stand. */
  readonly body: TokenRange;
  readonly title: TokenRange;
}

/** The first kind that fits. */
export function kindOf({ lexicon, tokens }: Name, evidence: Evidence): DocumentKind {
  const { body, title } = evidence;
  if (evidence.isPack) return 'PAPERS';
  if (evidence.record) return evidence.record.kind;
  if (evidence.isChangeRequest) return 'CHANGE_REQUEST';
  if (evidence.termsOfReference) return 'TERMS_OF_REFERENCE';
  if (lexicon.commentsLogs.within(tokens, body.from, body.to)) return 'COMMENTS_LOG';
  if (lexicon.reports.within(tokens, title.from, title.to)) return 'REPORT';
  if (evidence.reference !== null) return 'DESIGN_ARTEFACT';
  return 'OTHER';
}
