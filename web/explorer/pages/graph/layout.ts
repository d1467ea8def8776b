import { addTo } from '../../group-by';
import { BOX, LANES, ROW, SUCCESSION, type Lane, type LayoutNode, type Related } from './grid';
import { assignCells, type CellAssignment } from './assign-cells';

export type Point = readonly [x: number, y: number];

/** A relationship as a line, from its target to its source, so that lines to one node start alike. */
export interface Line {
  readonly relationship: Related;
  /** Nested: within its block. Straight: along a free row. Around: through the gutters. */
  readonly shape: 'nested' | 'straight' | 'around';
  readonly points: readonly Point[];
  /** The position of its label, at the middle; null if the box of the source shows it instead. */
  readonly name: Point | null;
}

/** The line along the row of a head, from its box. */
export interface Rail {
  readonly head: string;
  readonly points: readonly [Point, Point];
  /** The points where other lines join it. */
  readonly joints: readonly Point[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly lines: readonly Line[];
  readonly rails: readonly Rail[];
  readonly lanes: readonly { readonly lane: Lane; readonly y: number; readonly height: number }[];
}

/** The width of the lane names. */
export const NAMES = 118;
const BETWEEN_LANES = 14;
/** The distance from the edge of a lane to its boxes. */
const PADDING = 8;
/** The distance between parallel lines. */
const CHANNEL = 6;
/** The space for the label of a straight line between two columns. */
const NAME = 60;
/** The space for nested lines, left of a column. */
const NESTED = 16;

/** Where lines of a type start at the side of a box, from its middle, so that lines of two types never overlap. */
const PORTS: Readonly<Record<string, number>> = {
  SUPPORTS: -9,
  TERMS_OF_REFERENCE_OF: -9,
  REFERS_TO: -6,
  CLOSED: -6,
  VERSION_OF: -3,
  HELD_BY: -3,
  ABOUT: -3,
  REVISES: 3,
  RETABLES: 3,
  FOLLOWS: 3,
  ATTACHED_TO: 6,
  REPORTS_TO: 6,
  RECORDS: 9,
  SUCCEEDS: 9,
};
const portOf = (type: string): number => PORTS[type] ?? 10;

/**
 * The layout of a graph; the same for the same input. `meetings` are by date. Boxes are in the columns and rows of a
 * grid. Lines run vertically in the gutters between columns, and horizontally in free rows or in a band of their own, so
 * no line crosses a box. Nodes at the end of the list do not move those before them, except to lower rows.
 */
export const layOut = (
  nodes: readonly LayoutNode[],
  relationships: readonly Related[],
  meetings: readonly string[],
): Layout => routeLines(assignCells(nodes, relationships, meetings), relationships);

/** The positions of boxes, lanes and lines, with gutters wide enough for all lines. */
function routeLines(assignment: CellAssignment, relationships: readonly Related[]): Layout {
  const { cells, columns, rows, spans } = assignment;
  const routes = routesOf(assignment, relationships);

  // Horizontal lines between columns, in a band under the meetings.
  const band = channels(
    [...routes.trees]
      .filter(([, tree]) => tree.columns.size > 1)
      .map(([key, tree]) => extentOf(key, [...tree.columns])),
    0,
  );
  const bandHeight = band.count * CHANNEL;

  const lanes: { lane: Lane; y: number; height: number }[] = [];
  let y = 0;
  for (const lane of LANES) {
    const many = rows.get(lane);
    if (many === undefined) continue;
    lanes.push({ lane, y, height: many * ROW + 2 * PADDING - (ROW - BOX.height) });
    y += lanes.at(-1)!.height + BETWEEN_LANES + (lanes.length === 1 ? bandHeight : 0);
  }
  const bandTop = lanes.length === 0 ? 0 : lanes[0]!.height + BETWEEN_LANES / 2;
  const bandY = (key: string): number => bandTop + ((band.of.get(key) ?? 0) + 0.5) * CHANNEL;
  const tops = new Map(lanes.map(({ lane, y: top }) => [lane, top + PADDING]));
  const top = (id: string): number => {
    const { lane, row } = cells.get(id)!;
    return tops.get(lane)! + row * ROW;
  };
  const middle = (id: string): number => top(id) + BOX.height / 2;

  // Vertical lines to the right of each column.
  const upright = columns.map((_, column) =>
    channels(
      [...routes.trees].flatMap(([key, tree]) => {
        const ends = tree.ends.filter(({ column: own }) => own === column).map(({ id, port }) => middle(id) + port);
        if (ends.length === 0) return [];
        return [extentOf(key, tree.columns.size > 1 ? [...ends, bandY(key)] : ends)];
      }),
      4,
    ),
  );

  const lefts: number[] = [];
  let x = NAMES + 8;
  columns.forEach((_, column) => {
    x += (routes.named.has(column) ? NAME : 10) + NESTED;
    lefts.push(x);
    x += BOX.width + 8 + upright[column]!.count * CHANNEL;
  });
  const width = Math.max(x + 10, NAMES);
  const left = (id: string): number => lefts[cells.get(id)!.column]!;
  const right = (id: string): number => left(id) + BOX.width;
  const trunk = (column: number): number => lefts[column]! - NESTED / 2;
  const channel = (key: string, column: number): number =>
    lefts[column]! + BOX.width + 8 + (upright[column]!.of.get(key) ?? 0) * CHANNEL;

  const joints = new Map<string, Point[]>();
  const lines = routes.routes.map(({ relationship, shape, key }): Line => {
    const { type, from, to } = relationship;
    const column = cells.get(from)!.column;
    const port = portOf(type);
    if (shape === 'nested') {
      const end = middle(from) - 5;
      const down = trunk(column);
      const here = cells.get(to)!.column === column;
      if (!here) addTo(joints, to, [down, middle(to)]);
      const begin: Point[] = here
        ? [
            [left(to), middle(to) + 5],
            [down, middle(to) + 5],
          ]
        : [[down, middle(to)]];
      return { relationship, shape, points: [...begin, [down, end], [left(from), end]], name: null };
    }
    if (shape === 'straight') {
      const [first, second] = left(from) < left(to) ? [from, to] : [to, from];
      const level = middle(first);
      const ends: [Point, Point] = [
        [right(first), level],
        [left(second), level],
      ];
      return {
        relationship,
        shape,
        points: first === to ? ends : [ends[1], ends[0]],
        name: type === 'FOLLOWS' ? null : [left(second) - NESTED - NAME / 2, level - 4],
      };
    }
    const out = channel(key, column);
    const start: Point[] = [
      [out, middle(from) + port],
      [right(from), middle(from) + port],
    ];
    const target = cells.get(to)!.column;
    if (target === column) {
      return {
        relationship,
        shape,
        points: [[right(to), middle(to) + port], [out, middle(to) + port], ...start],
        name: null,
      };
    }
    if (spans.has(to)) {
      addTo(joints, to, [out, middle(to)]);
      return { relationship, shape, points: [[out, middle(to)], ...start], name: null };
    }
    const across = channel(key, target);
    return {
      relationship,
      shape,
      points: [
        [right(to), middle(to) + port],
        [across, middle(to) + port],
        [across, bandY(key)],
        [out, bandY(key)],
        ...start,
      ],
      name: null,
    };
  });

  return {
    width,
    height: lanes.length === 0 ? 0 : lanes.at(-1)!.y + lanes.at(-1)!.height,
    boxes: [...cells.keys()].map((id) => ({ id, x: left(id), y: top(id) })),
    lines,
    rails: [...joints].flatMap(([head, met]) => {
      const level = middle(head);
      const first = Math.min(...met.map(([at]) => at));
      const last = Math.max(...met.map(([at]) => at));
      return [
        ...(first < left(head)
          ? [
              {
                head,
                points: [
                  [first, level],
                  [left(head), level],
                ] as const,
              },
            ]
          : []),
        ...(last > right(head)
          ? [
              {
                head,
                points: [
                  [right(head), level],
                  [last, level],
                ] as const,
              },
            ]
          : []),
      ].map((rail) => ({
        ...rail,
        joints: unique(met.filter(([at]) => at >= rail.points[0][0] && at <= rail.points[1][0])),
      }));
    }),
    lanes,
  };
}

/** Lines around to one node with one type of relationship; they share their path as far as possible. */
interface Tree {
  readonly ends: { readonly id: string; readonly column: number; readonly port: number }[];
  /** The columns that a horizontal line has to join. */
  readonly columns: Set<number>;
}

function routesOf({ cells, parents, spans }: CellAssignment, relationships: readonly Related[]) {
  const at = new Map([...cells].map(([id, cell]) => [`${cell.lane} ${cell.row} ${cell.column}`, id]));
  const used = new Set<string>();
  const named = new Set<number>();
  const trees = new Map<string, Tree>();

  /** Whether a line can run along the row, with no box or line in between. */
  const isStraight = (from: string, to: string): boolean => {
    const [first, second] = [cells.get(from)!, cells.get(to)!].sort((a, b) => a.column - b.column) as [Cell, Cell];
    if (first.lane !== second.lane || first.row !== second.row || first.column === second.column) return false;
    const row = `${first.lane} ${first.row}`;
    for (let column = first.column; column < second.column; column++) {
      if (column > first.column && at.has(`${row} ${column}`)) return false;
      if (used.has(`${row} ${column}`)) return false;
    }
    for (let column = first.column; column < second.column; column++) used.add(`${row} ${column}`);
    return true;
  };

  const routes = relationships.flatMap((relationship): Route[] => {
    const { type, from, to } = relationship;
    const [start, end] = [cells.get(from), cells.get(to)];
    if (!start || !end || (type === 'TABLED_AT' && start.column === end.column)) return [];
    const key = `${type} ${to}`;
    if (parents.get(from) === to && PARENT_TYPES.has(type)) return [{ relationship, shape: 'nested', key }];
    if (SUCCESSION.has(type) && isStraight(from, to)) {
      if (type !== 'FOLLOWS') named.add(Math.max(start.column, end.column));
      return [{ relationship, shape: 'straight', key }];
    }
    let tree = trees.get(key);
    if (!tree) trees.set(key, (tree = { ends: [], columns: new Set() }));
    const port = portOf(type);
    const onRail = spans.has(to);
    tree.ends.push({ id: from, column: start.column, port });
    // The row of a head can be joined in every column.
    tree.ends.push(
      onRail
        ? { id: to, column: start.column, port: start.column === end.column ? port : 0 }
        : { id: to, column: end.column, port },
    );
    if (!onRail) tree.columns.add(start.column).add(end.column);
    return [{ relationship, shape: 'around', key }];
  });
  return { routes, trees, named };
}

interface Route {
  readonly relationship: Related;
  readonly shape: Line['shape'];
  /** Identifies the lines that share its path. */
  readonly key: string;
}

type Cell = CellAssignment['cells'] extends ReadonlyMap<string, infer One> ? One : never;

/** The types of relationships from a member to its head. */
const PARENT_TYPES: ReadonlySet<string> = new Set(['HELD_BY', 'VERSION_OF', 'SUPPORTS']);

interface Extent {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const extentOf = (key: string, ends: readonly number[]): Extent => ({
  key,
  from: Math.min(...ends),
  to: Math.max(...ends),
});

/** Assigns lines to parallel channels so that they do not overlap; short lines get the nearest. */
function channels(extents: readonly Extent[], apart: number) {
  const taken: Extent[][] = [];
  const of = new Map<string, number>();
  const inOrder = [...extents].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  for (const extent of inOrder) {
    const free = (channel: readonly Extent[]): boolean =>
      channel.every(({ from, to }) => to + apart < extent.from || extent.to + apart < from);
    let channel = taken.findIndex(free);
    if (channel === -1) channel = taken.push([]) - 1;
    taken[channel]!.push(extent);
    of.set(extent.key, channel);
  }
  return { of, count: taken.length };
}

function unique(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}
