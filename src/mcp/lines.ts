/** A text of sections with a blank line between them; empty sections are left out. */
export const sections = (...parts: readonly (readonly string[])[]): string =>
  parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** Lines indented below another. */
export const indent = (lines: readonly string[]): string[] => lines.map((line) => `   ${line}`);

/** Published text on one line, so that it cannot look like a line of the answer. */
export const onOneLine = (text: string): string => text.trim().replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ');

/** One item of a list: its first line after the mark, the others below. */
export const bullet = ([first = '', ...rest]: readonly string[], mark = '-'): string[] => [
  `${mark} ${first}`,
  ...indent(rest),
];

/** ` (10 on this page)`, after the total. */
export const onThisPage = (shown: readonly unknown[], all: number): string =>
  shown.length < all ? ` (${shown.length} on this page)` : '';

/** The line below a page that is not the last. */
export const nextPage = (cursor: string | null): string[] =>
  cursor === null ? [] : [`For the next page, use cursor ${cursor}`];

/** ` (20 of 31)`, after the name of a list that is not complete. */
export const ofAll = (shown: readonly unknown[], all: number): string =>
  shown.length < all ? ` (${shown.length} of ${all})` : '';
