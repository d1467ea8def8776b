import { titleWords } from '../title-words.js';
import type { SeriesRule } from './series.js';

export const termsOfReferenceOfOneBody: SeriesRule = {
  rule: 'terms-of-reference-of-one-body',
  claim: 'The documents are terms of reference of the same body: `DAG ToR`, `Updated DAG Terms of Reference`.',
  basis: 'INFERRED',
  confidence: 0.97,
  keyOf({ name }, profile) {
    const terms = name.termsOfReference;
    if (!terms) return null;
    return `terms of reference ${terms.code ?? titleWords(terms.body, profile).join(' ')}`;
  },
};
