import { stringify } from 'csv-stringify/sync';
import type { Cell } from './columns.js';

/** One record of a CSV file (RFC 4180); nothing is an empty cell. Formulas are defused. */
export const record = (cells: readonly (Cell | undefined | null)[]): string =>
  stringify([cells.map((cell) => (typeof cell === 'string' ? defused(cell) : cell))], {
    record_delimiter: 'windows',
    // Not only where both stand together.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });

/** What a spreadsheet takes for the beginning of a formula, in its wide forms too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, and so does one
 * that looks as if it had got one: whoever takes off one apostrophe before such texts has what they were.
 */
const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
