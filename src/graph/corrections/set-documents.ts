import { groupBy } from '../../listing/group-by.js';
import type { ShortNameClaims } from '../../recognition/recognise-short-name.js';
import type { NamedDocument } from '../documents.js';
import type { CorrectionOf, Corrections } from './correction.js';

/** The name as if it said what the correction says; all that is inferred from it follows. */
function corrected(name: ShortNameClaims, correction: CorrectionOf<'set'>): ShortNameClaims {
  const kind = correction.documentKind ?? name.kind;
  const isRecord = kind === 'MINUTES' || kind === 'HEADLINE_REPORT';
  const changeRequest = kind === 'CHANGE_REQUEST' ? (name.changeRequest ?? name.supports[0] ?? null) : null;
  return {
    ...name,
    kind,
    title: correction.title === undefined ? name.title : correction.title,
    version: correction.version === undefined ? name.version : correction.version,
    record: isRecord ? { group: null, number: null, day: null, ...name.record, kind } : null,
    changeRequest,
    supports:
      changeRequest === null && name.changeRequest !== null
        ? [...new Set([name.changeRequest, ...name.supports])]
        : name.supports.filter((id) => id !== changeRequest),
    termsOfReference: kind === 'TERMS_OF_REFERENCE' ? name.termsOfReference : null,
  };
}

/** `set`: a document's kind, title or version. */
export function setDocuments(documents: readonly NamedDocument[], corrections: Corrections): NamedDocument[] {
  const byDocument = groupBy(corrections.of('set'), (correction) => correction.document);
  return documents.map((document) =>
    (byDocument.get(document.id) ?? []).reduce<NamedDocument>((current, correction) => {
      corrections.matched(correction);
      return { ...current, name: corrected(current.name, correction), setBy: correction };
    }, document),
  );
}
