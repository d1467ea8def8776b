import { isCode, ownGroupAt, textBetween, type Name } from '../name.js';
import { isDash } from '../token.js';

/** `DAG ToR`, `Data Cleanse Working Group Terms of Reference`, `Terms of Reference for the NFTWG`. */
export interface TermsOfReference {
  /** The code of the body, where a code and nothing else names it; the own group's where nothing names one. */
  readonly code: string | null;
  /** As written; empty where the name says none. */
  readonly body: string;
}

const PREPOSITIONS = new Set(['of', 'for', 'on', 'to', 'about']);

/** `(MWG)` ending before `end`: the code; null where there is none. */
const codeInBrackets = (name: Name, end: number): string | null => {
  const code = name.tokens[end - 2];
  const isBracketed = name.tokens[end - 1]?.text === ')' && name.tokens[end - 3]?.text === '(';
  return isBracketed && isCode(code) ? code.text : null;
};

/** Null too where the name is of something about terms of reference: `DAG ToR Comments Log`, `Review of DAG ToR`. */
export function termsOfReference(name: Name, from: number, end: number): TermsOfReference | null {
  const { tokens, lexicon } = name;
  let found = lexicon.termsOfReference.within(tokens, from, end);
  // A body may be called so: `Updated TOR ToR`.
  for (let next = found; next; next = lexicon.termsOfReference.within(tokens, next.to, end)) found = next;
  if (!found || lexicon.commentsLogs.within(tokens, from, end)) return null;
  const next = tokens[found.to];
  if (found.to < end && next?.kind === 'word' && !PREPOSITIONS.has(next.lower) && !isCode(next)) return null;
  const isSilent = (at: number) =>
    lexicon.silentWords.has(tokens[at]!.lower) ||
    lexicon.recordQualifiers.has(tokens[at]!.lower) ||
    tokens[at]!.lower === 'proposed';
  const bracketed = codeInBrackets(name, found.from);
  let start = found.from;
  while (start > from && !isDash(tokens[start - 1])) start--;
  if (tokens.slice(start, found.from).some((token) => PREPOSITIONS.has(token.lower) && token.text === token.lower)) {
    if (tokens.slice(start, found.from).some((token) => ABOUT.has(token.lower))) return null;
  }
  while (start < found.from && isSilent(start)) start++;
  let stop = found.from;
  if (start === stop) {
    start = found.to;
    while (start < end && (isDash(tokens[start]) || isSilent(start) || PREPOSITIONS.has(tokens[start]!.lower))) start++;
    stop = start;
    while (stop < end && !isDash(tokens[stop]) && tokens[stop]!.text !== '(') stop++;
  }
  const body = textBetween(name, start, stop);
  const after = stop > found.to && tokens[stop]?.text === '(' ? codeInBrackets(name, stop + 3) : null;
  const code = bracketed ?? after;
  if (code !== null) return { code, body };
  if (body === '') return { code: name.context.group, body };
  if (ownGroupAt(name, start, stop) === stop) return { code: name.context.group, body };
  const only = tokens[start];
  return { code: stop - start === 1 && isCode(only) ? only.text : null, body };
}

/** What is written about terms of reference. */
const ABOUT = new Set([
  'comments',
  'comment',
  'review',
  'changes',
  'change',
  'feedback',
  'update',
  'updates',
  'summary',
  'responses',
]);
