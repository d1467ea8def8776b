/** A run of letters, a number (`22.1`) or one other mark of a name, with its place in it. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** In UTF-16 units of the name; `end` is after the last one. */
  readonly start: number;
  readonly end: number;
  /** Whether white space, an underscore or the beginning of the name stands before it. */
  readonly spaced: boolean;
  /** Whether an underscore stands before it: it separates parts of a file's name. */
  readonly underscored: boolean;
}

const TOKEN = /(?<word>\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?)|(?<number>\p{Nd}+(?:\.\p{Nd}+)*)|(?<mark>\S)/gu;

/** The tokens of a name. With the white space and underscores between them they are the whole name. */
export function tokenise(name: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  let underscored = false;
  for (const match of name.matchAll(TOKEN)) {
    const text = match[0];
    if (text === '_') {
      underscored = true;
      continue;
    }
    const end = match.index + text.length;
    tokens.push({
      kind: match.groups!.word !== undefined ? 'word' : match.groups!.number !== undefined ? 'number' : 'mark',
      text,
      lower: text.toLowerCase(),
      start: match.index,
      end,
      spaced: match.index !== previousEnd,
      underscored,
    });
    previousEnd = end;
    underscored = false;
  }
  return tokens;
}

const HYPHENS = new Set(['-', '‐', '‑', '–', '—', '−']);

/** Any of the dashes that stand inside a word, as in `Red-Line`. */
export const isHyphen = (token: Token | undefined): boolean => token?.kind === 'mark' && HYPHENS.has(token.text);

/** Every dash that people type between the parts of a name, and the colon and the bar that they use for one. */
const SEPARATORS = new Set(['-', '–', '—', '‐', '‑', '‒', '―', '−', ':', '|', '~', '•', ',', ';']);

export const isDash = (token: Token | undefined): boolean => token?.kind === 'mark' && SEPARATORS.has(token.text);
