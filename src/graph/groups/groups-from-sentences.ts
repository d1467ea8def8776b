import { groupBy } from '../../listing/group-by.js';
import type { Listing } from '../../listing/listing.js';
import { sentenceReader, type ParsedSentence } from '../../recognition/recognise-sentence.js';
import type { Profile } from '../../recognition/profile.js';
import type { Corrections } from '../corrections/correction.js';
import { listingId, rowId } from '../identity.js';
import type { GroupStatus } from '../ontology.js';
import type { Reading } from '../reading.js';
import { byKeys } from '../text-order.js';
import { codesOf, type GroupCodes } from './group-codes.js';
import { nameBeforeCode } from './name-before-code.js';

/** A line of a page that states a fact about a group. */
export interface GroupSentence {
  readonly reading: Reading;
  readonly line: number;
  readonly text: string;
}

/** A relationship that sentences state: to another group, or from the change request that closed the group. */
export interface GroupRelationship {
  readonly type: 'REPORTS_TO' | 'SUCCEEDS' | 'CLOSED';
  readonly from: string;
  readonly to: string;
  /** Ids of the lines that state it, sorted. */
  readonly rows: readonly string[];
}

/** The facts that the sentences of its listings state about a group. */
export interface GroupFacts {
  readonly code: string;
  readonly name: string | null;
  readonly level: number | null;
  readonly status: GroupStatus | null;
  readonly chair: string | null;
  readonly formerNames: readonly string[];
  readonly sentences: readonly GroupSentence[];
}

export interface GroupsFromSentences extends GroupCodes {
  readonly groups: ReadonlyMap<string, GroupFacts>;
  readonly relationships: readonly GroupRelationship[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Statement = Omit<GroupRelationship, 'rows'>;

export const withoutFacts = (code: string): GroupFacts => ({
  code,
  name: null,
  level: null,
  status: null,
  chair: null,
  formerNames: [],
  sentences: [],
});

const oldestFirst = byKeys<Reading>(
  (r) => r.asOf,
  (r) => r.sha256,
);

/** `current`: the newest reading of each listing. Where two state facts about one group, the later one holds. */
export function groupsFromSentences(
  current: readonly Reading[],
  corrections: Corrections,
  profile: Profile,
): GroupsFromSentences {
  const groups = new Map<string, GroupFacts>();
  const statements: (Statement & { row: string })[] = [];
  for (const reading of [...current].sort(oldestFirst)) {
    const { listing } = reading;
    const before = groups.get(listing.group) ?? withoutFacts(listing.group);
    const name = listing.groupName?.name ?? nameInProse(listing) ?? before.name;
    const { facts, sentences, relationships } = factsStatedIn(reading, name, profile);
    groups.set(listing.group, {
      ...before,
      ...facts,
      name,
      formerNames: [...new Set([...before.formerNames, ...(facts.formerNames ?? [])])].sort(),
      sentences: before.sentences.concat(sentences),
    });
    for (const { line, ...statement } of relationships) {
      statements.push({ ...statement, row: rowId(listingId(reading.sha256), line) });
    }
  }
  const givenAliases = correctGroups(groups, corrections);
  const codes = codesOf([...groups.values()], givenAliases);
  return { ...codes, groups, relationships: relationshipsOf(statements, codes) };
}

/** The name where no heading gives it. */
function nameInProse({ group, prose }: Listing): string | null {
  for (const { text } of prose) {
    const name = nameBeforeCode(text, group);
    if (name !== null) return name;
  }
  return null;
}

/** What one reading states about its group, and the lines that state it. */
function factsStatedIn(
  reading: Reading,
  name: string | null,
  profile: Profile,
): {
  facts: Partial<GroupFacts>;
  sentences: GroupSentence[];
  relationships: (Statement & { line: number })[];
} {
  const { group, groupName, prose } = reading.listing;
  const facts: Partial<Mutable<GroupFacts>> = {};
  const lines = new Map<number, GroupSentence>();
  const note = ({ line, text }: Listing['prose'][number]) => lines.set(line, { reading, line, text });
  if (groupName) note(groupName);
  const relationships: (Statement & { line: number })[] = [];
  const readSentences = sentenceReader({ group, name }, profile);
  for (const line of prose) {
    for (const sentence of readSentences(line.text)) {
      note(line);
      addFacts(facts, sentence);
      for (const statement of relationshipsIn(sentence, group)) relationships.push({ ...statement, line: line.line });
    }
  }
  return { facts, relationships, sentences: [...lines.values()].sort((a, b) => a.line - b.line) };
}

/** Within one listing the first sentence that states a fact holds. */
function addFacts(facts: Partial<Mutable<GroupFacts>>, { level, chair, closure, formerNames }: ParsedSentence): void {
  if (level !== null) facts.level ??= level;
  if (chair !== null) facts.chair ??= chair;
  if (closure) facts.status ??= closure.status;
  if (formerNames.length > 0) facts.formerNames = [...(facts.formerNames ?? []), ...formerNames];
}

function* relationshipsIn({ relations, closure }: ParsedSentence, group: string): Iterable<Statement> {
  const idOf = (end: ParsedSentence['relations'][number]['from']) => (end === 'this group' ? group : end.code);
  for (const { type, from, to } of relations) yield { type, from: idOf(from), to: idOf(to) };
  if (closure && closure.changeRequest !== null) yield { type: 'CLOSED', from: closure.changeRequest, to: group };
}

/** Applies `group` corrections. Returns the aliases that they give, by code. */
function correctGroups(groups: Map<string, GroupFacts>, corrections: Corrections): Map<string, readonly string[]> {
  const givenAliases = new Map<string, readonly string[]>();
  for (const correction of corrections.of('group')) {
    const facts = groups.get(correction.code);
    if (!facts) continue;
    corrections.matched(correction);
    groups.set(correction.code, { ...facts, name: correction.name ?? facts.name });
    givenAliases.set(correction.code, correction.aliases);
  }
  return givenAliases;
}

/** One relationship for all statements of the same two groups, each under its own code. */
function relationshipsOf(
  statements: readonly (Statement & { row: string })[],
  { groupOfCode }: GroupCodes,
): GroupRelationship[] {
  const resolved = statements.map(({ type, from, to, row }) => ({
    type,
    from: groupOfCode(from),
    to: groupOfCode(to),
    row,
  }));
  return [...groupBy(resolved, ({ type, from, to }) => JSON.stringify([type, from, to])).values()].map((same) => {
    const { type, from, to } = same[0]!;
    return { type, from, to, rows: [...new Set(same.map(({ row }) => row))].sort() };
  });
}
