import { graphql, type ResultOf } from '../../graphql/graphql';
import { formatDayAndMonth } from '../../parts/format';
import { pillWidth, textWidth } from './text-width';
import type { ChangeRequestRow } from './change-request-row';

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

/** A meeting's column in the matrix, in pixels from the first column. */
export interface Column {
  readonly meeting: Meeting;
  /** Its index among the columns. */
  readonly index: number;
  readonly left: number;
  readonly width: number;
  /** Whether a change request or a supporting document was tabled there; otherwise the column is thin. */
  readonly wide: boolean;
  /** The number of change requests tabled there. */
  readonly changeRequests: number;
}

const thin = 4;
const wideAtLeast = 50;

/** The columns of the meetings, in their order, each wide enough for its marks. */
export function columnsOf(meetings: readonly Meeting[], rows: readonly ChangeRequestRow[]): readonly Column[] {
  const widths = new Map<string, number>();
  const tabled = new Map<string, number>();
  for (const { cells } of rows) {
    for (const { meeting, tablings } of cells.values()) {
      const pills = tablings.reduce((sum, tabling) => sum + pillWidth(tabling) + 4, 0);
      widths.set(meeting, Math.max(widths.get(meeting) ?? 0, pills));
      if (tablings.length > 0) tabled.set(meeting, (tabled.get(meeting) ?? 0) + 1);
    }
  }
  let left = 0;
  return meetings.map((meeting, index) => {
    const marksWidth = widths.get(meeting.id);
    const width = marksWidth === undefined ? thin : Math.ceil(Math.max(wideAtLeast, marksWidth, headWidth(meeting)));
    const column = {
      meeting,
      index,
      left,
      width,
      wide: marksWidth !== undefined,
      changeRequests: tabled.get(meeting.id) ?? 0,
    };
    left += width;
    return column;
  });
}

const headWidth = ({ group, number, date }: Meeting): number =>
  6 +
  Math.max(
    textWidth(group.code, '11px'),
    textWidth(number ?? '', '650 13px'),
    textWidth(formatDayAndMonth(date), '10.5px'),
  );

/** Where the last column ends. */
export function widthOf(columns: readonly Column[]): number {
  const last = columns.at(-1);
  return last ? last.left + last.width : 0;
}

/** The column at a distance from the left edge of the first, in pixels. */
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

/** Runs of adjacent columns with the same key. */
export function runsOf<Legend>(
  columns: readonly Column[],
  of: (column: Column) => Legend,
): readonly { readonly key: Legend; readonly columns: readonly Column[] }[] {
  const runs: { key: Legend; columns: Column[] }[] = [];
  for (const column of columns) {
    const key = of(column);
    const last = runs.at(-1);
    if (last && last.key === key) last.columns.push(column);
    else runs.push({ key, columns: [column] });
  }
  return runs;
}
