import { compareVersions } from '../recognition/version.js';
import type { Marker } from './ontology.js';
import { byCodePoint } from './text-order.js';

/** What the order of a series' documents is told from. */
export interface TabledDocument {
  readonly id: string;
  readonly shortName: string;
  /** As printed, without `v`; null where the name prints none. */
  readonly version: string | null;
  readonly markers: readonly Marker[];
  readonly meeting: string;
  /** Of the meeting: `2023-02-16`. */
  readonly date: string;
}

/** One version of a series put before one meeting. */
export interface Tabling<T extends TabledDocument> {
  /** The one that stands for the tabling. */
  readonly document: T;
  /** The same version at the same meeting: a redline beside the clean copy. */
  readonly copies: readonly T[];
  /** The version that it counts as; `FIRST_ISSUE` where none was printed and none came before. */
  readonly countsAs: string;
  /** Whether `countsAs` was printed, or told from the tablings around it. */
  readonly printed: boolean;
}

/** The version that an issue without a version counts as when no version came before it: below every printed one. */
export const FIRST_ISSUE = '0';

/** The one marked final, else the unmarked, else the first by short name, in code points. */
function standsBefore(a: TabledDocument, b: TabledDocument): number {
  const rank = (d: TabledDocument) => (d.markers.includes('FINAL') ? 0 : d.markers.length === 0 ? 1 : 2);
  return rank(a) - rank(b) || byCodePoint(a.shortName, b.shortName) || byCodePoint(a.id, b.id);
}

/**
 * The tablings of one series in the order in which they came: by date, then meeting, then version.
 * `documents` may stand in any order.
 */
export function tablings<T extends TabledDocument>(documents: readonly T[]): Tabling<T>[] {
  const meetings = new Map<string, T[]>();
  for (const document of documents) {
    const there = meetings.get(document.meeting);
    if (there) there.push(document);
    else meetings.set(document.meeting, [document]);
  }
  const inOrder = [...meetings.values()].sort(
    (a, b) => byCodePoint(a[0]!.date, b[0]!.date) || byCodePoint(a[0]!.meeting, b[0]!.meeting),
  );
  const found: Tabling<T>[] = [];
  let versionSeen = false;
  for (const there of inOrder) {
    const before = found.at(-1)?.countsAs ?? FIRST_ISSUE;
    const printedHere = [...new Set(there.flatMap((d) => d.version ?? []))];
    const unprinted = (d: T): string => {
      const isMarkedCopy = d.markers.includes('REDLINE') || d.markers.includes('CHANGE_MARKED');
      if (isMarkedCopy && printedHere.length === 1) return printedHere[0]!;
      return versionSeen ? before : FIRST_ISSUE;
    };
    const issues: { countsAs: string; printed: boolean; documents: T[] }[] = [];
    for (const document of there) {
      const printed = document.version !== null;
      const countsAs = document.version ?? unprinted(document);
      const issue = issues.find((i) => compareVersions(i.countsAs, countsAs) === 0);
      if (issue) {
        issue.documents.push(document);
        issue.printed ||= printed;
      } else issues.push({ countsAs, printed, documents: [document] });
    }
    issues.sort((a, b) => compareVersions(a.countsAs, b.countsAs));
    for (const issue of issues) {
      const [document, ...copies] = issue.documents.sort(standsBefore);
      found.push({ document: document!, copies, countsAs: issue.countsAs, printed: issue.printed });
    }
    versionSeen ||= printedHere.length > 0;
  }
  return found;
}
