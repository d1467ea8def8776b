import { stepsByDate } from '../lineage/by-date.js';
import { toTabled } from '../lineage/tabled.js';
import { named, ofDocument, type FaultRule } from './fault.js';

/** A version lower than that of the tabling before. Packs and records go by version and have none. */
export const versionRegression: FaultRule = {
  code: 'VERSION_REGRESSION',
  *find({ series }) {
    for (const { members } of series) {
      for (const { tabling, previous, regression } of stepsByDate(members.map((m) => toTabled(m.document)))) {
        if (!regression) continue;
        const [document, before] = [tabling.document.named, previous.document.named];
        yield ofDocument(
          'WARNING',
          document,
          `${named(document)} was tabled after v${previous.countsAs} (${before.date}); check its version and its date.`,
          before,
        );
      }
    }
  },
};
