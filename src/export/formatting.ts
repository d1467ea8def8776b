import { DateTime } from 'luxon';

/** `13 December 2023`. `date` is a date or a time, of which the day in UTC is shown; any other text stays as it is. */
export const formatDate = (date: string): string => inEnglish(date, 'd MMMM yyyy');

/** `13 Dec 2023`, where there is little room. */
export const formatShortDate = (date: string): string => inEnglish(date, 'd MMM yyyy');

function inEnglish(date: string, format: string): string {
  const time = DateTime.fromISO(date, { zone: 'utc' });
  // British English would say `Sept`.
  return time.isValid ? time.setLocale('en').toFormat(format) : date;
}

/** `1 day`, `35 days` */
export const formatDays = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'day' : 'days'}`;

/** `v1.4`. `version` is without `v`. */
export const formatVersion = (version: string | null): string =>
  version === null ? 'version not stated' : `v${version}`;

/** `v5.8.4, Approved`. `status` is as published. */
export const formatPublished = ({ version, status }: { version: string | null; status: string | null }): string =>
  [formatVersion(version), ...(status === null ? [] : [status])].join(', ');

interface Provenance {
  readonly basis: string;
  readonly rule: string;
  readonly confidence: number;
  readonly correction: string | null;
}

/** Why a relationship is in the graph: `inferred by higher-version-than-all-before, confidence 0.98`. */
export const formatProvenance = ({ basis, rule, confidence, correction }: Provenance): string =>
  `${basis.toLowerCase()} by ${rule}, confidence ${confidence}${correction === null ? '' : `; ${correction}`}`;

/** `VERSION_OF` as `version of` */
export const formatType = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

interface Tabling {
  readonly version: string | null;
  readonly change: string;
  readonly meeting: { readonly label: string; readonly date: string };
}

/** `3 tablings. Latest: v2.3, revised at DAG 31, 13 December 2023.` `until`: the date that the history ends with. */
export function formatSummary(tablings: readonly Tabling[], until: string | null = null): string {
  const by = until === null ? '' : ` by ${formatDate(until)}`;
  const last = tablings.at(-1);
  if (!last) return until === null ? NEVER_TABLED : `Nothing had been tabled${by}.`;
  const { version, change, meeting } = last;
  const count = tablings.length === 1 ? '1 tabling' : `${tablings.length.toLocaleString('en')} tablings`;
  const latest = version === null ? 'Latest version: not stated' : `Latest: ${formatVersion(version)}`;
  return `${count}${by}. ${latest}, ${change.toLowerCase()} at ${meeting.label}, ${formatDate(meeting.date)}.`;
}

/** For a series that only catalogues list. */
export const ONLY_PUBLISHED = 'Not tabled. Catalogues list it, but no listed document is a version of it.';

/** For a change request or series without a tabling. */
export const NEVER_TABLED = 'Not tabled. Other documents mention it, but no listed document is a version of it.';
