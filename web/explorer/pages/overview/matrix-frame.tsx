import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { columnAt, widthOf, type Column } from './columns';
import { moveByArrowKey } from './arrow-keys';
import { DetailsLine } from './details-line';
import { ColumnHighlight, HighlightedColumn } from './column-lines';
import type { ChangeRequestRow } from './change-request-row';

/** The row, by its id, and the column, by its index, under the pointer or in focus. */
interface Target {
  readonly row: string | undefined;
  readonly column: number | undefined;
}

/** The frame of the matrix: shows details of the mark under the pointer or in focus, and handles the arrow keys. */
export function MatrixFrame({
  columns,
  rows,
  idWidth,
  children,
}: {
  readonly columns: readonly Column[];
  readonly rows: readonly ChangeRequestRow[];
  readonly idWidth: number;
  readonly children: ComponentChildren;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useTarget();
  const [focused, setFocused] = useTarget();
  const end = widthOf(columns);

  const targetOf = (target: EventTarget | null, column = columnIn(target)): Target | null => {
    const row = attribute(target, 'data-row');
    return row === undefined && column === undefined ? null : { row, column };
  };
  const onPointerMove = ({ target, clientX }: PointerEvent) => {
    const edge = frame.current?.querySelector('.col-findings');
    if (!edge || !(target instanceof Element)) return;
    const x = end - edge.getBoundingClientRect().left + clientX;
    const besideColumns = target.closest('th[scope="row"], .row-title, .row-findings') !== null;
    setHovered(targetOf(target, besideColumns || x >= end ? undefined : columnAt(columns, x)?.index));
  };

  const { row, column } = hovered ?? focused ?? {};
  const highlighted = column === undefined ? undefined : columns[column];
  return (
    <>
      <DetailsLine row={row === undefined ? undefined : rows.find(({ id }) => id === row)} column={highlighted} />
      <div
        class="scrolls matrix"
        role="region"
        tabIndex={0}
        aria-label="Change requests by meeting"
        style={{ '--id': `${idWidth}px`, '--columns': `${end}px` }}
      >
        <div
          ref={frame}
          class="matrix-frame"
          onPointerMove={onPointerMove}
          onPointerLeave={() => setHovered(null)}
          onFocusIn={({ target }) => setFocused(targetOf(target))}
          onFocusOut={() => setFocused(null)}
          onKeyDown={moveByArrowKey}
        >
          <HighlightedColumn.Provider value={highlighted}>
            <ColumnHighlight columns={columns} />
            {children}
          </HighlightedColumn.Provider>
        </div>
      </div>
    </>
  );
}

/** A state that changes only if the target differs. */
function useTarget() {
  const [current, setTarget] = useState<Target | null>(null);
  const set = useMemo(
    () => (now: Target | null) =>
      setTarget((before) => (before?.row === now?.row && before?.column === now?.column ? before : now)),
    [],
  );
  return [current, set] as const;
}

function attribute(target: EventTarget | null, name: string): string | undefined {
  const element = target instanceof Element ? target.closest(`[${name}]`) : null;
  return element?.getAttribute(name) ?? undefined;
}

function columnIn(target: EventTarget | null): number | undefined {
  const text = attribute(target, 'data-column');
  return text === undefined ? undefined : Number(text);
}
