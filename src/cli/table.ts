import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { paragraph, type Layout } from './layout.js';

const GAP = 2;
/** If the last column would be narrower than this, it goes below its row. */
const MIN_COLUMN = 30;

type Cells = readonly string[];

/**
 * A table of columns separated by blanks. Columns that are empty in all rows are left out, and so is
 * an empty head. If the table is too wide, its last column is wrapped. Text is never cut, since names
 * often differ only at their end.
 */
export function tableOf(layout: Layout, head: Cells, rows: readonly Cells[]): string {
  const used = [...(rows[0] ?? []).keys()].filter((i) => rows.some((row) => row[i] !== ''));
  const lines = [...(head.length === 0 ? [] : [head]), ...rows].map((cells) => used.map((i) => cells[i]!));
  const widths = used.map((_, i) => lines.reduce((widest, cells) => Math.max(widest, stringWidth(cells[i]!)), 0));
  const last = widths.pop() ?? 0;
  const indent = widths.reduce((sum, width) => sum + width + GAP, 0);
  const room = layout.width - indent;

  const wrapped = (text: string): string => {
    if (last <= room) return text;
    if (room < MIN_COLUMN) return `\n${paragraph(layout, text, GAP)}`;
    return wrapAnsi(text, room, { hard: true }).replaceAll('\n', `\n${' '.repeat(indent)}`);
  };
  return lines
    .map((cells, i) => {
      const before = widths.map((width, j) => cells[j]! + ' '.repeat(width - stringWidth(cells[j]!) + GAP));
      const line = before.join('') + wrapped(cells.at(-1) ?? '');
      return i < lines.length - rows.length ? layout.styled('bold', line) : line;
    })
    .join('\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
