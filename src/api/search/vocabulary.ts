import SearchableMap from 'minisearch/SearchableMap';
import { byCodePoint } from '../../graph/text-order.js';
import { plain, wordsIn } from './words.js';

const LETTERS = /^\p{L}+$/u;
const DIGITS = /^\d+$/;
/** A word needs so many letters before others are taken for misspellings of it, or for words that begin with it. */
const LEAST_MISSPELT = 3;
const LEAST_BEGUN = 2;

/** The words that a graph holds. */
export class Vocabulary {
  /** By the word without its accents. */
  private readonly words = new SearchableMap<Set<string>>();

  /** Of pieces of text. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      for (const word of wordsIn(text)) this.words.fetch(plain(word), () => new Set<string>()).add(word);
    }
  }

  get isEmpty(): boolean {
    return this.words.size === 0;
  }

  /**
   * What a word that someone wrote may stand for: the word with or without its accents and the words
   * that begin with it; where there are none, those that differ from it by a letter left out, put in,
   * taken for another, or swapped with its neighbour. `most` at most, the nearest first.
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
    if (word.length < LEAST_BEGUN || DIGITS.test(word)) return [];
    return Array.from(this.words.atPrefix(word).values(), (words) => [...words])
      .flat()
      .sort(byLength);
  }
}

/** The shortest first: they say least that was not written. */
const byLength = (a: string, b: string): number => a.length - b.length || byCodePoint(a, b);
