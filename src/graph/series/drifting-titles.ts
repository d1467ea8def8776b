import { isDoublingOf } from '../../recognition/misspelling.js';
import type { NamedDocument } from '../documents.js';
import { byKeys } from '../text-order.js';
import { titleWords } from '../title-words.js';
import { keyOfReference } from './reference-opens-the-name.js';
import { keyOfWords } from './same-title.js';

/** Two keys that are one series, and why. */
export interface Join {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly confidence: number;
}

/** Fewer words, or a shorter word, are too little evidence that a letter was mistyped. */
const FEWEST_WORDS = 3;
const SHORTEST_WORD = 7;

/**
 * A title without a reference, of the very words that another document has beside a reference, is of
 * that reference's series; unless two references have those words.
 */
export function titleOfAReferencedDocument(documents: readonly NamedDocument[]): Join[] {
  const references = new Map<string, Set<string>>();
  for (const { name } of documents) {
    if (name.reference === null || name.title === null) continue;
    const key = keyOfWords(titleWords(name.title));
    const there = references.get(key) ?? new Set();
    references.set(key, there.add(keyOfReference(name.reference)));
  }
  return [...references].flatMap(([from, [to, another]]) =>
    to === undefined || another !== undefined
      ? []
      : [{ from, to, rule: 'title-of-a-referenced-document', confidence: 0.8 }],
  );
}

/** Titles of three words and more that are the same but for a letter doubled in one long word. */
export function oneLetterMistyped(documents: readonly NamedDocument[]): Join[] {
  const titles = new Map<string, string[]>();
  for (const { name } of documents) {
    if (name.title === null || name.reference !== null || name.termsOfReference) continue;
    const words = titleWords(name.title);
    if (words.length >= FEWEST_WORDS) titles.set(keyOfWords(words), words);
  }
  const joins: Join[] = [];
  const byTheRest = new Map<string, { key: string; word: string }[]>();
  for (const [key, words] of [...titles].sort(byKeys(([title]) => title))) {
    for (const [i, word] of words.entries()) {
      if (word.length < SHORTEST_WORD || /\p{N}/u.test(word)) continue;
      const rest = JSON.stringify([...words.slice(0, i), null, ...words.slice(i + 1)]);
      const alike = byTheRest.get(rest) ?? [];
      const other = alike.find((a) => isDoublingOf(word, a.word));
      if (other) joins.push({ from: key, to: other.key, rule: 'one-letter-mistyped', confidence: 0.75 });
      alike.push({ key, word });
      byTheRest.set(rest, alike);
    }
  }
  return joins;
}
