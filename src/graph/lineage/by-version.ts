import type { Tabling } from '../tablings.js';
import { sameVersions } from '../version-order.js';
import type { SeriesDocument } from './series-document.js';
import type { LineageStep } from './step.js';

/**
 * The steps of a meeting's record or pack, which go by version, whatever the date: the first tabling of
 * each version revises the latest of the next lower one, and each later tabling of the same version
 * retables the one before it.
 */
export function stepsByVersion(inOrder: readonly Tabling<SeriesDocument>[]): LineageStep[] {
  const versions = sameVersions(inOrder, (tabling) => tabling.countsAs);
  return versions.flatMap((tabled, v) => {
    const lower = versions[v - 1]?.at(-1);
    return tabled.flatMap((tabling, i): LineageStep[] => {
      const previous = tabled[i - 1];
      if (previous) return [{ type: 'RETABLES', rule: 'same-version-at-a-later-meeting', tabling, previous }];
      return lower ? [{ type: 'REVISES', rule: 'next-higher-version', tabling, previous: lower }] : [];
    });
  });
}
