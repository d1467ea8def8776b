import type { HtmlCell } from './html-cell.js';
import type { HtmlRow } from './html-page.js';
import type { Cell } from './part-rows.js';

/** A row with the cells that span into it, in the order of the columns. */
export interface SpannedRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly isFoot: boolean;
  /** Whether its only cell with a text spans several columns. */
  readonly isBand: boolean;
}

interface Spanning {
  readonly cell: HtmlCell;
  /** How many more rows it holds for. */
  left: number;
}

const EMPTY: Cell = { text: '' };

/**
 * The rows below the header of a table that has `width` columns: a cell that spans rows holds for each, and
 * one that spans columns stands in the first of them. A row that has all its cells needs none from above.
 */
export function spanned(rows: readonly HtmlRow[], width: number): SpannedRow[] {
  let section: number | null = null;
  let spanning: (Spanning | undefined)[] = [];
  return rows.map((row) => {
    if (row.section !== section) spanning = [];
    section = row.section;
    const own = row.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    const filled = row.cells.filter(({ text }) => text !== '');
    const isBand = filled.length === 1 && filled[0]!.columnSpan > 1 && width > 1;
    const cells: Cell[] = [];
    const next: (Spanning | undefined)[] = [];
    const takeFromAbove = () => {
      for (let above = spanning[cells.length]; above && own < width; above = spanning[cells.length]) {
        if (above.left > 1) next[cells.length] = { cell: above.cell, left: above.left - 1 };
        cells.push(above.cell);
      }
    };
    for (const cell of row.cells) {
      takeFromAbove();
      if (cell.rowSpan > 1 && cells.length < width) next[cells.length] = { cell, left: cell.rowSpan - 1 };
      cells.push(cell);
      for (let i = 1; i < cell.columnSpan && cells.length <= width; i++) cells.push(EMPTY);
    }
    takeFromAbove();
    spanning = next;
    return { line: row.line, cells, isFoot: row.isFoot, isBand };
  });
}
