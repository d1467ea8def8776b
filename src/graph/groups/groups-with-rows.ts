import type { NamedDocument } from '../documents.js';
import { listingId, rowId } from '../identity.js';
import type { Reading } from '../reading.js';
import { byKeys } from '../text-order.js';
import { withoutFacts, type GroupFacts, type GroupsFromSentences } from './groups-from-sentences.js';

/** A group of the graph. One that is only named has its code and nothing else. */
export interface GroupWithRows extends GroupFacts {
  /** Ids of the rows that it rests on: the sentences about it, else the first row that names it. */
  readonly rows: readonly string[];
}

/** The groups that publish listings, and those that sentences or terms of reference name. */
export function groupsWithRows(
  { groups, relationships, groupOfCode }: GroupsFromSentences,
  current: readonly Reading[],
  documents: readonly NamedDocument[],
): GroupWithRows[] {
  const firstRows = new Map<string, readonly string[]>();
  const namingRows = new Map<string, readonly string[]>();
  for (const document of [...documents].sort(
    byKeys(
      (d) => d.date,
      (d) => d.id,
    ),
  )) {
    const first = [document.rows[0]!.id];
    if (!firstRows.has(document.group)) firstRows.set(document.group, first);
    const code = document.name.kind === 'TERMS_OF_REFERENCE' ? document.name.termsOfReference?.code : null;
    if (code != null && !namingRows.has(groupOfCode(code))) namingRows.set(groupOfCode(code), first);
  }
  for (const { type, from, to, rows } of relationships) {
    for (const code of type === 'CLOSED' ? [to] : [from, to]) {
      if (!groups.has(code)) namingRows.set(code, [...new Set([...(namingRows.get(code) ?? []), ...rows])].sort());
    }
  }
  const codes = new Set([...current.map((r) => r.listing.group), ...firstRows.keys(), ...namingRows.keys()]);
  return [...codes].sort().map((code) => {
    const facts = groups.get(code) ?? withoutFacts(code);
    const sentences = facts.sentences.map(({ reading, line }) => rowId(listingId(reading.sha256), line)).sort();
    return {
      ...facts,
      rows: sentences.length > 0 ? sentences : (firstRows.get(code) ?? namingRows.get(code) ?? []),
    };
  });
}
