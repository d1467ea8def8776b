import { compareIssues } from '../version-order.js';
import type { Tabling } from '../tablings.js';
import type { SeriesDocument } from './series-document.js';
import type { LineageStep } from './step.js';

/**
 * The steps of a meeting's record or pack, which go by issue, whatever the date: the first tabling of each
 * issue revises the latest of the issue before, and each later tabling of the same issue retables the one
 * before it. `issues` stand in order, the tablings of each by date.
 */
export const stepsByIssue = (issues: readonly (readonly Tabling<SeriesDocument>[])[]): LineageStep[] =>
  issues.flatMap((tabled, i) => {
    const before = issues[i - 1]?.at(-1);
    return tabled.flatMap((tabling, j): LineageStep[] => {
      const previous = tabled[j - 1];
      if (previous) return [{ type: 'RETABLES', rule: 'same-version-at-a-later-meeting', tabling, previous }];
      if (!before) return [];
      const isHigher = compareIssues(tabling.countsAs, before.countsAs) > 0;
      const rule = isHigher ? 'next-higher-version' : 'later-rank-of-one-version';
      return [{ type: 'REVISES', rule, tabling, previous: before }];
    });
  });
