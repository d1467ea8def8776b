/** The corrections that would settle a finding, each as a line of `curation.yaml`: what would put it right first. */
export function correctionsThatSettle(finding: { readonly id: string; readonly code: string }): string[] {
  const subject = finding.id.slice(`finding/${finding.code}/`.length);
  const acknowledge = `- acknowledge: { finding: ${quoted(finding.id)} }`;
  const put = PUTS_RIGHT[finding.code];
  return put ? [put(quoted(subject)), acknowledge] : [acknowledge];
}

const PUTS_RIGHT: Readonly<Record<string, (document: string) => string>> = {
  EARLIER_VERSION_MISSING: (document) => `- set: { document: ${document}, version: "…" }`,
  VERSION_REGRESSION: (document) => `- set: { document: ${document}, version: "…" }`,
  SUBTYPE_MISMATCH: (document) => `- set: { document: ${document}, kind: … }`,
  TITLE_DRIFT: (document) => `- notSameSeries: [<the earlier document>, ${document}]`,
  MEETING_NUMBER_CONFLICT: (document) => `- records: { document: ${document}, meeting: <GROUP/DATE> }`,
  UNRESOLVED_REFERENCE: (document) => `- records: { document: ${document}, meeting: <GROUP/DATE> }`,
};

/** Quoted where YAML would read it otherwise. */
const quoted = (id: string): string => (/^[\w./-]+$/.test(id) ? id : JSON.stringify(id));
