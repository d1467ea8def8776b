import { LEXICON } from '../../recognition/lexicon.js';
import { referenceKey } from '../../recognition/parts/design-reference.js';
import type { SeriesRule } from './series.js';

/** However it is spelt: `MHHS-IF-165` and `IF-165`. */
export const keyOfReference = (reference: string): string => `reference ${referenceKey(reference, LEXICON)}`;

export const referenceOpensTheName: SeriesRule = {
  rule: 'reference-opens-the-name',
  claim: 'The same design reference opens the names, however it is spelt: `MHHS-IF-165`, `IF-165`.',
  basis: 'PARSED',
  confidence: 0.99,
  keyOf: ({ name }) => (name.reference === null ? null : keyOfReference(name.reference)),
};
