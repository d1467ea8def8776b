import { byCodePoint, byKeys } from '../graph/text-order.js';

/** The orders of lists without pages. Texts compare by code point. */

export const byId = byKeys<{ readonly id: string }>((thing) => thing.id);

export const byDate = byKeys<{ readonly id: string; readonly date: string }>(
  (meeting) => meeting.date,
  (meeting) => meeting.id,
);

export const byMeeting = byKeys<{ readonly id: string; readonly tabledAt: { readonly date: string } }>(
  (document) => document.tabledAt.date,
  (document) => document.id,
);

export const byCode = byKeys<{ readonly id: string; readonly code: string }>(
  (finding) => finding.code,
  (finding) => finding.id,
);

export const byLink = byKeys<{ readonly type: string; readonly fromId: string; readonly toId: string }>(
  (link) => link.type,
  (link) => link.fromId,
  (link) => link.toId,
);

interface Lined {
  readonly listingId: string;
  readonly line: number;
}

export const byListing = (a: Lined, b: Lined): number => byCodePoint(a.listingId, b.listingId) || a.line - b.line;

/** The nodes in an order, each id once. */
export function inOrder<T extends { readonly id: string }>(
  nodeLoaders: readonly T[],
  comparison: (a: T, b: T) => number,
): T[] {
  return [...new Map(nodeLoaders.map((thing) => [thing.id, thing])).values()].sort(comparison);
}
