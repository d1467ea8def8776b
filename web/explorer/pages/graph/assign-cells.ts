import { addTo } from '../../group-by';
import { LANES, SUCCESSION, type Lane, type LayoutNode, type Related } from './grid';

/** Nodes that stay together: a head with its members, successive versions, or a single node. */
interface Block {
  readonly lane: Lane;
  readonly head: string | null;
  readonly members: readonly string[];
}

/** The cell of a node. Rows count from the top of the lane. */
interface Cell {
  readonly lane: Lane;
  readonly row: number;
  readonly column: number;
}

export interface CellAssignment {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The number of rows by lane. */
  readonly rows: ReadonlyMap<Lane, number>;
  /** Meetings by date; null first, if a node belongs to none. */
  readonly columns: readonly (string | null)[];
  /** The columns of the row that each head has for itself. */
  readonly spans: ReadonlyMap<string, Span>;
  /** The head of each member. */
  readonly parents: ReadonlyMap<string, string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Assigns each node a cell. Nodes at the end of the list do not move those before them, except to lower rows. */
export function assignCells(
  nodes: readonly LayoutNode[],
  relationships: readonly Related[],
  meetings: readonly string[],
): CellAssignment {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const drawn = relationships.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const parents = parentsOf(nodes, drawn, byId);
  const columnOf = resolveColumns(nodes, drawn, parents, meetings);

  const undated = nodes.some(({ id }) => columnOf.get(id) === undefined);
  const columns = undated ? [null, ...meetings] : [...meetings];
  const indexOf = (id: string): number => (columnOf.get(id) ?? -1) + (undated ? 1 : 0);

  const cells = new Map<string, Cell>();
  const spans = new Map<string, Span>();
  const rows = new Map<Lane, number>();
  const succeeding = new Set(drawn.filter(({ type }) => SUCCESSION.has(type)).flatMap(({ from, to }) => [from, to]));
  const related = new Map<string, string[]>();
  for (const { from, to } of drawn) addTo(related, to, from);

  for (const lane of LANES) {
    const taken: Set<number>[] = [];
    for (const block of blocksOf(lane, nodes, drawn, parents, byId)) {
      const reached = [
        ...block.members,
        ...(block.head === null ? [] : [block.head, ...(related.get(block.head) ?? [])]),
      ].map(indexOf);
      const span = { from: Math.min(...reached), to: Math.max(...reached) };
      const stacks = new Map<number, string[]>();
      for (const id of [
        ...block.members.filter((id) => succeeding.has(id)),
        ...block.members.filter((id) => !succeeding.has(id)),
      ]) {
        addTo(stacks, indexOf(id), id);
      }
      const ownRow = block.head === null ? 0 : 1;
      const top = firstFree(taken, span, ownRow + Math.max(0, ...[...stacks.values()].map((stack) => stack.length)));
      if (block.head !== null) {
        cells.set(block.head, { lane, row: top, column: indexOf(block.head) });
        spans.set(block.head, span);
      }
      for (const [column, stack] of stacks) {
        stack.forEach((id, below) => cells.set(id, { lane, row: top + ownRow + below, column }));
      }
    }
    if (taken.length > 0) rows.set(lane, taken.length);
  }
  return { cells, rows, columns, spans, parents };
}

/** Takes the first rows that are free in all columns of a span. */
function firstFree(taken: Set<number>[], { from, to }: Span, rows: number): number {
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const free = (row: number): boolean => columns.every((column) => taken[row]?.has(column) !== true);
  let top = 0;
  while (!Array.from({ length: rows }, (_, below) => top + below).every(free)) top++;
  for (let row = top; row < top + rows; row++) {
    const columnsTaken = (taken[row] ??= new Set());
    for (const column of columns) columnsTaken.add(column);
  }
  return top;
}

/** The head of each member: what it is a version of rather than what it supports. */
function parentsOf(
  nodes: readonly LayoutNode[],
  relationships: readonly Related[],
  byId: ReadonlyMap<string, LayoutNode>,
): Map<string, string> {
  const parents = new Map<string, string>();
  for (const type of ['HELD_BY', 'VERSION_OF', 'SUPPORTS']) {
    for (const { type: own, from, to } of relationships) if (own === type && !parents.has(from)) parents.set(from, to);
  }
  for (const { id, row } of nodes) if (row !== null && byId.has(row)) parents.set(id, row);
  return parents;
}

/** The column of each node: its own, or the first of its members, or the first of its related nodes. */
function resolveColumns(
  nodes: readonly LayoutNode[],
  relationships: readonly Related[],
  parents: ReadonlyMap<string, string>,
  meetings: readonly string[],
): Map<string, number> {
  const columnOfMeeting = new Map(meetings.map((id, index) => [id, index]));
  const columns = new Map<string, number>();
  const earliest = (id: string, column: number | undefined): void => {
    if (column !== undefined) columns.set(id, Math.min(column, columns.get(id) ?? column));
  };
  for (const { id, column } of nodes) if (column !== null) earliest(id, columnOfMeeting.get(column));

  const without = () => new Set(nodes.filter(({ id }) => !columns.has(id)).map(({ id }) => id));
  let open = without();
  for (const [member, head] of parents) if (open.has(head)) earliest(head, columns.get(member));
  for (let before = Infinity; (open = without()).size > 0 && open.size < before; before = open.size) {
    const known = new Map(columns);
    for (const { from, to } of relationships) {
      if (open.has(to)) earliest(to, known.get(from));
      if (open.has(from)) earliest(from, known.get(to));
    }
  }
  return columns;
}

/** The blocks of a lane in the order of the nodes, so that later nodes do not move earlier ones. */
function blocksOf(
  lane: Lane,
  nodes: readonly LayoutNode[],
  relationships: readonly Related[],
  parents: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, LayoutNode>,
): Block[] {
  const loose = new Set(nodes.filter((node) => !node.head && !parents.has(node.id)).map(({ id }) => id));
  const adjacent = new Map<string, string[]>();
  for (const { type, from, to } of relationships) {
    if (!SUCCESSION.has(type) || !loose.has(from) || !loose.has(to)) continue;
    addTo(adjacent, from, to);
    addTo(adjacent, to, from);
  }
  // Meetings share a row even if their group is not shown.
  const rowMates = new Map<string, string[]>();
  for (const { id, row } of nodes) if (row !== null && loose.has(id)) addTo(rowMates, row, id);
  for (const mates of rowMates.values()) {
    mates.slice(1).forEach((id, before) => {
      addTo(adjacent, id, mates[before]!);
      addTo(adjacent, mates[before]!, id);
    });
  }

  const members = new Map<string, string[]>();
  for (const { id } of nodes) {
    const nested = parents.get(id);
    if (nested !== undefined) addTo(members, nested, id);
  }

  const blocks: Block[] = [];
  const seen = new Set<string>();
  for (const node of nodes) {
    if (node.head) {
      if (node.lane === lane) blocks.push({ lane, head: node.id, members: members.get(node.id) ?? [] });
    } else if (loose.has(node.id) && !seen.has(node.id)) {
      const chain = chainFrom(node.id, adjacent);
      for (const id of chain) seen.add(id);
      if (byId.get(chain[0]!)!.lane === lane) blocks.push({ lane, head: null, members: chain });
    }
  }
  return blocks;
}

function chainFrom(start: string, adjacent: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([start]);
  for (const id of reached) for (const next of adjacent.get(id) ?? []) reached.add(next);
  return [...reached];
}
