import SearchableMap from 'minisearch/SearchableMap';
import { byCodePoint } from '../../graph/text-order.js';
import { plain, wordsIn } from './words.js';

const LETTERS = /^\p{L}+$/u;
const DIGITS = /^\d+$/;
/** The least letters of a word for which similar words, and words that begin with it, are found. */
const LEAST_MISSPELT = 3;
const LEAST_PREFIX = 2;

/** The words in a graph. */
export class Vocabulary {
  /** By the word without accents. */
  private readonly words = new SearchableMap<Set<string>>();

  /** `texts`: pieces of text, of one or more words. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (const word of wordsIn(text)) this.words.fetch(plain(word), () => new Set<string>()).add(word);
    }
  }

  get isEmpty(): boolean {
    return this.words.size === 0;
  }

  /**
   * The words of the graph that a written word may stand for: the word with or without accents, and the
   * words that begin with it. If there are none, the words with one letter missing, added, replaced or
   * swapped with the next. At most `most`, shortest first.
   */
  meanings(written: string, most: number): string[] {
    const word = plain(written);
    const found = new Set([...(this.words.get(word) ?? []), ...this.beginningWith(word)]);
    return [...(found.size > 0 ? found : this.misspelt(word))].slice(0, most);
  }

  private misspelt(word: string): string[] {
    if (word.length < LEAST_MISSPELT || !LETTERS.test(word)) return [];
    const letters = Array.from(word);
    const swapped = letters.slice(1).map((letter, i) => {
      const other = letters.toSpliced(i, 2, letter, letters[i]!).join('');
      return [...(this.words.get(other) ?? [])];
    });
    const near = Array.from(this.words.fuzzyGet(word, 1).values(), ([words]) => [...words]);
    return [...swapped.flat(), ...near.flat()].filter((other) => LETTERS.test(plain(other))).sort(byLength);
  }

  private beginningWith(word: string): string[] {
    if (word.length < LEAST_PREFIX || DIGITS.test(word)) return [];
    return Array.from(this.words.atPrefix(word).values(), (words) => [...words])
      .flat()
      .sort(byLength);
  }
}

/** Shortest first: these add least to what was written. */
const byLength = (a: string, b: string): number => a.length - b.length || byCodePoint(a, b);
