import { graphql, type ResultOf } from '../../asking/graphql';
import { dayAndMonth } from '../../parts/when';
import { pillWidth, textWidth } from './text-width';
import type { Way } from './way';

export const ColumnOfMeeting = graphql(`
  fragment ColumnOfMeeting on Meeting {
    id
    label
    number
    date
    extraordinary
    group {
      id
      code
    }
    documents(first: 1) {
      totalCount
    }
  }
`);

export type Meeting = ResultOf<typeof ColumnOfMeeting>;

/** A meeting's place in the matrix, in pixels from its first column. */
export interface Column {
  readonly meeting: Meeting;
  /** Its place among the columns. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** Whether a change request, or what supports one, was tabled there; thin otherwise. */
  readonly wide: boolean;
  /** How many change requests were tabled there. */
  readonly changeRequests: number;
}

const thin = 4;
const wideAtLeast = 50;

/** The columns of meetings, in their order, as wide as the ways through them ask. */
export function columnsOf(meetings: readonly Meeting[], ways: readonly Way[]): readonly Column[] {
  const widths = new Map<string, number>();
  const tabled = new Map<string, number>();
  for (const { stops } of ways) {
    for (const { meeting, tablings } of stops.values()) {
      const pills = tablings.reduce((sum, tabling) => sum + pillWidth(tabling) + 4, 0);
      widths.set(meeting, Math.max(widths.get(meeting) ?? 0, pills));
      if (tablings.length > 0) tabled.set(meeting, (tabled.get(meeting) ?? 0) + 1);
    }
  }
  let left = 0;
  return meetings.map((meeting, index) => {
    const asked = widths.get(meeting.id);
    const width = asked === undefined ? thin : Math.ceil(Math.max(wideAtLeast, asked, headWidth(meeting)));
    const column = {
      meeting,
      index,
      left,
      width,
      wide: asked !== undefined,
      changeRequests: tabled.get(meeting.id) ?? 0,
    };
    left += width;
    return column;
  });
}

const headWidth = ({ group, number, date }: Meeting): number =>
  6 +
  Math.max(textWidth(group.code, '11px'), textWidth(number ?? '', '650 13px'), textWidth(dayAndMonth(date), '10.5px'));

/** Where the last column ends. */
export function widthOf(columns: readonly Column[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}

/** The column at so many pixels from the first one's left edge. */
export function columnAt(columns: readonly Column[], x: number): Column | undefined {
  if (x < 0) return undefined;
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const column = columns[middle];
    if (column && column.left + column.width <= x) low = middle + 1;
    else high = middle;
  }
  return columns[low];
}

/** Runs of neighbouring columns of which `of` says the same. */
export function runsOf<Key>(
  columns: readonly Column[],
  of: (column: Column) => Key,
): readonly { readonly key: Key; readonly columns: readonly Column[] }[] {
  const runs: { key: Key; columns: Column[] }[] = [];
  for (const column of columns) {
    const key = of(column);
    const last = runs.at(-1);
    if (last && last.key === key) last.columns.push(column);
    else runs.push({ key, columns: [column] });
  }
  return runs;
}
