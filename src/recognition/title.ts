import type { Name } from './name.js';
import { isDash } from './token.js';

/** What is left of a name when the tokens of `taken` are off, with the separators at the edges; null where nothing is. */
export function titleOf(name: Name, taken: readonly { readonly from: number; readonly to: number }[]): string | null {
  const { tokens, text } = name;
  const isTaken = new Uint8Array(tokens.length);
  for (const span of taken) isTaken.fill(1, span.from, span.to);
  const left = tokens.map((_, i) => i).filter((i) => isTaken[i] === 0);
  const isEdge = (i: number) => isDash(tokens[i]) || tokens[i]!.text === '.';
  let from = 0;
  let to = left.length;
  while (from < to && isEdge(left[from]!)) from++;
  while (to > from && isEdge(left[to - 1]!)) to--;
  let title = '';
  for (let at = from; at < to; at++) {
    const i = left[at]!;
    const previous = left[at - 1];
    if (at > from && previous !== undefined) {
      if (previous === i - 1) title += text.slice(tokens[previous]!.end, tokens[i]!.start);
      else if (tokens[i]!.text !== ')' && tokens[previous]!.text !== '(') title += ' ';
    }
    title += tokens[i]!.text;
  }
  return title === '' ? null : title;
}
