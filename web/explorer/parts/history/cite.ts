import { dayInWords } from '../when';

/** A row, as far as a citation names it. */
interface Row {
  readonly line: number;
  readonly listing: { readonly sha256: string };
}

const list = new Intl.ListFormat('en-GB');

/** The digits of a listing's hash that name it in print. */
const digits = 12;

/** `listing 0123456789ab, line 96`, in the words of the trace packet. */
export function placesOf(rows: readonly Row[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, listing } of rows) lines.set(listing.sha256, [...(lines.get(listing.sha256) ?? []), line]);
  return Array.from(
    lines,
    ([hash, own]) => `listing ${hash.slice(0, digits)}, ${own.length === 1 ? 'line' : 'lines'} ${linesInWords(own)}`,
  );
}

interface Cited {
  readonly version: string | null;
  readonly meeting: { readonly label: string; readonly date: string };
  readonly document: { readonly rows: readonly Row[] };
}

/** `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, listing 0123456789ab, line 96` */
export const citationOf = (name: string, { version, meeting, document }: Cited): string =>
  [name, ...versionBeside(name, version), meeting.label, dayInWords(meeting.date), ...placesOf(document.rows)].join(
    ', ',
  );

/** A version that the name says itself is not said again. */
function versionBeside(name: string, version: string | null): string[] {
  const said = name.toLowerCase().match(/v\d+(?:\.\d+)*/g);
  return version === null || said?.some((one) => one === `v${version}`) ? [] : [`v${version}`];
}

/** `66 and 83`; of three or more in a row only the ends: `12, 14 and 81–84`. */
function linesInWords(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return list.format(
    runs.flatMap(([first, last]) =>
      last - first > 1 ? [`${first}–${last}`] : first === last ? [String(first)] : [String(first), String(last)],
    ),
  );
}
