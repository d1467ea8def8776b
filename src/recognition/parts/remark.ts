import type { Name } from '../name.js';

/** Words between `for` and a purpose: for DAG review. */
const MOST_WORDS = 2;

/** `late`, `Item 4`, `for decision on`, `for DAG review`: where a remark of no meaning ends that begins at `from`. */
export function remarkAt(name: Name, from: number, end: number): number | null {
  const { tokens, lexicon } = name;
  const numbered = lexicon.numberedRemarks.at(tokens, from, end);
  if (numbered) {
    let at = numbered.to;
    if (at < end && ['.', 'no', '#'].includes(tokens[at]!.lower)) at++;
    const number = tokens[at];
    if (at < end && (number?.kind === 'number' || /^[A-Z]$/.test(number?.text ?? ''))) {
      const letter = tokens[at + 1];
      return at + 1 < end && letter?.kind === 'word' && !letter.spaced && letter.text.length === 1 ? at + 2 : at + 1;
    }
  }
  const phrase = lexicon.remarks.at(tokens, from, end);
  const purpose = purposeAt(name, from, end);
  return purpose !== null && purpose > (phrase?.to ?? 0) ? purpose : (phrase?.to ?? null);
}

function purposeAt(name: Name, from: number, end: number): number | null {
  const { tokens, lexicon } = name;
  if (tokens[from]?.lower !== 'for') return null;
  for (let at = from + 1; at < end && at <= from + 1 + MOST_WORDS; at++) {
    if (tokens[at]!.kind === 'mark') return null;
    if (lexicon.purposes.has(tokens[at]!.lower)) return at + 1;
  }
  return null;
}
