import { daysBetween } from '../when';

interface Held {
  readonly id: string;
  readonly date: string;
  readonly label: string;
}

/** Where meetings stand from left to right, each as a part of the width. */
export interface Columns {
  /** Those that have a column, by id. */
  readonly of: ReadonlyMap<string, number>;
  /** Where any day stands; null beyond the margins. */
  readonly at: (date: string) => number | null;
  /** Whether they are spaced evenly, since to scale they would be too near each other. */
  readonly even: boolean;
  /** How wide the drawing has to be at least, in pixels. */
  readonly least: number;
}

/** Margins of a single meeting, in days. */
const around = 40;

/** `width` in pixels; `meetings` by date. */
export function columnsOf(meetings: readonly Held[], width: number): Columns {
  const apart = Math.max(76, ...meetings.map(({ label }) => 7 * label.length + 12));
  const first = meetings[0]?.date ?? '1970-01-01';
  const days = meetings.map(({ date }) => daysBetween(first, date));
  const span = days.at(-1) ?? 0;
  const margin = span === 0 ? around : span * (width < 460 ? 0.2 : 0.3);
  const toScale = days.map((at) => (at + margin) / (span + 2 * margin));
  const even = meetings.length > 1 && !fit(toScale, apart / width);
  const places = even ? meetings.map((_, i) => (i + 0.5) / meetings.length) : toScale;

  const known: readonly Known[] = [
    { day: -margin, place: 0 },
    ...days.map((at, i) => ({ day: at, place: places[i]! })),
    { day: span + margin, place: 1 },
  ];
  return {
    of: new Map(meetings.map(({ id }, i) => [id, places[i]!])),
    at: (date) => between(known, daysBetween(first, date)),
    even,
    least: even ? meetings.length * apart : 0,
  };
}

function fit(places: readonly number[], apart: number): boolean {
  const [first, last] = [places[0]!, places.at(-1)!];
  if (first < apart / 2 || 1 - last < apart / 2) return false;
  return places.every((place, i) => i === 0 || place - places[i - 1]! >= apart);
}

interface Known {
  readonly day: number;
  readonly place: number;
}

function between(known: readonly Known[], day: number): number | null {
  const next = known.findIndex((one) => one.day >= day);
  const [from, to] = [known[next - 1], known[next]];
  if (!from || !to) return null;
  return from.place + ((day - from.day) / (to.day - from.day)) * (to.place - from.place);
}
