import type { Profile } from '../../recognition/profile.js';
import type { NamedDocument } from '../documents.js';
import { FreeIds } from '../free-ids.js';
import { seriesId } from '../identity.js';
import { byKeys } from '../text-order.js';
import { appendixOfChangeRequest } from './appendix-of-change-request.js';
import { oneLetterMistyped, TITLE_JOINS, titleOfAReferencedDocument, type Join } from './drifting-titles.js';
import { ownChangeRequest } from './own-change-request.js';
import { keyOfReference, referenceOpensTheName } from './reference-opens-the-name.js';
import { sameTitle } from './same-title.js';
import type { Membership, Series, SeriesRule } from './series.js';
import { termsOfReferenceOfOneBody } from './terms-of-reference-of-one-body.js';

/** The first that has a key decides. */
const RULES: readonly SeriesRule[] = [
  ownChangeRequest,
  appendixOfChangeRequest,
  referenceOpensTheName,
  termsOfReferenceOfOneBody,
  sameTitle,
];

/** What each rule claims that puts documents into one series. */
export const SERIES_CLAIMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(RULES.map(({ rule, claim }) => [rule, claim])),
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
  readonly rule: SeriesRule;
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
  const claims: Claimed[] = [];
  for (const document of sorted) {
    if (!hasSeries(document)) continue;
    for (const rule of RULES) {
      const key = rule.keyOf(document, profile);
      if (key !== null) {
        claims.push({ document, key, rule });
        break;
      }
    }
  }
  const wholeOf = joined(claims, profile);
  const members = new Map<string, Membership[]>();
  for (const { document, key, rule } of claims) {
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
    versions.push({ document, ...why });
  }
  const ids = new FreeIds();
  return [...toSeries(members, ids), ...onlyNamed(sorted, members, ids, profile)];
}

function* toSeries(members: ReadonlyMap<string, readonly Membership[]>, ids: FreeIds): Iterable<Series> {
  for (const versions of members.values()) {
    const first = versions[0]!.document;
    if (first.name.changeRequests[0]) {
      yield {
        id: first.name.changeRequests[0].id,
        label: 'ChangeRequest',
        reference: null,
        members: versions,
        merged: [],
      };
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
