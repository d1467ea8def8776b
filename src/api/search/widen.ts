import type { Vocabulary } from './vocabulary.js';

/** Words that are sent to the engine in all, and for each written word at most. */
const MOST = 300;
const MOST_PER_WORD = 24;
/** A word as it was written counts this many times as much as its alternatives. */
const WEIGHT = 3;

/**
 * The text to search for in the engine's full text, which matches whole words only: each word as it was
 * written, and the words of the graph that it may stand for.
 */
export function widened(words: readonly string[], vocabulary: Vocabulary): string {
  const each = Math.min(MOST_PER_WORD, Math.max(1, Math.floor(MOST / words.length)));
  return words
    .flatMap((word) => {
      const others = vocabulary.meanings(word, each).filter((meaning) => meaning !== word);
      return others.length === 0 ? [word] : [...Array<string>(WEIGHT).fill(word), ...others];
    })
    .join(' ');
}
