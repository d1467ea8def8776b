import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { columnAt, widthOf, type Column } from './columns';
import { walk } from './walk';
import { ReadingLine } from './reading-line';
import { ColumnTint, TintedColumn } from './upright-marks';
import type { Way } from './way';

/** What is pointed at or focused: a way, by its id, a column, by its place, or both. */
interface Place {
  readonly way: string | undefined;
  readonly column: number | undefined;
}

/** What the matrix is drawn upon: says what is pointed at or focused, tints its column, and lets arrow keys walk. */
export function Board({
  columns,
  ways,
  idWidth,
  children,
}: {
  readonly columns: readonly Column[];
  readonly ways: readonly Way[];
  readonly idWidth: number;
  readonly children: ComponentChildren;
}) {
  const board = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = usePlace();
  const [focused, setFocused] = usePlace();
  const end = widthOf(columns);

  const placeOf = (target: EventTarget | null, column = columnIn(target)): Place | null => {
    const way = attribute(target, 'data-way');
    return way === undefined && column === undefined ? null : { way, column };
  };
  const onPointerMove = ({ target, clientX }: PointerEvent) => {
    const edge = board.current?.querySelector('.col-findings');
    if (!edge || !(target instanceof Element)) return;
    const x = end - edge.getBoundingClientRect().left + clientX;
    const besideColumns = target.closest('th[scope="row"], .way-title, .way-findings') !== null;
    setPointed(placeOf(target, besideColumns || x >= end ? undefined : columnAt(columns, x)?.index));
  };

  const { way, column } = pointed ?? focused ?? {};
  const tinted = column === undefined ? undefined : columns[column];
  return (
    <>
      <ReadingLine way={way === undefined ? undefined : ways.find(({ id }) => id === way)} column={tinted} />
      <div
        class="scrolls matrix"
        role="region"
        tabIndex={0}
        aria-label="Change requests by meeting"
        style={{ '--id': `${idWidth}px`, '--columns': `${end}px` }}
      >
        <div
          ref={board}
          class="board"
          onPointerMove={onPointerMove}
          onPointerLeave={() => setPointed(null)}
          onFocusIn={({ target }) => setFocused(placeOf(target))}
          onFocusOut={() => setFocused(null)}
          onKeyDown={walk}
        >
          <TintedColumn.Provider value={tinted}>
            <ColumnTint columns={columns} />
            {children}
          </TintedColumn.Provider>
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
      setPlace((before) => (before?.way === now?.way && before?.column === now?.column ? before : now)),
    [],
  );
  return [place, set] as const;
}

function attribute(target: EventTarget | null, name: string): string | undefined {
  const bearer = target instanceof Element ? target.closest(`[${name}]`) : null;
  return bearer?.getAttribute(name) ?? undefined;
}

function columnIn(target: EventTarget | null): number | undefined {
  const text = attribute(target, 'data-column');
  return text === undefined ? undefined : Number(text);
}
