import type { Profile } from './profile.js';
import { tokenise, type Token } from './token.js';

/** Who lists the name: what an opening such as `DAG 20` is compared with. */
export interface NamingContext {
  /** The code of the group that publishes the listing. */
  readonly group: string;
  /** Other codes that mean the same group: those of its former names. */
  readonly aliases?: readonly string[];
}

/** A short name in tokens. Every part of the grammar looks at tokens `from` up to, not with, `end`. */
export interface Name {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: NamingContext;
  readonly lexicon: Profile;
  /** The codes of the listing's own group, in tokens, in lower case. */
  readonly ownCodes: readonly (readonly string[])[];
  /** Whether hyphens stand where other names have blanks: `DAG-37-Papers-Attachment-1`. */
  readonly isHyphenated: boolean;
}

/** What a part of the grammar found: it took the tokens up to, not with, `to`. */
export interface Found<V> {
  readonly to: number;
  readonly value: V;
}

export function nameOf(text: string, tokens: readonly Token[], context: NamingContext, lexicon: Profile): Name {
  const ownCodes = [context.group, ...(context.aliases ?? [])].map((code) => tokenise(code).map((t) => t.lower));
  const blanks = tokens.filter((token, i) => i > 0 && token.spaced && !token.underscored).length;
  return { text, tokens, context, lexicon, ownCodes, isHyphenated: blanks === 0 };
}

/** Where a code of the listing's own group ends that begins at `from`; null where none does. */
export function ownGroupAt(name: Name, from: number, end: number): number | null {
  for (const code of name.ownCodes) {
    const stands = code.every((part, i) => from + i < end && name.tokens[from + i]!.lower === part);
    if (code.length > 0 && stands) return from + code.length;
  }
  return null;
}

/** Two capitals or more, as groups and bodies are abbreviated. */
export const isCode = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{Lu}{2,10}$/u.test(token.text);

/** The words between two tokens, as typed. */
export const textBetween = (name: Pick<Name, 'text' | 'tokens'>, from: number, to: number): string =>
  from < to ? name.text.slice(name.tokens[from]!.start, name.tokens[to - 1]!.end) : '';
