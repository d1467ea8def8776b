import type { Rule } from './rule.js';
import { rowsOf } from '../rows-of.js';

/** A document is one version of its change request or series; the rule says why it is of this one. */
export const versionOfItsSeries: Rule = {
  name: 'version-of-its-series',
  *relationships({ series }) {
    for (const { id, label, members } of series) {
      const first = members[0]?.document;
      for (const { document, rule, basis, confidence, correction } of members) {
        yield {
          type: 'VERSION_OF',
          from: document.id,
          fromLabel: 'Document',
          to: id,
          toLabel: label,
          basis,
          rule,
          confidence,
          rows: basis === 'INFERRED' ? rowsOf([document, first!]) : rowsOf([document]),
          ...(correction === undefined ? {} : { correction }),
        };
      }
    }
  },
};
