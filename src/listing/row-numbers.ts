import type { ProseLine } from './listing.js';
import type { PublishedTable } from './published-table.js';

/** Numbers the rows and words of a form whose rows may share lines, as `Listing` says. */
export function numbered(table: PublishedTable): PublishedTable {
  const hasOwnLines = new Set(table.rows.map((row) => row.line)).size === table.rows.length;
  const rows = hasOwnLines ? table.rows : table.rows.map((row, i) => ({ ...row, line: i + 1 }));
  const taken = new Set(rows.map((row) => row.line));
  let last = 0;
  for (const line of taken) last = Math.max(last, line);
  if (hasOwnLines) {
    for (const { line } of [...table.prose, ...(table.groupHeading ? [table.groupHeading] : [])])
      last = Math.max(last, line);
  }
  const place = <W extends ProseLine>(words: W): W => {
    if (hasOwnLines && !taken.has(words.line)) {
      taken.add(words.line);
      return words;
    }
    last++;
    return { ...words, line: last };
  };
  const groupHeading = table.groupHeading ? place(table.groupHeading) : null;
  return { ...table, groupHeading, prose: table.prose.map(place), rows };
}
