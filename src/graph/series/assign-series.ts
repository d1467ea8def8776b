import type { NamedDocument } from '../documents.js';
import { seriesId } from '../identity.js';
import { byKeys } from '../text-order.js';
import { appendixOfChangeRequest } from './appendix-of-change-request.js';
import { oneLetterMistyped, titleOfAReferencedDocument, type Join } from './drifting-titles.js';
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

/** In order of date, then id. */
const inOrder = byKeys<NamedDocument>(
  (d) => d.date,
  (d) => d.id,
);

/** Packs and records are versions of no series; nor is what has neither a title nor a reference. */
const hasSeries = ({ name }: NamedDocument): boolean => name.kind !== 'PAPERS' && name.record === null;

interface Claimed {
  readonly document: NamedDocument;
  readonly key: string;
  readonly rule: SeriesRule;
}

/** For each key the key of its whole series, and the join by which it got there. */
function joined(claims: readonly Claimed[]): (key: string) => { key: string; join: Join | null } {
  const known = new Set(claims.map((c) => c.key));
  const documents = claims.map((c) => c.document);
  const joins = [...titleOfAReferencedDocument(documents), ...oneLetterMistyped(documents)].filter(
    (join) => known.has(join.from) && known.has(join.to),
  );
  const of = new Map<string, Join>();
  for (const join of joins) if (!of.has(join.from)) of.set(join.from, join);
  return (key) => {
    const seen = new Set([key]);
    let at = key;
    for (let join = of.get(at); join && !seen.has(join.to); join = of.get(at)) {
      at = join.to;
      seen.add(at);
    }
    return { key: at, join: of.get(key) ?? null };
  };
}

/** Every series with its documents, and a series without documents for each reference that titles name. */
export function assignSeries(documents: readonly NamedDocument[]): Series[] {
  const sorted = [...documents].sort(inOrder);
  const claims: Claimed[] = [];
  for (const document of sorted) {
    if (!hasSeries(document)) continue;
    for (const rule of RULES) {
      const key = rule.keyOf(document);
      if (key !== null) {
        claims.push({ document, key, rule });
        break;
      }
    }
  }
  const wholeOf = joined(claims);
  const members = new Map<string, Membership[]>();
  for (const { document, key, rule } of claims) {
    const whole = wholeOf(key);
    const there = members.get(whole.key) ?? [];
    members.set(whole.key, there);
    const why = whole.join
      ? { rule: whole.join.rule, basis: 'INFERRED' as const, confidence: whole.join.confidence }
      : {
          rule: rule.rule,
          basis: there.length === 0 ? ('PARSED' as const) : rule.basis,
          confidence: there.length === 0 ? 1 : rule.confidence,
        };
    there.push({ document, ...why });
  }
  const taken = new Set<string>();
  return [...toSeries(members, taken), ...onlyNamed(sorted, members, taken)];
}

function* toSeries(members: ReadonlyMap<string, readonly Membership[]>, taken: Set<string>): Iterable<Series> {
  for (const there of members.values()) {
    const first = there[0]!.document;
    if (first.name.changeRequest !== null) {
      yield { id: first.name.changeRequest, label: 'ChangeRequest', reference: null, members: there };
      continue;
    }
    const reference =
      there.map(({ document: { name } }) => name.appendixOf ?? name.reference).find((r) => r !== null) ?? null;
    yield { id: free(taken, reference ?? first.name.title!), label: 'DocumentSeries', reference, members: there };
  }
}

/** Two series of one slug differ in a number: the one that was tabled later has `-2`. */
function free(taken: Set<string>, referenceOrTitle: string): string {
  let id = seriesId(referenceOrTitle);
  for (let ordinal = 2; taken.has(id); ordinal++) id = seriesId(referenceOrTitle, ordinal);
  taken.add(id);
  return id;
}

function* onlyNamed(
  sorted: readonly NamedDocument[],
  members: ReadonlyMap<string, unknown>,
  taken: Set<string>,
): Iterable<Series> {
  const seen = new Set<string>();
  for (const reference of sorted.flatMap((d) => d.name.mentions)) {
    const key = keyOfReference(reference);
    if (members.has(key) || seen.has(key)) continue;
    seen.add(key);
    yield { id: free(taken, reference), label: 'DocumentSeries', reference, members: [] };
  }
}
