/** A run of letters and digits, with dots, apostrophes and underscores inside it: `21.1`, `v0.2`. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’_][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in lower case, each once, in order. */
export const wordsIn = (text: string): string[] => [...new Set(text.normalize('NFC').toLowerCase().match(WORD) ?? [])];

/** The word without accents. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
