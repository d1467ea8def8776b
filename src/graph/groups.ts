import type { NamedDocument } from './documents.js';
import { listingId, rowId } from './identity.js';
import type { Reading } from './reading.js';
import { byKeys } from './text-order.js';

/** A line of a page that told something of a group. */
export interface ToldBy {
  readonly reading: Reading;
  readonly line: number;
  readonly text: string;
}

/** What is known of a group. A group that is only named has its code and nothing else. */
export interface KnownGroup {
  readonly code: string;
  readonly name: string | null;
  readonly toldBy: readonly ToldBy[];
  /** Ids of the rows that it rests on. */
  readonly rows: readonly string[];
}

/** The groups that publish listings, and those that are only named. `current`: the newest reading of each listing. */
export function knownGroups(
  current: readonly Reading[],
  documents: readonly NamedDocument[],
  groupOfCode: (code: string) => string,
): KnownGroup[] {
  const inOrder = [...documents].sort(byKeys((d) => d.date, (d) => d.id));
  const firstRows = new Map<string, readonly string[]>();
  const firstNamed = new Map<string, readonly string[]>();
  for (const document of inOrder) {
    const first = [document.rows[0]!.id];
    if (!firstRows.has(document.group)) firstRows.set(document.group, first);
    const code = document.name.kind === 'TERMS_OF_REFERENCE' ? document.name.termsOfReference?.code : null;
    if (code != null && !firstNamed.has(groupOfCode(code))) firstNamed.set(groupOfCode(code), first);
  }
  const told = new Map<string, { name: string; by: ToldBy[] }>();
  // The latest reading that names a group is the one whose name for it holds.
  for (const reading of [...current].sort(byKeys((r) => r.asOf, (r) => r.sha256))) {
    const heading = reading.listing.groupName;
    if (!heading) continue;
    const by = [...(told.get(reading.listing.group)?.by ?? []), { reading, line: heading.line, text: heading.text }];
    told.set(reading.listing.group, { name: heading.name, by });
  }
  const codes = new Set([...current.map((r) => r.listing.group), ...firstRows.keys(), ...firstNamed.keys()]);
  return [...codes].sort().map((code) => {
    const toldBy = told.get(code)?.by ?? [];
    const sentences = toldBy.map(({ reading, line }) => rowId(listingId(reading.sha256), line)).sort();
    return {
      code,
      name: told.get(code)?.name ?? null,
      toldBy,
      rows: sentences.length > 0 ? sentences : (firstRows.get(code) ?? firstNamed.get(code) ?? []),
    };
  });
}
