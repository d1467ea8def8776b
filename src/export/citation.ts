import { formatDate } from './formatting.js';

/** What a citation says about a row. */
export interface CitedRow {
  readonly line: number;
  readonly listing: { readonly sha256: string };
}

interface CitedDocument {
  readonly name: string;
  readonly version: string | null;
  readonly meeting: { readonly label: string; readonly date: string };
  readonly rows: readonly CitedRow[];
}

/**
 * `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, listing 0123456789ab, line 96`.
 * A version that the name already has is not repeated.
 */
export const citationOf = ({ name, version, meeting, rows }: CitedDocument): string =>
  citation([name, ...versionUnlessIn(name, version), meeting.label, formatDate(meeting.date)], rows);

const versionUnlessIn = (name: string, version: string | null): string[] =>
  version === null || versionsIn(name).includes(`v${version}`) ? [] : [`v${version}`];

const versionsIn = (name: string): readonly string[] => name.toLowerCase().match(/v\d+(?:\.\d+)*/g) ?? [];

/** The name of a document in a citation: the title of a change request's own document, the listed name of any other. */
export const citedName = (
  { title, shortName }: { readonly title: string | null; readonly shortName: string },
  changeRequest: string | null,
): string => (changeRequest !== null && title !== null ? `${changeRequest} ${title}` : shortName);

/** The parts, then the listings and lines of the rows. */
export const citation = (parts: readonly string[], rows: readonly CitedRow[]): string =>
  [...parts, ...placesOf(rows)].join(', ');

/** How many digits of a listing's hash a citation shows. */
const CITED_DIGITS = 12;

/** The name of a listing in a citation. */
export const citedListing = (sha256: string): string => `listing ${sha256.slice(0, CITED_DIGITS)}`;

function placesOf(rows: readonly CitedRow[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, listing } of rows) {
    const own = lines.get(listing.sha256);
    if (own) own.push(line);
    else lines.set(listing.sha256, [line]);
  }
  return Array.from(
    lines,
    ([hash, own]) => `${citedListing(hash)}, ${own.length === 1 ? 'line' : 'lines'} ${formatLines(own)}`,
  );
}

const LIST = new Intl.ListFormat('en-GB');

/** `66 and 83`; three or more consecutive lines are a range: `12, 14 and 81–84`. `lines` are in order. */
function formatLines(lines: readonly number[]): string {
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
