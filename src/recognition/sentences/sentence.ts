/** Who a sentence is looked at for. */
export interface SentenceContext {
  /** The group's code. */
  readonly group: string;
  /** Its name, where a heading or another sentence gives it. */
  readonly name: string | null;
}

/** The sentences of a paragraph. A full stop inside a number, an abbreviation or an address ends none. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?])\s+(?=["'“‘(]?\p{Lu})/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Patterns that a sentence about the group is looked for with, each made once a group. */
export interface Mentions {
  /** The group, as a sentence names it: `the Design Advisory Group (DAG)`, `DAG`, `it`. */
  readonly group: string;
  /** The same without the pronouns. */
  readonly named: string;
}

export function mentionsOf({ group, name }: SentenceContext): Mentions {
  const code = `${escaped(group)}(?!\\p{L})`;
  const names = name === null ? [] : [`${escaped(name)}(?:\\s*\\(\\s*${code}\\s*\\))?`];
  const named = `(?:(?<![\\p{L}\\p{N}])(?:${[...names, code].join('|')}))`;
  return { named, group: `(?:${named}|(?<!\\p{L})(?:[Ii]t|[Tt]his\\s+group|[Tt]he\\s+group)(?!\\p{L}))` };
}

/** A code of a group or body as a sentence gives it: `PSG`, `Programme Steering Group (PSG)`. */
export const CODE =
  '(?:(?:\\p{Lu}[\\p{L}&-]*\\s+|and\\s+|of\\s+){1,8}\\(\\s*(?<codeInBrackets>\\p{Lu}[\\p{Lu}\\p{N}]{1,9})\\s*\\)|(?<code>\\p{Lu}[\\p{Lu}\\p{N}]{1,9})(?![\\p{L}\\p{N}]))';

export const codeOf = (match: RegExpExecArray | null): string | null =>
  match?.groups?.codeInBrackets ?? match?.groups?.code ?? null;

/**
 * Words between a subject and its verb: not past the end of a clause nor into a relative one, and not
 * past a code that is the verb's own subject. Bounded, so that no text makes the search long.
 */
const WITHIN_CLAUSE =
  '(?:(?!\\b(?:which|who|whose|whom|that)\\b)[^.;:!?]){0,400}?(?<!\\b\\p{Lu}[\\p{Lu}\\p{N}]{1,9}\\)?,?\\s)';
/** The same, or nothing: the verb follows its subject at once. */
export const THEN = `(?:\\s*,?\\s+|${WITHIN_CLAUSE})`;
