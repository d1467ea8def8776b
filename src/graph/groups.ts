import type { Listing } from '../listing/listing.js';
import { sentenceReader, type SentenceReading } from '../recognition/recognise-sentence.js';
import type { NamedDocument } from './documents.js';
import type { Corrections } from './corrections/correction.js';
import { listingId, rowId } from './identity.js';
import type { GroupStatus } from './ontology.js';
import type { Reading } from './reading.js';
import { byKeys } from './text-order.js';

/** A line of a page that told something of a group. */
export interface ToldBy {
  readonly reading: Reading;
  readonly line: number;
  readonly text: string;
}

/** What sentences set a group beside: another group, or the change request that closed it. */
export interface ToldRelation {
  readonly type: 'REPORTS_TO' | 'SUCCEEDS' | 'CLOSED';
  readonly from: string;
  readonly to: string;
  /** Ids of the lines that say so, sorted. */
  readonly rows: readonly string[];
}

/** What the sentences of the listings tell of the groups that publish them. */
export interface ToldGroup {
  readonly code: string;
  readonly name: string | null;
  readonly level: number | null;
  readonly status: GroupStatus | null;
  readonly chair: string | null;
  readonly formerNames: readonly string[];
  readonly toldBy: readonly ToldBy[];
}

export interface ToldGroups {
  readonly groups: ReadonlyMap<string, ToldGroup>;
  readonly relations: readonly ToldRelation[];
  /** The group that a code means: its own, or the one whose former name it abbreviates. */
  readonly groupOfCode: (code: string) => string;
  /** Codes of former names, by group. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** `Testing Advisory Group` → `TAG`. */
const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join('');

/** `The role of the Level 3 Design Advisory Group (DAG) was …`: the name where no heading gives it. */
function nameInProse({ group, prose }: Listing): string | null {
  const pattern = new RegExp(
    `(?<name>\\p{Lu}[\\p{L}&’'-]*(?:\\s+(?:(?:and|of|for|&)\\s+)?\\p{Lu}[\\p{L}&’'-]*){1,8})\\s*\\(\\s*${group}\\s*\\)`,
    'u',
  );
  for (const { text } of prose) {
    const name = pattern.exec(text.slice(0, 2000))?.groups?.name;
    if (name !== undefined) return name.replace(/^The\s+/, '');
  }
  return null;
}

/** `current`: the newest reading of each listing. Where two speak of one group, the later one holds. */
export function toldGroups(current: readonly Reading[], corrections: Corrections): ToldGroups {
  const groups = new Map<string, Mutable<ToldGroup>>();
  const relations = new Map<string, { type: ToldRelation['type']; from: string; to: string; rows: Set<string> }>();
  for (const reading of [...current].sort(
    byKeys(
      (r) => r.asOf,
      (r) => r.sha256,
    ),
  )) {
    const { listing } = reading;
    const code = listing.group;
    const told = groups.get(code) ?? {
      code,
      name: null,
      level: null,
      status: null,
      chair: null,
      formerNames: [],
      toldBy: [],
    };
    groups.set(code, told);
    const lines = new Map<number, ToldBy>();
    const note = ({ line, text }: Listing['prose'][number]) => lines.set(line, { reading, line, text });
    if (listing.groupName) note(listing.groupName);
    told.name = listing.groupName?.name ?? nameInProse(listing) ?? told.name;
    const said: Partial<Mutable<ToldGroup>> = {};
    const read = sentenceReader({ group: code, name: told.name });
    for (const line of listing.prose) {
      for (const sentence of read(line.text)) {
        note(line);
        take(said, sentence);
        for (const { type, from, to } of relationsIn(sentence, code)) {
          const key = JSON.stringify([type, from, to]);
          const relation = relations.get(key) ?? { type, from, to, rows: new Set<string>() };
          relations.set(key, relation);
          relation.rows.add(rowId(listingId(reading.sha256), line.line));
        }
      }
    }
    Object.assign(told, said, {
      formerNames: [...new Set([...told.formerNames, ...(said.formerNames ?? [])])].sort(),
      toldBy: [...told.toldBy, ...[...lines.values()].sort((a, b) => a.line - b.line)],
    });
  }
  const given = new Map<string, readonly string[]>();
  for (const correction of corrections.of('group')) {
    const told = groups.get(correction.code);
    if (!told) continue;
    corrections.matched(correction);
    told.name = correction.name ?? told.name;
    given.set(correction.code, correction.aliases);
  }
  const { aliases, groupOfCode } = aliasesOf(groups, given);
  return {
    groups,
    relations: [...relations.values()].map((r) => ({
      ...r,
      from: groupOfCode(r.from),
      to: groupOfCode(r.to),
      rows: [...r.rows].sort(),
    })),
    groupOfCode,
    aliases,
  };
}

/** Within one listing the first sentence that says a thing holds. */
function take(said: Partial<Mutable<ToldGroup>>, { level, chair, closure, formerNames }: SentenceReading): void {
  if (level !== null) said.level ??= level;
  if (chair !== null) said.chair ??= chair;
  if (closure) said.status ??= closure.status;
  said.formerNames = [...(said.formerNames ?? []), ...formerNames];
}

function* relationsIn(
  { relations, closure }: SentenceReading,
  group: string,
): Iterable<{ type: ToldRelation['type']; from: string; to: string }> {
  const idOf = (end: SentenceReading['relations'][number]['from']) => (end === 'this group' ? group : end.code);
  for (const { type, from, to } of relations) yield { type, from: idOf(from), to: idOf(to) };
  if (closure && closure.changeRequest !== null) yield { type: 'CLOSED', from: closure.changeRequest, to: group };
}

/** A code made of the initials of a group's former name is an alias of the group, as a given one is, unless a group has it. */
function aliasesOf(
  groups: ReadonlyMap<string, ToldGroup>,
  given: ReadonlyMap<string, readonly string[]>,
): Pick<ToldGroups, 'aliases' | 'groupOfCode'> {
  const aliases = new Map<string, string[]>();
  const groupOf = new Map<string, string>();
  for (const { code, formerNames } of [...groups.values()].sort(byKeys((g) => g.code))) {
    for (const alias of [...(given.get(code) ?? []), ...formerNames.map(initialsOf)]) {
      if (alias.length < 2 || groups.has(alias) || groupOf.has(alias)) continue;
      groupOf.set(alias, code);
      aliases.set(code, [...(aliases.get(code) ?? []), alias]);
    }
  }
  return { aliases, groupOfCode: (code) => groupOf.get(code) ?? code };
}

/** A group of the graph. One that is only named has its code and nothing else. */
export interface KnownGroup extends ToldGroup {
  /** Ids of the rows that it rests on. */
  readonly rows: readonly string[];
}

/** The groups that publish listings, and those that sentences or terms of reference name. */
export function knownGroups(
  { groups, relations, groupOfCode }: ToldGroups,
  current: readonly Reading[],
  documents: readonly NamedDocument[],
): KnownGroup[] {
  const firstRows = new Map<string, readonly string[]>();
  const namedBy = new Map<string, readonly string[]>();
  for (const document of [...documents].sort(
    byKeys(
      (d) => d.date,
      (d) => d.id,
    ),
  )) {
    const first = [document.rows[0]!.id];
    if (!firstRows.has(document.group)) firstRows.set(document.group, first);
    const code = document.name.kind === 'TERMS_OF_REFERENCE' ? document.name.termsOfReference?.code : null;
    if (code != null && !namedBy.has(groupOfCode(code))) namedBy.set(groupOfCode(code), first);
  }
  for (const { type, from, to, rows } of relations) {
    for (const code of type === 'CLOSED' ? [to] : [from, to]) {
      if (!groups.has(code)) namedBy.set(code, [...new Set([...(namedBy.get(code) ?? []), ...rows])].sort());
    }
  }
  const codes = new Set([...current.map((r) => r.listing.group), ...firstRows.keys(), ...namedBy.keys()]);
  return [...codes].sort().map((code) => {
    const told = groups.get(code);
    const sentences = (told?.toldBy ?? []).map(({ reading, line }) => rowId(listingId(reading.sha256), line)).sort();
    return {
      ...(told ?? { code, name: null, level: null, status: null, chair: null, formerNames: [], toldBy: [] }),
      rows: sentences.length > 0 ? sentences : (firstRows.get(code) ?? namedBy.get(code) ?? []),
    };
  });
}
