import type { Source } from './listing.js';

export interface Line {
  /** From 1, in the source. */
  readonly number: number;
  /** Where it begins and ends in the text, its line break excluded. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines of a text, whatever its line breaks are. */
export function linesOf(source: Source): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of source.text.matchAll(/\r\n|\n|\r|$/g)) {
    const text = source.text.slice(start, match.index);
    lines.push({ number: (source.firstLine ?? 1) + lines.length, start, end: match.index, text });
    start = match.index + match[0].length;
  }
  return lines;
}

/** Tells the line of the source in which an offset into its text lies. */
export function lineFinder(source: Source): (offset: number) => number {
  const starts = [0];
  for (const match of source.text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return (source.firstLine ?? 1) + low;
  };
}
