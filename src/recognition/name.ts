import type { Lexicon } from './lexicon.js';
import type { Token } from './token.js';
import { isDash, tokenise } from './token.js';

/** Who lists the name: what an opening such as `DAG 20` is held against. */
export interface NamingContext {
  /** The code of the group that publishes the listing. */
  readonly group: string;
  /** Other codes that mean the same group: those of its former names. */
  readonly aliases?: readonly string[];
}

/** A short name in tokens, as the parts of the grammar see it. Every part looks at tokens `from` up to, not with, `end`. */
export interface Name {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: NamingContext;
  readonly lexicon: Lexicon;
}

/** What a part found: it took the tokens up to, not with, `to`. */
export interface Found<V> {
  readonly to: number;
  readonly value: V;
}

/** Where the own group's code, or another code of it, ends that begins at `from`; null where none does. */
export function ownGroupAt(name: Name, from: number, end: number): number | null {
  if (from < end && isOwnGroup(name, name.tokens[from])) return from + 1;
  for (const code of [name.context.group, ...(name.context.aliases ?? [])]) {
    const tokens = tokenise(code);
    const stands = tokens.every((token, i) => from + i < end && name.tokens[from + i]?.lower === token.lower);
    if (tokens.length > 1 && stands) return from + tokens.length;
  }
  return null;
}

export const isOwnGroup = (name: Name, token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  [name.context.group, ...(name.context.aliases ?? [])].some((code) => code.toLowerCase() === token.lower);

/** Two capitals or more, as groups and bodies are abbreviated. */
export const isCode = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && /^\p{Lu}{2,10}$/u.test(token.text);

export function skipDashes(name: Name, from: number, end: number): number {
  let at = from;
  while (at < end && isDash(name.tokens[at])) at++;
  return at;
}

/** The words between two tokens, as typed. */
export const textBetween = (name: Pick<Name, 'text' | 'tokens'>, from: number, to: number): string =>
  from < to ? name.text.slice(name.tokens[from]!.start, name.tokens[to - 1]!.end) : '';
