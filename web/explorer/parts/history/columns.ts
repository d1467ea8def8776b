import { daysBetween } from '../format';

interface DatedMeeting {
  readonly id: string;
  readonly date: string;
  readonly label: string;
}

/** The horizontal positions of meetings, each as a fraction of the width. */
export interface Columns {
  /** The positions by the meeting's id. */
  readonly of: ReadonlyMap<string, number>;
  /** The position of any date; null outside the margins. */
  readonly at: (date: string) => number | null;
  /** Whether meetings are spaced evenly, because to scale they would overlap. */
  readonly even: boolean;
  /** The minimum width of the chart, in pixels. */
  readonly least: number;
}

/** The margin on each side of a single meeting, in days. */
const singleMargin = 40;

/** `width` in pixels; `meetings` by date. */
export function columnsOf(meetings: readonly DatedMeeting[], width: number): Columns {
  const apart = Math.max(76, ...meetings.map(({ label }) => 7 * label.length + 12));
  const first = meetings[0]?.date ?? '1970-01-01';
  const days = meetings.map(({ date }) => daysBetween(first, date));
  const span = days.at(-1) ?? 0;
  const margin = span === 0 ? singleMargin : span * (width < 460 ? 0.2 : 0.3);
  const toScale = days.map((at) => (at + margin) / (span + 2 * margin));
  const even = meetings.length > 1 && !fit(toScale, apart / width);
  const positions = even ? meetings.map((_, i) => (i + 0.5) / meetings.length) : toScale;

  const fixed: readonly FixedPoint[] = [
    { day: -margin, position: 0 },
    ...days.map((at, i) => ({ day: at, position: positions[i]! })),
    { day: span + margin, position: 1 },
  ];
  return {
    of: new Map(meetings.map(({ id }, i) => [id, positions[i]!])),
    at: (date) => between(fixed, daysBetween(first, date)),
    even,
    least: even ? meetings.length * apart : 0,
  };
}

function fit(positions: readonly number[], apart: number): boolean {
  const [first, last] = [positions[0]!, positions.at(-1)!];
  if (first < apart / 2 || 1 - last < apart / 2) return false;
  return positions.every((position, i) => i === 0 || position - positions[i - 1]! >= apart);
}

interface FixedPoint {
  readonly day: number;
  readonly position: number;
}

function between(fixed: readonly FixedPoint[], day: number): number | null {
  const next = fixed.findIndex((one) => one.day >= day);
  const [from, to] = [fixed[next - 1], fixed[next]];
  if (!from || !to) return null;
  return from.position + ((day - from.day) / (to.day - from.day)) * (to.position - from.position);
}
