import type { Profile } from '../../recognition/profile.js';
import type { NamedDocument } from '../documents.js';
import { FreeIds } from '../free-ids.js';
import { seriesId } from '../identity.js';
import { byKeys } from '../text-order.js';
import { appendixOfChangeRequest } from './appendix-of-change-request.js';
import { oneLetterMistyped, TITLE_JOINS, titleOfAReferencedDocument, type Join } from './drifting-titles.js';
import { OWN_CHANGE_REQUEST } from './own-change-request.js';
import { keyOfReference, referenceOpensTheName } from './reference-opens-the-name.js';
import { sameTitle } from './same-title.js';
import type { Membership, Series, SeriesRule } from './series.js';
import { termsOfReferenceOfOneBody } from './terms-of-reference-of-one-body.js';

/** For a document that is no change request. The first that has a key decides. */
const RULES: readonly SeriesRule[] = [
  appendixOfChangeRequest,
  referenceOpensTheName,
  termsOfReferenceOfOneBody,
  sameTitle,
];

/** What each rule claims that puts documents into one series. */
export const SERIES_CLAIMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([OWN_CHANGE_REQUEST, ...RULES].map(({ rule, claim }) => [rule, claim])),
  ...TITLE_JOINS,
};

/** In order of date, then id. */
const inOrder = byKeys<NamedDocument>(
  (d) => d.date,
  (d) => d.id,
);

/** Packs and records are versions of no series. */
const hasSeries = ({ name }: NamedDocument): boolean => name.kind !== 'PAPERS' && name.record === null;

interface Claimed {
  readonly document: NamedDocument;
  readonly key: string;
  readonly rule: Pick<SeriesRule, 'rule' | 'basis' | 'confidence'>;
  readonly version: string | null;
  readonly title: string | null;
  /** How sure the name itself is of it, 0 to 1. */
  readonly confidence: number;
}

/** The series or change requests of which a document is a version, as its name says. */
function claimsOf(document: NamedDocument, profile: Profile): Claimed[] {
  const { name } = document;
  if (!hasSeries(document)) return [];
  if (name.changeRequests.length > 0) {
    return name.changeRequests.map(({ id, version, title, confidence }) => {
      return { document, key: id, rule: OWN_CHANGE_REQUEST, version, title, confidence };
    });
  }
  for (const rule of RULES) {
    const key = rule.keyOf(document, profile);
    if (key !== null) return [{ document, key, rule, version: name.version, title: name.title, confidence: 1 }];
  }
  return [];
}

/** For each key the key of its whole series, and the join by which it got there. */
function joined(claims: readonly Claimed[], profile: Profile): (key: string) => { key: string; join: Join | null } {
  const known = new Set(claims.map((c) => c.key));
  const documents = claims.map((c) => c.document);
  const joins = new Map<string, Join>();
  for (const join of [...titleOfAReferencedDocument(documents, profile), ...oneLetterMistyped(documents, profile)]) {
    if (known.has(join.from) && known.has(join.to) && !joins.has(join.from)) joins.set(join.from, join);
  }
  const wholes = new Map<string, string>();
  const wholeOf = (key: string): string => {
    const path = new Set<string>();
    let at = key;
    for (let next = joins.get(at); next && !path.has(next.to) && !wholes.has(at); next = joins.get(at)) {
      path.add(at);
      at = next.to;
    }
    const whole = wholes.get(at) ?? at;
    for (const passed of path) wholes.set(passed, whole);
    return whole;
  };
  return (key) => ({ key: wholeOf(key), join: joins.get(key) ?? null });
}

/** Every series with its documents, and a series without documents for each reference that titles name. */
export function assignSeries(documents: readonly NamedDocument[], profile: Profile): Series[] {
  const sorted = [...documents].sort(inOrder);
  const claims = sorted.flatMap((document) => claimsOf(document, profile));
  const wholeOf = joined(claims, profile);
  const members = new Map<string, Membership[]>();
  for (const { document, key, rule, version, title, confidence } of claims) {
    const whole = wholeOf(key);
    const versions = members.get(whole.key) ?? [];
    members.set(whole.key, versions);
    const why = whole.join
      ? { rule: whole.join.rule, basis: 'INFERRED' as const, confidence: whole.join.confidence }
      : {
          rule: rule.rule,
          basis: versions.length === 0 ? ('PARSED' as const) : rule.basis,
          confidence: versions.length === 0 ? 1 : rule.confidence,
        };
    versions.push({ document, version, title, ...why, confidence: why.confidence * confidence });
  }
  const ids = new FreeIds();
  return [...toSeries(members, ids), ...onlyNamed(sorted, members, ids, profile)];
}

function* toSeries(members: ReadonlyMap<string, readonly Membership[]>, ids: FreeIds): Iterable<Series> {
  for (const [key, versions] of members) {
    const first = versions[0]!.document;
    if (first.name.changeRequests.some(({ id }) => id === key)) {
      yield { id: key, label: 'ChangeRequest', reference: null, members: versions, merged: [] };
      continue;
    }
    const reference =
      versions.map(({ document: { name } }) => name.appendixOf ?? name.reference).find((r) => r !== null) ?? null;
    const id = ids.take(seriesId(reference ?? first.name.title!));
    yield { id, label: 'DocumentSeries', reference, members: versions, merged: [] };
  }
}

/** The series of references that titles name and no document opens with. */
function* onlyNamed(
  sorted: readonly NamedDocument[],
  members: ReadonlyMap<string, unknown>,
  ids: FreeIds,
  profile: Profile,
): Iterable<Series> {
  const seen = new Set<string>();
  for (const reference of sorted.flatMap((d) => d.name.mentions)) {
    const key = keyOfReference(reference, profile);
    if (members.has(key) || seen.has(key)) continue;
    seen.add(key);
    yield { id: ids.take(seriesId(reference)), label: 'DocumentSeries', reference, members: [], merged: [] };
  }
}
