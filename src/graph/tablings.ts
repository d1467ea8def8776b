import { groupBy } from '../listing/group-by.js';
import type { Marker } from './ontology.js';
import { byCodePoint, byKeys } from './text-order.js';
import { sameVersions } from './version-order.js';

/** What the order of a series' documents is worked out from. */
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
  /** The document that counts; the others are its copies. */
  readonly document: T;
  /** The same version at the same meeting: a redline beside the clean copy. */
  readonly copies: readonly T[];
  /** The version that it counts as; `FIRST_ISSUE` where none is printed and none came before. */
  readonly countsAs: string;
  /** Whether `countsAs` is printed, and not worked out from the tablings around it. */
  readonly printed: boolean;
}

/** The version of a first issue that prints none: below every printed one. */
export const FIRST_ISSUE = '0';

/** The one marked final, else the unmarked, else the first by short name, in code points. */
function byPrecedence(a: TabledDocument, b: TabledDocument): number {
  const rank = (d: TabledDocument) => (d.markers.includes('FINAL') ? 0 : d.markers.length === 0 ? 1 : 2);
  return rank(a) - rank(b) || byCodePoint(a.shortName, b.shortName) || byCodePoint(a.id, b.id);
}

/**
 * The tablings of one series, by date, then meeting, then version. `documents` may be in any order.
 * Costs n log n.
 */
export function tablings<T extends TabledDocument>(documents: readonly T[]): Tabling<T>[] {
  const meetings = [...groupBy(documents, (d) => d.meeting).values()].sort(
    byKeys(
      (atMeeting) => atMeeting[0]!.date,
      (atMeeting) => atMeeting[0]!.meeting,
    ),
  );
  const found: Tabling<T>[] = [];
  let anyVersionBefore = false;
  for (const atMeeting of meetings) {
    const versionBefore = anyVersionBefore ? found.at(-1)!.countsAs : FIRST_ISSUE;
    for (const tabling of tablingsAt(atMeeting, versionBefore)) found.push(tabling);
    anyVersionBefore ||= atMeeting.some((d) => d.version !== null);
  }
  return found;
}

/** The tablings at one meeting, by version. `versionBefore`: what a document without a version counts as. */
function tablingsAt<T extends TabledDocument>(documents: readonly T[], versionBefore: string): Tabling<T>[] {
  const printedVersions = new Set(documents.flatMap((d) => d.version ?? []));
  const onlyVersion = printedVersions.size === 1 ? [...printedVersions][0]! : null;
  const countsAs = ({ version, markers }: T): string => {
    const isMarkedCopy = markers.includes('REDLINE') || markers.includes('CHANGE_MARKED');
    return version ?? (isMarkedCopy ? onlyVersion : null) ?? versionBefore;
  };
  return sameVersions(documents, countsAs).map((issue) => {
    const [document, ...copies] = [...issue].sort(byPrecedence);
    return {
      document: document!,
      copies,
      countsAs: countsAs(issue[0]!),
      printed: issue.some((d) => d.version !== null),
    };
  });
}
