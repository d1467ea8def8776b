import { areGeneric, isOfPackOrRecord, titleWords } from '../title-words.js';
import type { SeriesRule } from './series.js';

export const sameTitle: SeriesRule = {
  rule: 'same-title',
  claim:
    'The titles have the same words, whatever their case, punctuation, number (`Connection`, `Connections`) and abbreviations. General titles such as `Slides` never join.',
  basis: 'INFERRED',
  confidence: 0.95,
  keyOf({ id, name }, profile) {
    if (name.title === null) return null;
    const words = titleWords(name.title, profile);
    return areGeneric(words, profile) || isOfPackOrRecord(name.title) ? `alone ${id}` : keyOfWords(words);
  },
};

/** Words run together, for `Cut-over` is `Cutover`; numbers stay apart. */
export const keyOfWords = (words: readonly string[]): string =>
  `title ${words.map((word) => (/\p{N}/u.test(word) ? ` ${word} ` : word)).join('')}`;
