/** The lanes, from the top. */
export const LANES = ['meetings', 'papers', 'records', 'changes', 'series', 'documents', 'findings'] as const;
export type Lane = (typeof LANES)[number];

/** A node as the layout needs it. */
export interface LayoutNode {
  readonly id: string;
  readonly lane: Lane;
  /** Whether it has a row of its own above its members: a group, a change request, a series. */
  readonly head: boolean;
  /** The meeting whose column it is in; null if its relationships decide. */
  readonly column: string | null;
  /** The head whose row it is in even without a relationship: the group of a meeting. */
  readonly row: string | null;
}

export interface Related {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

export const BOX = { width: 290, height: 26 } as const;
/** The distance between two rows. */
export const ROW = 34;

/** The types of relationships from a document or meeting to the one before. */
export const SUCCESSION: ReadonlySet<string> = new Set(['REVISES', 'RETABLES', 'FOLLOWS']);
