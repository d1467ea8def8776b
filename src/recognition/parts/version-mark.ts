import type { VersionWord } from '../profile.js';
import type { Found, Name } from '../name.js';

/** `v1.1`, `V 1.1`, `version 1.1`, `Rev.1`, `Issue 3`, `Rev B`. */
export interface VersionMark {
  /** Without the word: `1.1`, `B`. */
  readonly version: string;
  /** Where such a mark counts as a version. */
  readonly counts: VersionWord['counts'];
}

/** Longer runs of digits are no versions. */
const NUMBER = /^\d{1,5}(?:\.\d{1,5}){0,4}$/;
const LETTER = /^[A-Z]$/;

export function versionMark(name: Name, from: number, end: number): Found<VersionMark> | null {
  const { tokens, lexicon } = name;
  const word = tokens[from];
  const known = word?.kind === 'word' ? lexicon.versionWords.get(word.lower) : undefined;
  if (!known || from + 1 >= end) return null;
  let at = from + 1;
  if (at + 1 < end && ['.', ':', '-', '#'].includes(tokens[at]!.text) && !tokens[at]!.spaced) at++;
  if (at + 1 < end && ['no', 'number'].includes(tokens[at]!.lower)) at += tokens[at + 1]!.text === '.' ? 2 : 1;
  const token = tokens[at];
  if (at >= end || !token) return null;
  if (token.kind === 'number' && NUMBER.test(token.text)) {
    const next = tokens[at + 1];
    const isGlued = at + 1 < end && next?.kind === 'word' && !next.spaced;
    // `v2nd` and `r2d2` are words.
    if (isGlued && next.text.length > 1 && !lexicon.markers.at(tokens, at + 1, end)) return null;
    return { to: at + 1, value: { version: token.text, counts: known.counts } };
  }
  const isLetter =
    known.letter &&
    LETTER.test(token.text) &&
    (at + 1 >= end || tokens[at + 1]!.spaced || tokens[at + 1]!.kind === 'mark');
  return isLetter ? { to: at + 1, value: { version: token.text, counts: known.counts } } : null;
}
