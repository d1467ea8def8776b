import type { Profile } from '../profile.js';
import type { Found, Name } from '../name.js';

const YEAR = /^(?:19|20)\d\d$/;

const isGlueing = (text: string | undefined): boolean => text !== undefined && /^[-‐‑–]$/.test(text);

/**
 * A design artefact's reference, in capitals, a hyphen for each blank: `DES-196`, `BPD001`,
 * `MHHS-IF-165`, `BP003C`, `E2E1009`, `D0242`. The prefixes are the lexicon's.
 */
function designReference(name: Name, from: number, end: number): Found<string> | null {
  const { tokens, lexicon } = name;
  let at = from;
  let written = '';
  const joint = () => {
    const token = tokens[at];
    if (at >= end || !token) return null;
    if (isGlueing(token.text) && !token.spaced && tokens[at + 1]?.spaced === false)
      return { to: at + 1, text: '-', glued: true };
    return token.spaced ? { to: at, text: '-', glued: false } : { to: at, text: '', glued: true };
  };
  const programme = tokens[at]?.text ?? '';
  if (lexicon.programme.has(programme)) {
    at++;
    const joined = joint();
    if (!joined) return null;
    written = `${programme}${joined.text}`;
    at = joined.to;
  }
  const prefixed = prefixAt(name, at, end);
  if (!prefixed) return null;
  at = prefixed.to;
  const joined = joint();
  if (!joined) return null;
  const digits = tokens[joined.to];
  if (joined.to >= end || digits?.kind !== 'number' || !/^\d{1,6}$/.test(digits.text)) return null;
  if (!joined.glued && (prefixed.value.glued || YEAR.test(digits.text))) return null;
  // A single letter before one or two digits is a heading or a milestone rather than a reference.
  if (prefixed.value.prefix.length === 1 && digits.text.length < 3) return null;
  written += `${prefixed.value.prefix}${joined.text}${digits.text}`;
  at = joined.to + 1;
  const letter = tokens[at];
  if (at < end && letter?.kind === 'word' && !letter.spaced && /^[A-Za-z]$/.test(letter.text)) {
    written += letter.text.toUpperCase();
    at++;
  }
  const following = tokens[at];
  if (at < end && following && !following.spaced && following.kind !== 'mark') return null;
  return { to: at, value: written };
}

/** The longest prefix of the lexicon; some are spelt with digits, as `E2E`. */
function prefixAt(name: Name, from: number, end: number): Found<{ prefix: string; glued: boolean }> | null {
  let written = '';
  let best: Found<{ prefix: string; glued: boolean }> | null = null;
  for (let at = from; at < end && at < from + 3; at++) {
    const token = name.tokens[at]!;
    if (at > from && token.spaced) break;
    written += token.text;
    const known = name.lexicon.referencePrefixes.get(written);
    if (known) best = { to: at + 1, value: { prefix: written, glued: known.glued } };
  }
  return best;
}

/** Two spellings of one reference are equal in this: without the programme, hyphens and leading zeros. */
export function referenceKey(reference: string, { programme, referencePrefixes }: Profile): string {
  const bare = reference.toUpperCase().replaceAll('-', '');
  const start = [...programme].find((word) => bare.startsWith(word))?.length ?? 0;
  const own = bare.slice(start);
  const prefix = [...referencePrefixes.keys()]
    .filter((one) => own.startsWith(one) && /^\d/.test(own.slice(one.length)))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return `${prefix}${own.slice(prefix.length).replace(/^(\D*)0+(?=\d)/, '$1')}`;
}

/** `DES-196`, `DES-196/197`, `DES-196 & DES-197`: one reference and those that are joined to it. */
export function designReferences(name: Name, from: number, end: number): Found<readonly string[]> | null {
  const first = designReference(name, from, end);
  if (!first) return null;
  const value = [first.value];
  let { to } = first;
  for (;;) {
    const joint = name.tokens[to];
    if (to >= end || !joint || !['/', '&', 'and', '+', ','].includes(joint.lower)) break;
    const next = designReference(name, to + 1, end);
    const number = name.tokens[to + 1];
    const isBare = joint.text === '/' && to + 1 < end && number?.kind === 'number' && !number.spaced;
    if (next) value.push(next.value);
    else if (isBare) value.push(first.value.replace(/\d+[A-Z]?$/, number.text));
    else break;
    to = next?.to ?? to + 2;
  }
  return { to, value };
}
