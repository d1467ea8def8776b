import { isMisspeltAs } from './misspelling.js';
import { isHyphen, tokenise, type Token } from './token.js';

/** One phrase of the lexicon found in a name: the tokens from `from` up to, not with, `to`. */
export interface PhraseMatch<V> {
  readonly to: number;
  readonly value: V;
}

/** Phrases of one or more words, each standing for a value, found in tokens; the longest wins. */
export class Phrases<V> {
  readonly #byFirstLetter = new Map<string, { words: string[]; value: V }[]>();
  /** In tokens. */
  readonly #longest: number;
  readonly #isWord: (written: string, word: string) => boolean;

  /** `forgiving`: whether a word of six letters and more may be misspelt by one. */
  constructor(entries: Iterable<readonly [phrase: string, value: V]>, forgiving = true) {
    this.#isWord = forgiving ? isMisspeltAs : (written, word) => written === word;
    const all = [...entries].map(([phrase, value]) => ({ words: tokenise(phrase).map((t) => t.lower), value }));
    for (const entry of all.sort((a, b) => b.words.length - a.words.length)) {
      const letter = entry.words[0]!.slice(0, 1);
      const there = this.#byFirstLetter.get(letter);
      if (there) there.push(entry);
      else this.#byFirstLetter.set(letter, [entry]);
    }
    this.#longest = Math.max(0, ...all.map((entry) => entry.words.length));
  }

  #stands(token: Token, word: string): boolean {
    return word === '-' ? isHyphen(token) : this.#isWord(token.lower, word);
  }

  /** The longest phrase that begins at token `from` and ends before `end`. */
  at(tokens: readonly Token[], from: number, end = tokens.length): PhraseMatch<V> | null {
    for (const { words, value } of this.#byFirstLetter.get(tokens[from]?.lower.slice(0, 1) ?? '') ?? []) {
      const to = from + words.length;
      if (to <= end && words.every((word, i) => this.#stands(tokens[from + i]!, word))) return { to, value };
    }
    return null;
  }

  /** The longest phrase that ends before token `end` and does not begin before `from`. */
  endingAt(tokens: readonly Token[], from: number, end: number): { from: number; value: V } | null {
    for (let start = Math.max(from, end - this.#longest); start < end; start++) {
      const match = this.at(tokens, start, end);
      if (match?.to === end) return { from: start, value: match.value };
    }
    return null;
  }

  /** The first phrase between `from` and `end`. */
  within(tokens: readonly Token[], from: number, end: number): { from: number; to: number; value: V } | null {
    for (let start = from; start < end; start++) {
      const match = this.at(tokens, start, end);
      if (match) return { from: start, ...match };
    }
    return null;
  }
}

export const phrases = (list: readonly string[]): Phrases<string> =>
  new Phrases(list.map((phrase) => [phrase, phrase]));
