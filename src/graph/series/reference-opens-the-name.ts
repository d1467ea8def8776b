import type { Profile } from '../../recognition/profile.js';
import { referenceKey } from '../../recognition/parts/design-reference.js';
import type { SeriesRule } from './series.js';

/** However it is spelt: `MHHS-IF-165` and `IF-165`. */
export const keyOfReference = (reference: string, profile: Profile): string =>
  `reference ${referenceKey(reference, profile)}`;

export const referenceOpensTheName: SeriesRule = {
  rule: 'reference-opens-the-name',
  claim: 'The same design reference opens the names, however it is spelt: `MHHS-IF-165`, `IF-165`.',
  basis: 'PARSED',
  confidence: 0.99,
  keyOf: ({ name }, profile) => (name.reference === null ? null : keyOfReference(name.reference, profile)),
};
