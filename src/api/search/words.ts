/** A run of letters and digits; a dot, an apostrophe or a low line within it is a part of it: `21.1`, `v0.2`. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.'’_][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in lower case, each once, in their order. */
export const wordsIn = (text: string): string[] => [...new Set(text.normalize('NFC').toLowerCase().match(WORD) ?? [])];

/** The word as it is looked for: without accents. */
export const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
