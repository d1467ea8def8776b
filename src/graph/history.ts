import { daysBetween } from '../listing/calendar.js';
import { tablings, type TabledDocument } from './tablings.js';

/** What a tabling did to the version that stood before it. */
export type Change = 'INTRODUCED' | 'REVISED' | 'RETABLED';

/** A `REVISES` or `RETABLES` from one document to another, by their ids. */
export interface LineageRelationship {
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
}

/** One tabling in a history. */
export interface HistoryStep<D extends TabledDocument, L extends LineageRelationship> {
  /** From 1. */
  readonly position: number;
  readonly change: Change;
  readonly document: D;
  /** The same version at the same meeting. */
  readonly copies: readonly D[];
  /** The edge to `previous`; null where nothing stood before. */
  readonly link: L | null;
  readonly previous: D | null;
  /** From the meeting of `previous` to this one. */
  readonly daysSincePrevious: number | null;
  /** What supports the change request and was tabled at the same meeting. */
  readonly supporting: readonly D[];
}

/**
 * Every tabling of one series in the order in which they came. `documents` are its documents,
 * `links` may hold edges of other series too, `supporting` is what supports a change request.
 */
export function historyOf<D extends TabledDocument, L extends LineageRelationship>(
  documents: readonly D[],
  links: readonly L[],
  supporting: readonly D[],
): HistoryStep<D, L>[] {
  const tabled = tablings(documents);
  const positions = new Map(tabled.map(({ document }, i) => [document.id, i]));
  return tabled.map(({ document, copies }, i) => {
    const link = lineageOf(document, links, positions);
    const previous = link ? tabled[positions.get(link.toId)!]!.document : null;
    return {
      position: i + 1,
      change: link === null ? 'INTRODUCED' : link.type === 'REVISES' ? 'REVISED' : 'RETABLED',
      document,
      copies,
      link,
      previous,
      daysSincePrevious: previous ? daysBetween(previous.date, document.date) : null,
      supporting: supporting.filter((s) => s.meeting === document.meeting),
    };
  });
}

/** The document's edge within the series: a revision before a retabling, the latest target before an earlier. */
function lineageOf<L extends LineageRelationship>(
  document: TabledDocument,
  links: readonly L[],
  positions: ReadonlyMap<string, number>,
): L | null {
  const rank = (link: L) => (link.type === 'REVISES' ? positions.size : 0) + positions.get(link.toId)!;
  const own = links.filter((link) => link.fromId === document.id && positions.has(link.toId));
  return own.reduce<L | null>((best, link) => (best === null || rank(link) > rank(best) ? link : best), null);
}
