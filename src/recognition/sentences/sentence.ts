import { isChangeRequestCode } from '../change-request-id.js';
import type { Profile } from '../profile.js';

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
    .split(/(?<=[.!?])(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|\p{Lu})\.)\s+(?=["'“‘(]?[\p{Lu}\uE000])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Stands for the group's name and code in a sentence, so that one set of patterns serves all groups. */
export const NAMED = '\uE000';

/** The group, as a sentence names it: by name, by code, as `it`. */
export const GROUP = `(?:${NAMED}|(?<!\\p{L})(?:[Ii]t|[Tt]his\\s+group|[Tt]he\\s+group)(?!\\p{L}))`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Longer names are not shortened. */
const MOST_WORDS = 12;

/**
 * `This Advisory Group`, `the Group`: the end of the group's name after an article. Not where a code follows, which
 * makes it another group.
 */
function shortened(name: string): string[] {
  const words = name.trim().split(/\s+/);
  const ends = words.slice(1).map((_, i) =>
    words
      .slice(i + 1)
      .map(escaped)
      .join('\\s+'),
  );
  const last = words.at(-1)!;
  return words.length < 2 || words.length > MOST_WORDS
    ? []
    : [`(?:[Tt]his|[Tt]he)\\s+(?:${[...ends, escaped(last.toLowerCase())].join('|')})(?!\\s*\\()`];
}

/** Puts `NAMED` for `the Design Advisory Group (DAG)`, `DAG`, the name alone and `this Advisory Group`. */
export function withGroupMarked({ group, name }: SentenceContext): (paragraph: string) => string {
  const code = escaped(group);
  const names = name === null ? [] : [`${escaped(name)}(?:\\s*\\(\\s*${code}\\s*\\))?`, ...shortened(name)];
  const pattern = new RegExp(`(?<![A-Za-z0-9])(?:${[...names, code].join('|')})(?![A-Za-z0-9])`, 'g');
  return (paragraph) => paragraph.replaceAll(NAMED, ' ').replace(pattern, NAMED);
}

/** `QAG is a Level 2 group that reports to …`, `QAG, which was originally …`: the clause is about the group itself. */
const RELATIVE = [
  new RegExp(`(${NAMED}\\s+(?:is|was)\\s+an?\\s[^,.;]{0,80}?),?\\s+(?:that|which)\\s+`, 'gu'),
  new RegExp(`(${NAMED})\\s*,?\\s+(?:that|which)\\s+`, 'gu'),
];

/** The sentence with the relative clauses about the group made clauses of their own. */
export const withoutRelatives = (sentence: string): string =>
  RELATIVE.reduce((text, pattern) => text.replace(pattern, '$1 '), sentence);

/** A code of another group or body as a sentence gives it: `PSG`, `Programme Steering Group (PSG)`. */
export const CODE =
  '(?:(?:\\p{Lu}[\\p{L}&-]*\\s+|and\\s+|of\\s+){1,8}\\(\\s*(?<codeInBrackets>\\p{Lu}[\\p{Lu}\\p{N}]{1,9})\\s*\\)|(?<code>\\p{Lu}[\\p{Lu}\\p{N}]{1,9})(?![\\p{L}\\p{N}]))';

/** Null too for what is no group: an office, a country, a change request. */
export function codeOf(match: RegExpExecArray | null, profile: Profile): string | null {
  const code = match?.groups?.codeInBrackets ?? match?.groups?.code ?? null;
  return code === null || profile.notGroups.has(code.toLowerCase()) || isChangeRequestCode(code, profile) ? null : code;
}

/** Whether the sentence denies what it says. */
export const denies = (sentence: string): boolean =>
  /\b(?:not|never|neither|nor|no)\b(?!\s+longer)|n['’]t\b/iu.test(sentence);

/**
 * Words between a subject and its verb: not past the end of a clause nor into a relative one, and not
 * past a code that is the verb's own subject. Bounded, so that no text makes the search long.
 */
const WITHIN_CLAUSE =
  '(?:(?!\\b(?:which|who|whose|whom|that)\\b)[^.;:!?]){0,400}?(?<!\\b\\p{Lu}[\\p{Lu}\\p{N}]{1,9}\\)?,?\\s)';

/** The same, or nothing: the verb follows its subject at once. */
export const THEN = `(?:\\s*,?\\s+|${WITHIN_CLAUSE})`;

/** The group that captures `name`, of the first pattern that matches. */
export function firstMatch(patterns: readonly RegExp[], sentence: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence);
    if (match) return match;
  }
  return null;
}
