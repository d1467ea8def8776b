import { titleWords } from '../title-words.js';
import type { SeriesRule } from './series.js';

/** `DAG ToR` and `Updated DAG Terms of Reference` are versions of one thing; `CCIAG ToR` is another. */
export const termsOfReferenceOfOneBody: SeriesRule = {
  rule: 'terms-of-reference-of-one-body',
  basis: 'INFERRED',
  confidence: 0.97,
  keyOf({ name }) {
    const terms = name.termsOfReference;
    if (!terms) return null;
    return `terms of reference ${terms.code ?? titleWords(terms.body).join(' ')}`;
  },
};
