import { oncePerProfile, type Profile } from '../recognition/profile.js';
import { tokenise } from '../recognition/token.js';

/** `(for DAG Review)`, `(zip)`: what is done with the document, or its form, says nothing of what it is. */
const PASSING_REMARK =
  /\((?:for (?:\p{L}+ ){0,2}(?:review|approval|information|info|decision|discussion|comments?|noting|consultation|endorsement)|zip|pdf|excel|word|clean)\)/giu;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !/(?:ss|us|is|news|series)$/.test(word) ? word.slice(0, -1) : word;

/**
 * The words by which titles are compared: in lower case and the singular, abbreviations written out,
 * without punctuation, passing remarks, `and`, and words such as `Updated`.
 */
export function titleWords(title: string, profile: Profile): string[] {
  const words: string[] = [];
  for (const token of tokenise(title.replace(PASSING_REMARK, ' '))) {
    if (token.kind === 'mark' && !['&', '+', '#'].includes(token.text)) continue;
    if (profile.silentWords.has(token.lower) && token.text !== 'A') continue;
    for (const word of profile.sameWords.get(token.lower) ?? [token.lower]) {
      if (word !== 'and') words.push(singular(word));
    }
  }
  return words;
}

/** Words for packs and records: what holds one and is neither is a pack or record that was not understood. */
const PACK_OR_RECORD = /(?<![\p{L}\p{N}])(?:papers|minutes|headlines?)(?![\p{L}\p{N}])/iu;

/** Whether a title says what a pack or record says, and may be one of another meeting each time: `Minutes and Decisions`. */
export const isOfPackOrRecord = (title: string): boolean => PACK_OR_RECORD.test(title);

/** Whether the words are too general to join two documents: `Appendix 1`, `Slides`. */
export const areGeneric = (words: readonly string[], profile: Profile): boolean =>
  words.every((word) => genericWords(profile).has(word) || /^\p{N}|^.$/u.test(word));

const genericWords = oncePerProfile((profile) => new Set([...profile.genericWords].map(singular)));
