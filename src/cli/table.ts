import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { paragraph, type Sheet } from './sheet.js';

const GAP = 2;
/** Where a last column that needs more has less than this, it goes below its row. */
const NARROWEST_COLUMN = 30;

type Cells = readonly string[];

/**
 * Columns parted by blanks, without lines; those that no row has anything in are left out, and so is
 * an empty head. Where the sheet is too narrow it is the last column that gives way. Nothing is cut:
 * names that begin alike differ in their ends.
 */
export function tableOf(sheet: Sheet, head: Cells, rows: readonly Cells[]): string {
  const used = [...(rows[0] ?? []).keys()].filter((i) => rows.some((row) => row[i] !== ''));
  const lines = [...(head.length === 0 ? [] : [head]), ...rows].map((cells) => used.map((i) => cells[i]!));
  const widths = used.map((_, i) => Math.max(...lines.map((cells) => stringWidth(cells[i]!))));
  const last = widths.pop() ?? 0;
  const indent = widths.reduce((sum, width) => sum + width + GAP, 0);
  const room = sheet.width - indent;

  const fitted = (text: string): string => {
    if (last <= room) return text;
    if (room < NARROWEST_COLUMN) return `\n${paragraph(sheet, text, GAP)}`;
    return wrapAnsi(text, room, { hard: true }).replaceAll('\n', `\n${' '.repeat(indent)}`);
  };
  return lines
    .map((cells, i) => {
      const before = widths.map((width, j) => cells[j]! + ' '.repeat(width - stringWidth(cells[j]!) + GAP));
      const line = before.join('') + fitted(cells.at(-1) ?? '');
      return i < lines.length - rows.length ? sheet.styled('bold', line) : line;
    })
    .join('\n')
    .replace(/ +$/gm, '');
}
