import { stepsByDate } from '../lineage/by-date.js';
import { toSeriesDocument } from '../lineage/series-document.js';
import { named, ofDocument, type FindingRule } from './finding.js';

/** A version lower than that of the tabling before. Packs and records go by version and have none. */
export const versionRegression: FindingRule = {
  code: 'VERSION_REGRESSION',
  *find({ series }) {
    for (const { members } of series) {
      for (const { tabling, previous, regression } of stepsByDate(members.map((m) => toSeriesDocument(m.document)))) {
        if (!regression) continue;
        const [document, before] = [tabling.document.named, previous.document.named];
        yield ofDocument(
          'WARNING',
          document,
          `${named(document)} was tabled after v${previous.countsAs} (${before.date}); check its version and its date.`,
          [before],
        );
      }
    }
  },
};
