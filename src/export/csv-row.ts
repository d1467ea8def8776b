import { stringify } from 'csv-stringify/sync';
import type { Cell } from './columns.js';

/** One row of a CSV file (RFC 4180). An absent value is an empty cell. Formulas are made harmless. */
export const csvRow = (cells: readonly (Cell | undefined | null)[]): string =>
  stringify([cells.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell))], {
    record_delimiter: 'windows',
    // A line feed or a carriage return alone needs quotes too.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });

/** The beginning of a formula in a spreadsheet, full-width characters included. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe in front, and so does a text
 * that already has apostrophes before such a beginning. To restore the text, remove one apostrophe.
 */
const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
