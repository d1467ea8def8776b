/** The lanes, from the top. */
export const LANES = ['meetings', 'papers', 'records', 'changes', 'series', 'documents', 'findings'] as const;
export type Lane = (typeof LANES)[number];

/** Something to be drawn: nothing of it but where it belongs. */
export interface Placed {
  readonly id: string;
  readonly lane: Lane;
  /** Whether it has a row of its own above what belongs to it: a group, a change request, a series. */
  readonly head: boolean;
  /** The meeting under which it stands; null where that follows from what it is related to. */
  readonly column: string | null;
  /** The head in whose row it stands even where no relationship says so: a meeting’s group. */
  readonly row: string | null;
}

export interface Related {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export const BOX = { width: 290, height: 26 } as const;
/** From a row to the next. */
export const ROW = 34;

/** One thing after another of the same. */
export const SUCCESSION: ReadonlySet<string> = new Set(['REVISES', 'RETABLES', 'FOLLOWS']);

export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const there = lists.get(key);
  if (there) there.push(value);
  else lists.set(key, [value]);
}
