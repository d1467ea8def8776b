import { PUBLICATION_CLAIMS } from '../publications/assign-publications.js';
import type { Rule } from './rule.js';

export const publicationOfItsSeries: Rule = {
  name: 'publication-of-its-series',
  types: ['PUBLICATION_OF'],
  claims: PUBLICATION_CLAIMS,
  *relationships({ publications }) {
    for (const { publication, series, label, rule, basis, confidence, joinedRows } of publications) {
      yield {
        type: 'PUBLICATION_OF',
        from: publication.id,
        fromLabel: 'Publication',
        to: series,
        toLabel: label,
        basis,
        rule,
        confidence,
        rows: [...new Set([...publication.rows, ...joinedRows])].sort(),
      };
    }
  },
};
