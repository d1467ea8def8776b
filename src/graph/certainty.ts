import type { NamedDocument } from './documents.js';

/** `confidence`, 0 to 1, lowered by what was not understood of the names that it rests on; two digits. */
export const confidenceFrom = (confidence: number, ...documents: readonly NamedDocument[]): number =>
  Math.round(documents.reduce((product, { name }) => product * name.certainty, confidence) * 100) / 100;
