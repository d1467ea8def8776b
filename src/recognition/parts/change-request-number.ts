import { isCode, isOwnGroup, type Found, type Name } from '../name.js';
import { isDash } from '../token.js';

/** More than a range of this many is no list of change requests. */
const LONGEST_RANGE = 50;
const DIGITS = /^\d{1,6}$/;

interface WrittenNumber {
  readonly digits: string;
  readonly letter: string;
  readonly to: number;
}

const idOf = (number: string, letter = ''): string =>
  `CR${number.replace(/^0+(?=\d)/, '').padStart(3, '0')}${letter.toLowerCase()}`;

function numberAt(name: Name, from: number, end: number): WrittenNumber | null {
  const token = name.tokens[from];
  if (from >= end || token?.kind !== 'number' || !DIGITS.test(token.text)) return null;
  const after = name.tokens[from + 1];
  // `CR018v1.1` is version 1.1 of CR018.
  const beginsVersion =
    after !== undefined && name.lexicon.versionWords.has(after.lower) && name.tokens[from + 2]?.kind === 'number';
  const isLetter =
    from + 1 < end && after?.kind === 'word' && !after.spaced && after.text.length === 1 && !beginsVersion;
  return { digits: token.text, letter: isLetter ? after.text : '', to: from + (isLetter ? 2 : 1) };
}

/** Where `CR`, with what may stand between it and its number, ends; null where it is another body's or no number follows. */
function prefixAt(name: Name, from: number, end: number): number | null {
  const token = name.tokens[from];
  if (from >= end || (token?.lower !== 'cr' && token?.lower !== 'crs')) return null;
  const before = isDash(name.tokens[from - 1]) && !token.spaced ? from - 2 : from - 1;
  const anchor = name.tokens[before];
  const othersCode = isCode(anchor) && !isOwnGroup(name, anchor) && anchor.text !== name.lexicon.programmePrefix;
  const isQualifier = name.lexicon.recordQualifiers.has(anchor?.lower ?? '');
  if (othersCode && !isQualifier && !name.lexicon.packs.at(name.tokens, before)) return null;
  const next = name.tokens[from + 1];
  const at = isDash(next) && !next!.spaced ? from + 2 : from + 1;
  const number = numberAt(name, at, end);
  const isYear = name.tokens[at]?.spaced === true && /^(?:19|20)\d\d$/.test(number?.digits ?? '');
  if (isYear) return null;
  // A lower-case `cr` or one far from its digits is a word unless it has the digits of a number.
  if (!number || (token.text !== token.text.toUpperCase() && number.digits.length < 2)) return null;
  return at;
}

/** How the next number of a list is joined: `&`, `and`, `,`, `/`, `+`; `to`, or a glued dash, makes a range. */
function joinAt(name: Name, from: number, end: number): { to: number; range: boolean } | null {
  const token = name.tokens[from];
  if (from >= end || !token) return null;
  if (isDash(token) && token.text !== ',' && !token.spaced && name.tokens[from + 1]?.spaced === false) {
    return { to: from + 1, range: true };
  }
  if (token.lower === 'to') return { to: from + 1, range: true };
  if (token.text === ',' && name.tokens[from + 1]?.lower === 'and') return { to: from + 2, range: false };
  return ['&', 'and', ',', '/', '+'].includes(token.lower) ? { to: from + 1, range: false } : null;
}

/**
 * `CR018`, `CR 018`, `CR018a`, `CR024 & CR025`, `CR024/025`, `CR018-020` as ids in the order of the
 * name, a range filled in. Null for another body's (`SEC CR 12`).
 */
export function changeRequestNumbers(name: Name, from: number, end: number): Found<readonly string[]> | null {
  const start = prefixAt(name, from, end);
  if (start === null) return null;
  let last = numberAt(name, start, end)!;
  const ids = [idOf(last.digits, last.letter)];
  const isPlural = name.tokens[from]!.lower === 'crs';
  for (;;) {
    const join = joinAt(name, last.to, end);
    if (!join) break;
    const prefixed = prefixAt(name, join.to, end);
    const next = numberAt(name, prefixed ?? join.to, end);
    // A bare number belongs to the list where it is written like the one before and glued to it, or the list is one of `CRs`.
    const isGlued = name.tokens[join.to - 1]?.spaced === false && name.tokens[join.to]?.spaced === false;
    const isListed =
      isPlural || (next?.digits.length === last.digits.length && (isGlued || next.digits.startsWith('0')));
    if (!next || (prefixed === null && (!isListed || (join.range && !isGlued && !isPlural)))) break;
    const [low, high] = [Number(last.digits), Number(next.digits)];
    if (join.range) {
      if (high <= low || high - low > LONGEST_RANGE) break;
      for (let number = low + 1; number < high; number++) ids.push(idOf(String(number)));
    } else if (prefixed === null && high <= low) break;
    ids.push(idOf(next.digits, next.letter));
    last = next;
  }
  return { to: last.to, value: [...new Set(ids)] };
}
