import { groupBy } from '../../group-by';
import { formatLongDate } from '../format';

/** The fields of a row that a citation needs. */
interface Row {
  readonly line: number;
  readonly listing: { readonly sha256: string };
}

const list = new Intl.ListFormat('en-GB');

/** How many digits of a listing's hash a citation has. */
const digits = 12;

/** `listing 0123456789ab, line 96`: the rows of each listing, in the form of the trace packet. */
export function citeRows(rows: readonly Row[]): string[] {
  return Array.from(
    groupBy(rows, ({ listing }) => listing.sha256),
    ([hash, own]) => {
      const lines = own.map(({ line }) => line);
      return `listing ${hash.slice(0, digits)}, ${lines.length === 1 ? 'line' : 'lines'} ${formatLines(lines)}`;
    },
  );
}

interface Cited {
  readonly version: string | null;
  readonly meeting: { readonly label: string; readonly date: string };
  readonly document: { readonly rows: readonly Row[] };
}

/** `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, listing 0123456789ab, line 96` */
export const citationOf = (name: string, { version, meeting, document }: Cited): string =>
  [
    name,
    ...versionIfNotIn(name, version),
    meeting.label,
    formatLongDate(meeting.date),
    ...citeRows(document.rows),
  ].join(', ');

/** The version, unless the name contains it. */
function versionIfNotIn(name: string, version: string | null): string[] {
  const versions = name.toLowerCase().match(/v\d+(?:\.\d+)*/g);
  return version === null || versions?.some((one) => one === `v${version}`) ? [] : [`v${version}`];
}

/** `66 and 83`; three or more consecutive lines as a range: `12, 14 and 81–84`. */
function formatLines(lines: readonly number[]): string {
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
