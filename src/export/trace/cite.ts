import { DateTime } from 'luxon';

/** As printed in a citation: `13 December 2023`. `date` may be a time, of which the day in UTC is told. */
export function dayInWords(date: string): string {
  const time = DateTime.fromISO(date, { zone: 'utc' });
  return time.isValid ? time.setLocale('en-GB').toFormat('d MMMM yyyy') : date;
}

/** A row as citations name it. */
export interface CitedRow {
  readonly line: number;
  readonly listing: { readonly sha256: string };
}

interface Cited {
  readonly name: string;
  readonly version: string | null;
  readonly meeting: { readonly label: string; readonly date: string };
  readonly rows: readonly CitedRow[];
}

/**
 * `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, listing 0123456789ab, line 96`.
 * A version that the name says itself is not said again.
 */
export const citationOf = ({ name, version, meeting, rows }: Cited): string =>
  cited([name, ...versionBeside(name, version), meeting.label, dayInWords(meeting.date)], rows);

const versionBeside = (name: string, version: string | null): string[] =>
  version === null || versionsIn(name).includes(`v${version}`) ? [] : [`v${version}`];

const versionsIn = (name: string): readonly string[] => name.toLowerCase().match(/v\d+(?:\.\d+)*/g) ?? [];

/** What a citation calls a document: a change request's own by its title, any other as it is listed. */
export const citedName = (
  { title, shortName }: { readonly title: string | null; readonly shortName: string },
  changeRequest: string | null,
): string => (changeRequest !== null && title !== null ? `${changeRequest} ${title}` : shortName);

/** The words, then where the rows stand. */
export const cited = (words: readonly string[], rows: readonly CitedRow[]): string =>
  [...words, ...placesOf(rows)].join(', ');

/** The digits of a listing's hash that name it in print. */
const HASH_IN_PRINT = 12;

/** A listing as a citation names it. */
export const listingInPrint = (sha256: string): string => `listing ${sha256.slice(0, HASH_IN_PRINT)}`;

function placesOf(rows: readonly CitedRow[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, listing } of rows) lines.set(listing.sha256, [...(lines.get(listing.sha256) ?? []), line]);
  return Array.from(
    lines,
    ([hash, own]) => `${listingInPrint(hash)}, ${own.length === 1 ? 'line' : 'lines'} ${linesInWords(own)}`,
  );
}

const LIST = new Intl.ListFormat('en-GB');

/** `66 and 83`; of three or more in a row only the ends: `12, 14 and 81–84`. Lines are in order. */
function linesInWords(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return LIST.format(
    runs.flatMap(([first, last]) =>
      last - first > 1 ? [`${first}–${last}`] : first === last ? [String(first)] : [String(first), String(last)],
    ),
  );
}
