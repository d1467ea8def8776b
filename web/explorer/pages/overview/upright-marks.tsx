import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { yearOf } from '../../parts/when';
import { runsOf, widthOf, type Column } from './columns';

// Both lie under the rows, and once more under the head, which stays in sight above them. They are placed from the
// right edge, since the titles take what is left of the width.

/** So far from the right edge is what is so far from the first column. */
const fromRight = (columns: readonly Column[], left: number): string =>
  `calc(var(--findings) + ${widthOf(columns) - left}px)`;

/** Where years begin. */
export function YearLines({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <>
      {runsOf(columns, ({ meeting }) => yearOf(meeting.date)).map(({ key, columns: [first] }) => (
        <span key={key} class="year-line" style={{ right: fromRight(columns, first?.left ?? 0) }} />
      ))}
    </>
  );
}

/** The column that is pointed at or focused. */
export const TintedColumn = createContext<Column | undefined>(undefined);

export function ColumnTint({ columns }: { readonly columns: readonly Column[] }) {
  const tinted = useContext(TintedColumn);
  if (!tinted) return null;
  const { left, width } = tinted;
  return <span class="column-tint" style={{ right: fromRight(columns, left + width), width: `${width}px` }} />;
}
