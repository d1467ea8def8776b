import { stepsByVersion } from '../lineage/by-version.js';
import { issuesOf } from '../lineage/issues.js';
import { toRelationship } from '../lineage/step.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import type { Rule } from './rule.js';

/** Records and packs go by version, whatever the date: corrected minutes may be tabled at a later meeting. */
export const lineageByVersion: Rule = {
  name: 'lineage-by-version',
  *relationships(context) {
    for (const { documents, certainty } of issuesOf(context)) {
      for (const step of stepsByVersion(documents.map(toSeriesDocument))) {
        yield toRelationship(
          step,
          step.type === 'REVISES' ? 'next-higher-version' : 'same-version-at-a-later-meeting',
          certainty,
        );
      }
    }
  },
};
