import { groupBy } from '../listing/group-by.js';
import type { Marker } from './ontology.js';
import { byCodePoint, byKeys } from './text-order.js';
import { FIRST_ISSUE, sameVersions } from './version-order.js';

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

/** Which of several copies is the tabling: the lowest. A document without markers counts as `UNMARKED`. */
const PRECEDENCE: Readonly<Record<Marker, number>> = {
  FINAL: 0,
  APPROVED: 0,
  CLEAN: 2,
  DRAFT: 3,
  CHANGE_MARKED: 4,
  REDLINE: 5,
  WITHDRAWN: 6,
};
const UNMARKED = 1;

/** Of several markers the one with the highest number counts. Ties by short name, in code points. */
export function byPrecedence(a: TabledDocument, b: TabledDocument): number {
  const precedence = ({ markers }: TabledDocument) =>
    markers.length === 0 ? UNMARKED : Math.max(...markers.map((marker) => PRECEDENCE[marker]));
  return precedence(a) - precedence(b) || byCodePoint(a.shortName, b.shortName) || byCodePoint(a.id, b.id);
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
