import { stepsByVersion } from '../lineage/by-version.js';
import { issuesOf } from '../lineage/issues.js';
import { toEdge } from '../lineage/step.js';
import { toTabled } from '../lineage/tabled.js';
import type { Rule } from './rule.js';

/** Records and packs go by version, whatever the date: corrected minutes may be tabled at a later meeting. */
export const lineageByVersion: Rule = {
  name: 'lineage-by-version',
  *edges(known) {
    for (const { documents, certainty } of issuesOf(known)) {
      for (const step of stepsByVersion(documents.map(toTabled))) {
        yield toEdge(
          step,
          step.type === 'REVISES' ? 'next-higher-version' : 'same-version-at-a-later-meeting',
          certainty,
        );
      }
    }
  },
};
