import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { yearOf } from '../../parts/format';
import { runsOf, widthOf, type Column } from './columns';

// Both are drawn under the rows, and again under the sticky head. They are positioned from the right edge, because the
// titles take the remaining width.

/** The distance from the right edge, from a distance to the first column. */
const fromRight = (columns: readonly Column[], left: number): string =>
  `calc(var(--findings) + ${widthOf(columns) - left}px)`;

/** A line at the start of each year. */
export function YearLines({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <>
      {runsOf(columns, ({ meeting }) => yearOf(meeting.date)).map(({ key, columns: [first] }) => (
        <span key={key} class="year-line" style={{ right: fromRight(columns, first?.left ?? 0) }} />
      ))}
    </>
  );
}

/** The column under the pointer or in focus. */
export const HighlightedColumn = createContext<Column | undefined>(undefined);

export function ColumnHighlight({ columns }: { readonly columns: readonly Column[] }) {
  const highlighted = useContext(HighlightedColumn);
  if (!highlighted) return null;
  const { left, width } = highlighted;
  return <span class="column-highlight" style={{ right: fromRight(columns, left + width), width: `${width}px` }} />;
}
