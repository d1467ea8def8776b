import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { columnAt, widthOf, type Column } from './columns';
import { walk } from './walk';
import { ReadingLine } from './reading-line';
import type { Way } from './way';

/** What is pointed at or focused: places among the ways and the columns. */
interface Place {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** What the matrix is drawn upon: says what is pointed at or focused, tints its column, and lets arrow keys walk. */
export function Board({
  columns,
  ways,
  children,
}: {
  readonly columns: readonly Column[];
  readonly ways: readonly Way[];
  readonly children: ComponentChildren;
}) {
  const board = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = usePlace();
  const [focused, setFocused] = usePlace();
  const end = widthOf(columns);

  const placeOf = (target: EventTarget | null): Place | null => {
    if (!(target instanceof Element)) return null;
    const row = placeIn(target.closest('[data-row]'), 'row');
    const column = placeIn(target.closest('[data-column]'), 'column');
    return row === undefined && column === undefined ? null : { row, column };
  };
  const onPointerMove = ({ target, clientX }: PointerEvent) => {
    const edge = board.current?.querySelector('.col-findings');
    if (!edge || !(target instanceof Element)) return;
    const fromEnd = edge.getBoundingClientRect().left - clientX;
    const covered = target.closest('th[scope="row"], .way-title, .way-findings') !== null;
    const column = covered || fromEnd <= 0 ? undefined : columnAt(columns, end - fromEnd)?.index;
    const row = placeIn(target.closest('[data-row]'), 'row');
    setPointed(row === undefined && column === undefined ? null : { row, column });
  };

  const { row, column } = pointed ?? focused ?? {};
  const tinted = column === undefined ? undefined : columns[column];
  return (
    <>
      <ReadingLine way={row === undefined ? undefined : ways[row]} column={tinted} />
      <div class="scrolls matrix" role="region" tabIndex={0} aria-label="Change requests by meeting">
        <div
          ref={board}
          class="board"
          style={{ minWidth: `calc(var(--id) + var(--title) + ${end}px + var(--findings))` }}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(null)}
          onFocusIn={({ target }) => setFocused(placeOf(target))}
          onFocusOut={() => setFocused(null)}
          onKeyDown={walk}
        >
          {tinted && (
            <span
              class="column-tint"
              style={{
                right: `calc(var(--findings) + ${end - tinted.left - tinted.width}px)`,
                width: `${tinted.width}px`,
              }}
            />
          )}
          {children}
        </div>
      </div>
    </>
  );
}

/** A place that is set anew only where it is another. */
function usePlace() {
  const [place, setPlace] = useState<Place | null>(null);
  const set = useMemo(
    () => (now: Place | null) =>
      setPlace((before) => (before?.row === now?.row && before?.column === now?.column ? before : now)),
    [],
  );
  return [place, set] as const;
}

function placeIn(element: Element | null, name: 'row' | 'column'): number | undefined {
  const text = element?.getAttribute(`data-${name}`);
  return text == null ? undefined : Number(text);
}
