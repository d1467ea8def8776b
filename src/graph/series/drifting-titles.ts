import { groupBy } from '../../listing/group-by.js';
import { isDoublingOf } from '../../recognition/misspelling.js';
import type { Profile } from '../../recognition/profile.js';
import type { NamedDocument } from '../documents.js';
import { byKeys } from '../text-order.js';
import { titleWords } from '../title-words.js';
import { keyOfReference } from './reference-opens-the-name.js';
import { keyOfWords } from './same-title.js';

export const TITLE_JOINS = {
  'title-of-a-referenced-document':
    'The title has the same words as that of a document with a design reference, and of no document with another reference.',
  'one-letter-mistyped': 'The titles have at least three words and differ only in a letter doubled in one long word.',
} as const;

/** Two keys that are one series, and why. */
export interface Join {
  readonly from: string;
  readonly to: string;
  readonly rule: keyof typeof TITLE_JOINS;
  readonly confidence: number;
}

/** Fewer words, or a shorter word, are too little evidence that a letter was mistyped. */
const FEWEST_WORDS = 3;
const SHORTEST_WORD = 7;
/** So many titles that differ in doubled letters only are compared with each. */
const MOST_COMPARED = 50;

/**
 * A title without a reference, of the very words that another document has beside a reference, is of
 * that reference's series; unless two references have those words.
 */
export function titleOfAReferencedDocument(documents: readonly NamedDocument[], profile: Profile): Join[] {
  const references = new Map<string, Set<string>>();
  for (const { name } of documents) {
    if (name.reference === null || name.title === null) continue;
    const key = keyOfWords(titleWords(name.title, profile));
    const sameWords = references.get(key) ?? new Set();
    references.set(key, sameWords.add(keyOfReference(name.reference, profile)));
  }
  return [...references].flatMap(([from, [to, another]]) =>
    to === undefined || another !== undefined
      ? []
      : [{ from, to, rule: 'title-of-a-referenced-document' as const, confidence: 0.8 }],
  );
}

/**
 * Titles of three words and more that are the same but for a letter doubled in one long word. Of many
 * titles that differ in doubled letters only, each is compared with a bounded number of others.
 */
export function oneLetterMistyped(documents: readonly NamedDocument[], profile: Profile): Join[] {
  const titles = new Map<string, Title>();
  for (const { name } of documents) {
    if (name.title === null || name.reference !== null || name.termsOfReference) continue;
    const words = titleWords(name.title, profile);
    if (words.length >= FEWEST_WORDS) titles.set(keyOfWords(words), { key: keyOfWords(words), words });
  }
  const inOrder = [...titles.values()].sort(byKeys(({ key }) => key));
  const joins: Join[] = [];
  for (const alike of groupBy(inOrder, withoutDoubledLetters).values()) {
    for (const [i, title] of alike.entries()) {
      const earlier = alike.slice(Math.max(0, i - MOST_COMPARED), i);
      const other = earlier.find((one) => differInADoubledLetter(title.words, one.words));
      if (other) joins.push({ from: title.key, to: other.key, rule: 'one-letter-mistyped', confidence: 0.75 });
    }
  }
  return joins;
}

interface Title {
  readonly key: string;
  readonly words: readonly string[];
}

const isLong = (word: string): boolean => word.length >= SHORTEST_WORD && !/\p{N}/u.test(word);

/** The same for all titles that `differInADoubledLetter` may join. */
const withoutDoubledLetters = ({ words }: Title): string =>
  words.map((word) => (isLong(word) ? word.replace(/(.)\1+/gu, '$1') : word)).join(' ');

function differInADoubledLetter(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const at = one.findIndex((word, i) => word !== other[i]);
  if (at === -1 || one.slice(at + 1).some((word, i) => word !== other[at + 1 + i])) return false;
  return isLong(one[at]!) && isLong(other[at]!) && isDoublingOf(one[at]!, other[at]!);
}
