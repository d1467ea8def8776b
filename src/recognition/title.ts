import type { Name } from './name.js';
import { isDash } from './token.js';

/** Tokens `from` up to, not with, `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']']);

/** Marks tokens whose brackets have lost what they held, and brackets that lack their other half. */
function withoutEmptyBrackets(name: Name, kept: Uint8Array, from: number, to: number): void {
  const { tokens } = name;
  const open: { at: number; holds: boolean }[] = [];
  for (let at = from; at < to; at++) {
    if (kept[at] === 0) continue;
    const { text } = tokens[at]!;
    if (OPENING.has(text)) open.push({ at, holds: false });
    else if (CLOSING.has(text)) {
      const pair = open.pop();
      if (!pair?.holds) kept[at] = 0;
      if (pair && !pair.holds) kept[pair.at] = 0;
      const outer = open.at(-1);
      if (pair?.holds && outer) outer.holds = true;
    } else if (!isDash(tokens[at]) && text !== '&' && text !== '/') {
      const inner = open.at(-1);
      if (inner) inner.holds = true;
    }
  }
  for (const { at } of open) kept[at] = 0;
}

/** Marks dashes that stand beside a bracket, or beside another dash, since what stood between them is gone. */
function withoutLooseDashes({ tokens }: Name, kept: Uint8Array, from: number, to: number): void {
  const isLoose = (at: number) =>
    isDash(tokens[at]) && (tokens[at]!.spaced || tokens[at + 1]?.spaced !== false || tokens[at]!.text === ',');
  let before: number | null = null;
  for (let at = from; at < to; at++) {
    if (kept[at] === 0) continue;
    const isAfterGap = before !== null && before < at - 1;
    if (before !== null && isLoose(at) && (OPENING.has(tokens[before]!.text) || (isAfterGap && isLoose(before)))) {
      kept[at] = 0;
      continue;
    }
    if (before !== null && CLOSING.has(tokens[at]!.text) && isLoose(before) && isAfterGap) kept[before] = 0;
    before = at;
  }
}

/**
 * The words of a range whose tokens are not taken, with white space as typed and blanks for underscores; without
 * separators at the ends. Null where nothing is left.
 */
export function titleIn(name: Name, range: TokenRange, isTaken: (token: number) => boolean): string | null {
  const { tokens, text } = name;
  const kept = new Uint8Array(range.to);
  for (let at = range.from; at < range.to; at++) kept[at] = isTaken(at) ? 0 : 1;
  withoutEmptyBrackets(name, kept, range.from, range.to);
  withoutLooseDashes(name, kept, range.from, range.to);
  const left: number[] = [];
  for (let at = range.from; at < range.to; at++) if (kept[at] === 1) left.push(at);
  const isEdge = (i: number) => isDash(tokens[i]) || ['.', '*', '/', '&'].includes(tokens[i]!.text);
  let first = 0;
  let end = left.length;
  while (first < end && isEdge(left[first]!)) first++;
  while (end > first && isEdge(left[end - 1]!)) end--;
  let title = '';
  for (let i = first; i < end; i++) {
    const at = left[i]!;
    const previous = i > first ? left[i - 1]! : null;
    if (previous !== null) {
      const gap = text.slice(tokens[previous]!.end, tokens[at]!.start);
      if (previous === at - 1) title += gap.replace(/[\s_]+/g, ' ');
      else if (!CLOSING.has(tokens[at]!.text) && !OPENING.has(tokens[previous]!.text)) title += ' ';
    }
    title += tokens[at]!.text;
  }
  return title === '' ? null : title;
}
