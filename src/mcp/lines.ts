/** A text of sections with a blank line between; those without lines are left out. */
export const sections = (...parts: readonly (readonly string[])[]): string =>
  parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** Lines that stand below another. */
export const below = (lines: readonly string[]): string[] => lines.map((line) => `   ${line}`);

/** What was published must not look like a line of ours. */
export const onOneLine = (text: string): string => text.trim().replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');

/** One thing of a list: its first line, and the others below that. */
export const item = ([first = '', ...rest]: readonly string[], mark = '-'): string[] => [
  `${mark} ${first}`,
  ...below(rest),
];

/** ` (10 of them on this page)`, behind how many there are. */
export const onThisPage = (shown: readonly unknown[], all: number): string =>
  shown.length < all ? ` (${shown.length} of them on this page)` : '';

/** What stands below a page, where it is not the last. */
export const moreFollow = (cursor: string | null): string[] =>
  cursor === null ? [] : [`More follow: ask again with cursor ${cursor}`];

/** ` (20 of 31)`, behind the name of a list that is not whole. */
export const ofAll = (shown: readonly unknown[], all: number): string =>
  shown.length < all ? ` (${shown.length} of ${all})` : '';
