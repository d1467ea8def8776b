import { addTo, LANES, SUCCESSION, type Lane, type Placed, type Related } from './grid';

/** What stands together: a head with what belongs to it, versions that follow each other, or one thing alone. */
interface Block {
  readonly lane: Lane;
  readonly head: string | null;
  readonly members: readonly string[];
}

/** A box’s place in the grid. The row counts from the top of its lane. */
interface Cell {
  readonly lane: Lane;
  readonly row: number;
  readonly column: number;
}

export interface Placement {
  readonly cells: ReadonlyMap<string, Cell>;
  /** How many rows each lane has. */
  readonly rows: ReadonlyMap<Lane, number>;
  /** Meetings in the order of time; null first, where something belongs to none. */
  readonly columns: readonly (string | null)[];
  /** From which column to which a head’s row is its own. */
  readonly spans: ReadonlyMap<string, Span>;
  /** The head in whose block something stands. */
  readonly homes: ReadonlyMap<string, string>;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export function place(
  things: readonly Placed[],
  relationships: readonly Related[],
  meetings: readonly string[],
): Placement {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const drawn = relationships.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const homes = homesOf(things, drawn, byId);
  const columnOf = resolveColumns(things, drawn, homes, meetings);

  const undated = things.some(({ id }) => columnOf.get(id) === undefined);
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
    for (const block of blocksOf(lane, things, drawn, homes, byId)) {
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
  return { cells, rows, columns, spans, homes };
}

/** The first rows that are free in all columns of a span; they are taken now. */
function firstFree(taken: Set<number>[], { from, to }: Span, rows: number): number {
  const columns = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const free = (row: number): boolean => columns.every((column) => taken[row]?.has(column) !== true);
  let top = 0;
  while (!Array.from({ length: rows }, (_, below) => top + below).every(free)) top++;
  for (let row = top; row < top + rows; row++) {
    const there = (taken[row] ??= new Set());
    for (const column of columns) there.add(column);
  }
  return top;
}

/** What a thing is one of comes before what it is about. */
function homesOf(
  things: readonly Placed[],
  relationships: readonly Related[],
  byId: ReadonlyMap<string, Placed>,
): Map<string, string> {
  const homes = new Map<string, string>();
  for (const type of ['HELD_BY', 'VERSION_OF', 'SUPPORTS']) {
    for (const { type: own, from, to } of relationships) if (own === type && !homes.has(from)) homes.set(from, to);
  }
  for (const { id, row } of things) if (row !== null && byId.has(row)) homes.set(id, row);
  return homes;
}

/** The column of each thing: its own, else the first of what belongs to it, else of what it is related to. */
function resolveColumns(
  things: readonly Placed[],
  relationships: readonly Related[],
  homes: ReadonlyMap<string, string>,
  meetings: readonly string[],
): Map<string, number> {
  const place = new Map(meetings.map((id, index) => [id, index]));
  const columns = new Map<string, number>();
  const earliest = (id: string, column: number | undefined): void => {
    if (column !== undefined) columns.set(id, Math.min(column, columns.get(id) ?? column));
  };
  for (const { id, column } of things) if (column !== null) earliest(id, place.get(column));

  const without = () => new Set(things.filter(({ id }) => !columns.has(id)).map(({ id }) => id));
  let open = without();
  for (const [member, head] of homes) if (open.has(head)) earliest(head, columns.get(member));
  for (let before = Infinity; (open = without()).size > 0 && open.size < before; before = open.size) {
    const known = new Map(columns);
    for (const { from, to } of relationships) {
      if (open.has(to)) earliest(to, known.get(from));
      if (open.has(from)) earliest(from, known.get(to));
    }
  }
  return columns;
}

/** In the order of the things, so that what comes later leaves what is there in its place. */
function blocksOf(
  lane: Lane,
  things: readonly Placed[],
  relationships: readonly Related[],
  homes: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Placed>,
): Block[] {
  const loose = new Set(things.filter((thing) => !thing.head && !homes.has(thing.id)).map(({ id }) => id));
  const beside = new Map<string, string[]>();
  for (const { type, from, to } of relationships) {
    if (!SUCCESSION.has(type) || !loose.has(from) || !loose.has(to)) continue;
    addTo(beside, from, to);
    addTo(beside, to, from);
  }
  // Meetings of a group that is not shown stand in one row all the same.
  const rowMates = new Map<string, string[]>();
  for (const { id, row } of things) if (row !== null && loose.has(id)) addTo(rowMates, row, id);
  for (const mates of rowMates.values()) {
    mates.slice(1).forEach((id, before) => {
      addTo(beside, id, mates[before]!);
      addTo(beside, mates[before]!, id);
    });
  }

  const members = new Map<string, string[]>();
  for (const { id } of things) {
    const home = homes.get(id);
    if (home !== undefined) addTo(members, home, id);
  }

  const blocks: Block[] = [];
  const seen = new Set<string>();
  for (const thing of things) {
    if (thing.head) {
      if (thing.lane === lane) blocks.push({ lane, head: thing.id, members: members.get(thing.id) ?? [] });
    } else if (loose.has(thing.id) && !seen.has(thing.id)) {
      const chain = chainFrom(thing.id, beside);
      for (const id of chain) seen.add(id);
      if (byId.get(chain[0]!)!.lane === lane) blocks.push({ lane, head: null, members: chain });
    }
  }
  return blocks;
}

function chainFrom(start: string, beside: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set([start]);
  for (const id of reached) for (const next of beside.get(id) ?? []) reached.add(next);
  return [...reached];
}
