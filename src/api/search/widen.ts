import type { Vocabulary } from './vocabulary.js';

/** Words that are put to the engine in all, and for each word at most. */
const MOST = 300;
const MOST_A_WORD = 24;
/** A word as it was written counts so many times as much as what it may stand for beside. */
const WEIGHT = 3;

/**
 * What the engines' full text is asked for, which on both finds whole words alone: the words that
 * someone wrote, and what each may stand for.
 */
export function widened(words: readonly string[], vocabulary: Vocabulary): string {
  const each = Math.min(MOST_A_WORD, Math.max(1, Math.floor(MOST / words.length)));
  return words
    .flatMap((word) => {
      const others = vocabulary.meanings(word, each).filter((meaning) => meaning !== word);
      return others.length === 0 ? [word] : [...Array<string>(WEIGHT).fill(word), ...others];
    })
    .join(' ');
}
