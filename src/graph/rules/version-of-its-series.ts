import { confidenceFrom } from '../certainty.js';
import { SERIES_CLAIMS } from '../series/assign-series.js';
import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

export const versionOfItsSeries: Rule = {
  name: 'version-of-its-series',
  types: ['VERSION_OF'],
  claims: SERIES_CLAIMS,
  *relationships({ series }) {
    for (const { id, label, members } of series) {
      const first = members[0]?.document;
      for (const { document, version, title, rule, basis, confidence, correction } of members) {
        const restsOn = basis === 'INFERRED' ? [document, first!] : [document];
        yield {
          type: 'VERSION_OF',
          from: document.id,
          fromLabel: 'Document',
          to: id,
          toLabel: label,
          basis: document.versionDeclared && basis !== 'CURATED' ? 'DECLARED' : basis,
          rule,
          confidence: basis === 'CURATED' ? confidence : confidenceFrom(confidence, ...restsOn),
          rows: rowsOf(restsOn),
          ...(version !== null && { version }),
          ...(title !== null && { title }),
          ...(correction === undefined ? {} : { correction }),
        };
      }
    }
  },
};
