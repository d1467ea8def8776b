import { groupBy } from '../../listing/group-by.js';
import type { NameClaims } from '../../recognition/parsed-name.js';
import type { NamedDocument } from '../documents.js';
import type { CorrectionOf, Corrections } from './correction.js';

/** The name as if it said what the correction says; all that is inferred from it follows. */
function corrected(name: NameClaims, correction: CorrectionOf<'set'>): NameClaims {
  const kind = correction.documentKind ?? name.kind;
  const isRecord = kind === 'MINUTES' || kind === 'HEADLINE_REPORT';
  const title = correction.title === undefined ? name.title : correction.title;
  const version = correction.version === undefined ? name.version : correction.version;
  const said = name.changeRequests.length > 0 ? name.changeRequests : name.supports.slice(0, 1);
  const own = kind === 'CHANGE_REQUEST' ? said.map(({ id }) => ({ ...OWN, ...ownOf(name, id), id })) : [];
  const changeRequests = own.map((one) => ({
    ...one,
    ...(correction.title === undefined ? {} : { title }),
    ...(correction.version === undefined ? {} : { version }),
    confidence: 1,
  }));
  const ids = new Set(changeRequests.map(({ id }) => id));
  const lost = name.changeRequests.filter(({ id }) => !ids.has(id));
  return {
    ...name,
    kind,
    title,
    version,
    record: isRecord ? { group: null, number: null, day: null, ...name.record, kind } : null,
    changeRequests,
    supports: [
      ...lost.map(({ id }) => ({ id, stands: 'opens the name' as const, confidence: 1 })),
      ...name.supports.filter(({ id }) => !ids.has(id) && !lost.some((one) => one.id === id)),
    ],
    termsOfReference: kind === 'TERMS_OF_REFERENCE' ? name.termsOfReference : null,
  };
}

const OWN = { version: null, title: null, confidence: 1 } as const;
const ownOf = (name: NameClaims, id: string) =>
  name.changeRequests.find((one) => one.id === id) ?? { version: name.version, title: name.title };

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
