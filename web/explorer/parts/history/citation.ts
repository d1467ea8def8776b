import { dayInWords } from '../when';

interface Cited {
  /** What it is of: `CR032 Change to Interface …`. */
  readonly name: string;
  readonly version: string | null;
  readonly meeting: { readonly label: string; readonly date: string };
  readonly rows: readonly { readonly line: number; readonly listing: { readonly sha256: string } }[];
}

/** `CR032 Change to …, v2.3, DAG 31, 13 December 2023, listing 0123456789ab, line 66` */
export function citationOf({ name, version, meeting, rows }: Cited): string {
  const byListing = new Map<string, number[]>();
  for (const { line, listing } of rows) byListing.set(listing.sha256, [...(byListing.get(listing.sha256) ?? []), line]);
  const places = [...byListing].map(
    ([sha256, lines]) => `listing ${sha256.slice(0, 12)}, ${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`,
  );
  const versioned = version === null ? [] : [`v${version}`];
  return [name, ...versioned, meeting.label, dayInWords(meeting.date), ...places].join(', ');
}
