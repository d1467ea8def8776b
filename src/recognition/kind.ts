import type { Name } from './name.js';
import type { RecordOfMeeting } from './parts/record-of-meeting.js';
import type { TermsOfReference } from './parts/terms-of-reference.js';
import type { DocumentKind } from './vocabulary.js';

interface Evidence {
  /** Whether it is the pack of the listing's own group and nothing else. */
  readonly isPack: boolean;
  readonly record: RecordOfMeeting | null;
  readonly changeRequest: string | null;
  readonly termsOfReference: TermsOfReference | null;
  readonly title: string | null;
  readonly reference: string | null;
  readonly inTitle: { readonly from: number; readonly to: number };
}

/** The first kind that fits. */
export function kindOf(name: Name, evidence: Evidence): DocumentKind {
  const { from, to } = evidence.inTitle;
  if (evidence.isPack) return 'PAPERS';
  if (evidence.record) return evidence.record.kind;
  if (evidence.changeRequest !== null) return 'CHANGE_REQUEST';
  if (evidence.termsOfReference) return 'TERMS_OF_REFERENCE';
  if (name.lexicon.commentsLogs.within(name.tokens, from, to)) return 'COMMENTS_LOG';
  if (name.lexicon.reports.within(name.tokens, from, to)) return 'REPORT';
  if (evidence.reference !== null) return 'DESIGN_ARTEFACT';
  return 'OTHER';
}
