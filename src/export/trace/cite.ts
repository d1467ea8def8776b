import { DateTime } from 'luxon';
import type { TraceMeeting, TraceRow } from './trace.js';

/** As printed in a citation: `13 December 2023`. `date` may be a time, of which the day in UTC is told. */
export function dayInWords(date: string): string {
  const time = DateTime.fromISO(date, { zone: 'utc' });
  return time.isValid ? time.setLocale('en-GB').toFormat('d MMMM yyyy') : date;
}

interface Cited {
  readonly name: string;
  readonly version: string | null;
  readonly meeting: TraceMeeting;
  readonly rows: readonly TraceRow[];
}

/** `CR018 Registration Service Operating Hours, v1.4, DAG 24, 10 May 2023, listing 0123456789ab, line 96` */
export function citationOf({ name, version, meeting, rows }: Cited): string {
  return [
    name,
    ...(version === null ? [] : [`v${version}`]),
    meeting.label,
    dayInWords(meeting.date),
    ...placesOf(rows),
  ].join(', ');
}

/** The digits of a listing's hash that name it in print. */
const HASH_IN_PRINT = 12;

function placesOf(rows: readonly TraceRow[]): string[] {
  const lines = new Map<string, number[]>();
  for (const { line, listing } of rows) lines.set(listing.sha256, [...(lines.get(listing.sha256) ?? []), line]);
  return Array.from(
    lines,
    ([hash, own]) =>
      `listing ${hash.slice(0, HASH_IN_PRINT)}, ${own.length === 1 ? 'line' : 'lines'} ${own.join(' and ')}`,
  );
}
