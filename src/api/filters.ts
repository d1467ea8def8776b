import { changeRequestId, labelOfId } from '../graph/identity.js';
import type { ChangeRequestsBy, DocumentsBy, FindingsBy, MeetingsBy, SeriesBy } from './loaders/list-statements.js';
import type {
  ChangeRequestFilter,
  DocumentFilter,
  FindingFilter,
  MeetingFilter,
  SeriesFilter,
} from './types/filters.js';
import { anyId, meetingNumber, referencePattern } from './written.js';

/**
 * What the statements filter by, from what a caller asks for and where the list hangs. `undefined`
 * where nothing can meet both: the page is empty, and nothing is read.
 */

type Given<T> = T | null | undefined;
const orNull = <T>(given: Given<T>): T | null => given ?? null;

/** An empty text asks for every title. */
const partOf = (titleContains: Given<string>): string | null => (titleContains === '' ? null : orNull(titleContains));

/** The one id of two that may be given; undefined where they contradict each other. */
function both(one: Given<string>, other: Given<string>): string | null | undefined {
  if (one == null || other == null || one === other) return one ?? other ?? null;
  return undefined;
}

/** The id of a change request that may be given; undefined where it is written as none. */
function changeRequest(written: Given<string>): string | null | undefined {
  return written == null ? null : (changeRequestId(written) ?? undefined);
}

export function meetingsBy(filter: Given<MeetingFilter>, of?: { readonly group?: string }): MeetingsBy | undefined {
  const group = both(filter?.group, of?.group);
  const tabled = changeRequest(filter?.changeRequest);
  if (group === undefined || tabled === undefined) return undefined;
  return {
    group,
    changeRequest: tabled,
    number: filter?.number == null ? null : meetingNumber(filter.number),
    extraordinary: orNull(filter?.extraordinary),
    from: orNull(filter?.from),
    to: orNull(filter?.to),
  };
}

export function documentsBy(
  filter: Given<DocumentFilter>,
  of?: { readonly group?: string; readonly meeting?: string },
): DocumentsBy | undefined {
  const group = both(filter?.group, of?.group);
  const meeting = both(filter?.meeting, of?.meeting);
  const named = changeRequest(filter?.changeRequest);
  if (group === undefined || meeting === undefined || named === undefined) return undefined;
  const series = filter?.series == null ? null : anyId(filter.series);
  // A change request is a series too.
  const isNamedAsSeries = named === null && series !== null && labelOfId(series) === 'ChangeRequest';
  return {
    group,
    meeting,
    changeRequest: isNamedAsSeries ? series : named,
    series: isNamedAsSeries ? null : series,
    kind: orNull(filter?.kind),
    marker: orNull(filter?.marker),
    version: orNull(filter?.version),
    titleContains: partOf(filter?.titleContains),
    from: orNull(filter?.from),
    to: orNull(filter?.to),
  };
}

export function changeRequestsBy(
  filter: Given<ChangeRequestFilter>,
  of?: { readonly group?: string },
): ChangeRequestsBy | undefined {
  const group = both(filter?.group, of?.group);
  if (group === undefined) return undefined;
  return {
    group,
    titleContains: partOf(filter?.titleContains),
    from: orNull(filter?.from),
    to: orNull(filter?.to),
  };
}

export function seriesBy(filter: Given<SeriesFilter>): SeriesBy | undefined {
  const reference = filter?.reference == null ? null : (referencePattern(filter.reference) ?? undefined);
  if (reference === undefined) return undefined;
  return { group: orNull(filter?.group), titleContains: partOf(filter?.titleContains), reference };
}

export function findingsBy(filter: Given<FindingFilter>): FindingsBy {
  return {
    code: orNull(filter?.code),
    severity: orNull(filter?.severity),
    group: orNull(filter?.group),
    subject: filter?.subject == null ? null : anyId(filter.subject),
    open: orNull(filter?.open),
  };
}
