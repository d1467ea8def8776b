import { stepsByDate } from '../lineage/by-date.js';
import { toRelationship } from '../lineage/step.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import type { Rule } from './rule.js';

/** Change requests and other series go by the date of their meetings. */
export const lineageByDate: Rule = {
  name: 'lineage-by-date',
  *relationships({ series }) {
    for (const { members } of series) {
      const certainty = new Map(members.map((m) => [m.document.id, m.confidence]));
      for (const step of stepsByDate(members.map((m) => toSeriesDocument(m.document)))) {
        const both = Math.min(certainty.get(step.tabling.document.id)!, certainty.get(step.previous.document.id)!);
        const rule =
          step.type === 'REVISES'
            ? 'higher-version-than-all-before'
            : step.regression
              ? 'lower-version-than-the-tabling-before'
              : 'same-version-at-a-later-meeting';
        yield toRelationship(step, rule, step.regression ? both * 0.9 : both);
      }
    }
  },
};
