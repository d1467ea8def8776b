import { idOfNumber } from '../change-request-id.js';
import type { ChangeRequestCode } from '../profile.js';
import { isCode, ownGroupAt, type Found, type Name } from '../name.js';
import { isDash } from '../token.js';

/** More than a range of this many is no list of change requests. */
const LONGEST_RANGE = 50;
const DIGITS = /^\d{1,6}$/;

interface WrittenNumber {
  readonly digits: string;
  readonly letter: string;
  readonly to: number;
}

function numberAt(name: Name, code: ChangeRequestCode, from: number, end: number): WrittenNumber | null {
  const token = name.tokens[from];
  if (from >= end || token?.kind !== 'number' || !DIGITS.test(token.text)) return null;
  const after = name.tokens[from + 1];
  // `CR018v1.1` is version 1.1 of CR018, `CR056r2` is version 2 of CR056: a letter with a number after it is none.
  const next = name.tokens[from + 2];
  const isLetter =
    code.letter &&
    from + 1 < end &&
    after?.kind === 'word' &&
    !after.spaced &&
    after.text.length === 1 &&
    !(next?.kind === 'number' || (next?.text === '.' && name.tokens[from + 3]?.kind === 'number'));
  return { digits: token.text, letter: isLetter ? after.text : '', to: from + (isLetter ? 2 : 1) };
}

interface Prefix {
  readonly code: ChangeRequestCode;
  /** Where the number stands. */
  readonly to: number;
  readonly plural: boolean;
}

/** A code of the profile, or its plural, in the tokens from `from` on. Some are spelt with digits. */
function codeAt(name: Name, from: number, end: number): (Omit<Prefix, 'to'> & { to: number }) | null {
  const { changeRequestCodes, changeRequestPlurals } = name.lexicon;
  let written = '';
  let best: (Omit<Prefix, 'to'> & { to: number }) | null = null;
  for (let at = from; at < end && at < from + 3; at++) {
    const token = name.tokens[at]!;
    if (at > from && token.spaced) break;
    written += token.text.toUpperCase();
    const code = changeRequestCodes.find((one) => one.code === written);
    if (code) best = { code, to: at + 1, plural: false };
    else if (changeRequestPlurals.has(written)) best = { code: changeRequestCodes[0]!, to: at + 1, plural: true };
  }
  return best;
}

/** Null where the code is another body's (`SEC CR 12`) or no number follows. */
function prefixAt(name: Name, from: number, end: number): Prefix | null {
  const found = codeAt(name, from, end);
  if (!found) return null;
  const token = name.tokens[from]!;
  const before = isDash(name.tokens[from - 1]) && !token.spaced ? from - 2 : from - 1;
  if (isOtherBody(name, before)) return null;
  const next = name.tokens[found.to];
  const to = isDash(next) && !next!.spaced ? found.to + 1 : found.to;
  const number = numberAt(name, found.code, to, end);
  const isYear = name.tokens[to]?.spaced === true && /^(?:19|20)\d\d$/.test(number?.digits ?? '');
  if (!number || isYear) return null;
  // A code in lower case is a word unless the number has the digits of one; so is a single letter before a blank.
  if (token.text !== token.text.toUpperCase() && number.digits.length < 2) return null;
  if (found.code.code.length === 1 && (name.tokens[to]!.spaced || number.digits.length < found.code.digits))
    return null;
  return { code: found.code, to, plural: found.plural };
}

/** Whether the token is the code of another body, whose change request follows. */
function isOtherBody(name: Name, at: number): boolean {
  const { tokens, lexicon } = name;
  const token = tokens[at];
  if (!isCode(token) || ownGroupAt(name, at, tokens.length) !== null) return false;
  if (lexicon.programme.has(token.text) || lexicon.otherCodes.has(token.text)) return false;
  if (lexicon.recordQualifiers.has(token.lower) || lexicon.remarks.at(tokens, at)) return false;
  return !lexicon.packs.at(tokens, at) && !lexicon.markers.at(tokens, at) && !lexicon.attachments.at(tokens, at);
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
  if (!start) return null;
  let { code } = start;
  let last = numberAt(name, code, start.to, end)!;
  const ids = [idOfNumber(code, last.digits, last.letter)];
  for (;;) {
    const join = joinAt(name, last.to, end);
    if (!join) break;
    const prefix = prefixAt(name, join.to, end);
    const next = numberAt(name, prefix?.code ?? code, prefix?.to ?? join.to, end);
    // A bare number belongs to the list where it is written like the one before and glued to it, or the list is one of `CRs`.
    const isGlued = name.tokens[join.to - 1]?.spaced === false && name.tokens[join.to]?.spaced === false;
    const isListed =
      start.plural || (next?.digits.length === last.digits.length && (isGlued || next.digits.startsWith('0')));
    if (!next || (prefix === null && (!isListed || (join.range && !isGlued && !start.plural)))) break;
    const [low, high] = [Number(last.digits), Number(next.digits)];
    if (join.range) {
      if (high <= low || high - low > LONGEST_RANGE) break;
      for (let number = low + 1; number < high; number++) ids.push(idOfNumber(code, String(number)));
    } else if (prefix === null && high <= low) break;
    code = prefix?.code ?? code;
    ids.push(idOfNumber(code, next.digits, next.letter));
    last = next;
  }
  return { to: last.to, value: [...new Set(ids)] };
}
