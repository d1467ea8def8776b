import { labelOfId } from '../graph/identity.js';
import { changeRequestId } from '../recognition/change-request-id.js';
import type { Profile } from '../recognition/profile.js';
import type {
  ChangeRequestConditions,
  DocumentConditions,
  FindingConditions,
  MeetingConditions,
  SeriesConditions,
} from './loaders/page-statements.js';
import type {
  ChangeRequestFilter,
  DocumentFilter,
  FindingFilter,
  MeetingFilter,
  SeriesFilter,
} from './types/filters.js';
import { anyId, meetingNumber, referenceSpellings } from './caller-input.js';

/**
 * The conditions of the statements, from a caller's filter and the parent `of` of the list. Undefined where
 * nothing can meet them: the page is empty, and nothing is read.
 */

type Given<T> = T | null | undefined;
const orNull = <T>(given: Given<T>): T | null => given ?? null;

/** Every title contains the empty text. */
const partOf = (titleContains: Given<string>): string | null => (titleContains === '' ? null : orNull(titleContains));

/** One of two optional ids; undefined if they differ. */
function both(one: Given<string>, other: Given<string>): string | null | undefined {
  if (one == null || other == null || one === other) return one ?? other ?? null;
  return undefined;
}

/** The id of an optional change request; undefined if the text is not one. */
function changeRequest(written: Given<string>, profile: Profile): string | null | undefined {
  return written == null ? null : (changeRequestId(written, profile) ?? undefined);
}

export function meetingConditions(
  filter: Given<MeetingFilter>,
  profile: Profile,
  of?: { readonly group?: string },
): MeetingConditions | undefined {
  const group = both(filter?.group, of?.group);
  const tabled = changeRequest(filter?.changeRequest, profile);
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

export function documentConditions(
  filter: Given<DocumentFilter>,
  profile: Profile,
  of?: { readonly group?: string; readonly meeting?: string },
): DocumentConditions | undefined {
  const group = both(filter?.group, of?.group);
  const meeting = both(filter?.meeting, of?.meeting);
  const named = changeRequest(filter?.changeRequest, profile);
  if (group === undefined || meeting === undefined || named === undefined) return undefined;
  const series = filter?.series == null ? null : anyId(filter.series, profile);
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

export function changeRequestConditions(
  filter: Given<ChangeRequestFilter>,
  of?: { readonly group?: string },
): ChangeRequestConditions | undefined {
  const group = both(filter?.group, of?.group);
  if (group === undefined) return undefined;
  return {
    group,
    titleContains: partOf(filter?.titleContains),
    from: orNull(filter?.from),
    to: orNull(filter?.to),
  };
}

export function seriesConditions(filter: Given<SeriesFilter>, profile: Profile): SeriesConditions | undefined {
  const references = filter?.reference == null ? null : (referenceSpellings(filter.reference, profile) ?? undefined);
  if (references === undefined) return undefined;
  return { group: orNull(filter?.group), titleContains: partOf(filter?.titleContains), references };
}

export function findingConditions(filter: Given<FindingFilter>, profile: Profile): FindingConditions {
  return {
    code: orNull(filter?.code),
    severity: orNull(filter?.severity),
    group: orNull(filter?.group),
    subject: filter?.subject == null ? null : anyId(filter.subject, profile),
    open: orNull(filter?.open),
  };
}
