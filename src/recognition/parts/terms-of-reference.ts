import { isCode, isOwnGroup, textBetween, type Name } from '../name.js';
import { isDash } from '../token.js';

/** `DAG ToR`, `Data Cleanse Working Group Terms of Reference`, `Terms of Reference for the NFTWG`. */
export interface TermsOfReference {
  /** The code of the body, where a code and nothing else names it; the own group's where nothing names one. */
  readonly code: string | null;
  /** As written; empty where the name says none. */
  readonly body: string;
}

/** Null too where the name is of something about terms of reference: `DAG ToR Comments Log`. */
export function termsOfReference(name: Name, from: number, end: number): TermsOfReference | null {
  const found = name.lexicon.termsOfReference.within(name.tokens, from, end);
  if (!found || name.lexicon.commentsLogs.within(name.tokens, found.to, end)) return null;
  const next = name.tokens[found.to];
  if (found.to < end && next?.kind === 'word' && !['for', 'of'].includes(next.lower)) return null;
  const isSilent = (at: number) => name.lexicon.silentWords.has(name.tokens[at]!.lower);
  let start = found.from;
  while (start > from && !isDash(name.tokens[start - 1]) && name.tokens[start - 1]!.text !== ')') start--;
  while (start < found.from && isSilent(start)) start++;
  let stop = found.from;
  if (start === stop) {
    start = found.to;
    while (
      start < end &&
      (isDash(name.tokens[start]) || isSilent(start) || ['for', 'of'].includes(name.tokens[start]!.lower))
    )
      start++;
    stop = start;
    while (stop < end && !isDash(name.tokens[stop]) && name.tokens[stop]!.text !== '(') stop++;
  }
  const body = textBetween(name, start, stop);
  if (body === '') return { code: name.context.group, body };
  const only = name.tokens[start];
  if (stop - start === 1 && isOwnGroup(name, only)) return { code: name.context.group, body };
  return { code: stop - start === 1 && isCode(only) ? only.text : null, body };
}
