import { compareVersions } from '../../recognition/version.js';
import { tablings, type Tabling } from '../tablings.js';
import type { Step } from './step.js';
import type { SeriesDocument } from './series-document.js';

/**
 * The lineage of a meeting's record or pack, which goes by version, whatever the date: the first
 * tabling of each version revises the latest of the next lower one, and each later tabling of the
 * same version retables the one before it.
 */
export function stepsByVersion(documents: readonly SeriesDocument[]): Step[] {
  const versions: Tabling<SeriesDocument>[][] = [];
  for (const tabling of tablings(documents)) {
    const same = versions.find((v) => compareVersions(v[0]!.countsAs, tabling.countsAs) === 0);
    if (same) same.push(tabling);
    else versions.push([tabling]);
  }
  versions.sort((a, b) => compareVersions(a[0]!.countsAs, b[0]!.countsAs));
  return versions.flatMap((inOrder, v) => {
    const lower = versions[v - 1]?.at(-1);
    return inOrder.flatMap((tabling, i): Step[] => {
      if (i > 0) return [{ type: 'RETABLES', tabling, previous: inOrder[i - 1]! }];
      return lower ? [{ type: 'REVISES', tabling, previous: lower }] : [];
    });
  });
}
