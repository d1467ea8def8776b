import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { changeRequestAddress } from '../../addresses';
import { MatrixFrame } from './matrix-frame';
import { columnsOf, runsOf, type Column } from './columns';
import type { Scope } from './filter';
import { notTabledLabel } from './descriptions';
import { MatrixHead } from './matrix-head';
import { YearLines } from './column-lines';
import { OpenFindings } from './open-findings';
import { afterGap, CellMarks } from './cell-marks';
import { textWidth } from './text-width';
import type { Cell, ChangeRequestRow } from './change-request-row';

/** Change requests by meetings: a row for each change request, with its whole history. */
export function Matrix({
  rows,
  scope,
}: {
  readonly rows: readonly ChangeRequestRow[];
  /** The columns have space for all rows of the scope, shown or not. */
  readonly scope: Scope;
}) {
  const columns = useMemo(() => columnsOf(scope.meetings, scope.rows), [scope]);
  const idWidth = useMemo(
    () => Math.ceil(Math.max(50, ...scope.rows.map(({ id }) => textWidth(id, '650 14px'))) + 10),
    [scope],
  );
  const frame = useMemo(
    () => (
      <>
        <Widths columns={columns} />
        <MatrixHead columns={columns} />
      </>
    ),
    [columns],
  );
  // Rows are kept, so that filtering does not render them again.
  const drawnRows = useMemo(() => new Map<ChangeRequestRow, VNode>(), [columns]);
  const drawRow = (row: ChangeRequestRow): VNode => {
    const drawn = drawnRows.get(row) ?? <MatrixRow key={row.id} row={row} columns={columns} />;
    drawnRows.set(row, drawn);
    return drawn;
  };
  return (
    <MatrixFrame columns={columns} rows={rows} idWidth={idWidth}>
      <YearLines columns={columns} />
      <table>
        {frame}
        <tbody>{rows.map(drawRow)}</tbody>
      </table>
    </MatrixFrame>
  );
}

function Widths({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <colgroup>
      <col class="col-id" />
      <col />
      {runsOf(columns, ({ width, wide, index }) => (wide ? `${width} ${index}` : 'thin')).map(({ columns: run }) => (
        <col key={run[0]?.index} span={run.length} style={{ width: `${run[0]?.width ?? 0}px` }} />
      ))}
      <col class="col-findings" />
    </colgroup>
  );
}

function MatrixRow({ row, columns }: { readonly row: ChangeRequestRow; readonly columns: readonly Column[] }) {
  return (
    <tr data-row={row.id}>
      <th scope="row">
        <a href={changeRequestAddress(row.id)}>{row.id}</a>
      </th>
      <td class="row-title">{row.title ?? <span class="soft">no title</span>}</td>
      {row.cells.size === 0 ? (
        <td class="not-tabled" colSpan={columns.length}>
          <span>{notTabledLabel(row)}</span>
        </td>
      ) : (
        <Cells row={row} columns={columns} />
      )}
      <td class="row-findings">
        <OpenFindings row={row} />
      </td>
    </tr>
  );
}

/** A table cell for each meeting with marks, and one for all columns between two. */
function Cells({ row, columns }: { readonly row: ChangeRequestRow; readonly columns: readonly Column[] }) {
  const at = new Map(columns.map((column) => [column.meeting.id, column]));
  const cells = [...row.cells.values()]
    .flatMap((cell) => {
      const column = at.get(cell.meeting);
      return column ? [{ cell, column }] : [];
    })
    .sort((one, other) => one.column.index - other.column.index);
  const last = cells.at(-1);
  const after = columns.length - 1 - (last?.column.index ?? -1);
  return (
    <>
      {cells.map(({ cell, column }, index) => {
        const before = cells[index - 1]?.column;
        const between = column.index - (before?.index ?? -1) - 1;
        return [
          between > 0 && <td key={`before ${column.index}`} colSpan={between} />,
          <td key={column.index} class="cell" data-column={column.index}>
            {before && <Line cell={cell} from={before} to={column} />}
            <CellMarks row={row} cell={cell} meeting={column.meeting} />
          </td>,
        ];
      })}
      {after > 0 && <td colSpan={after} />}
    </>
  );
}

/** The line from the middle of the previous cell to the middle of this one. */
function Line({ cell, from, to }: { readonly cell: Cell; readonly from: Column; readonly to: Column }) {
  const length = to.left + to.width / 2 - from.left - from.width / 2;
  return <span class={`line${afterGap(cell) ? ' line-after-gap' : ''}`} style={{ width: `${length}px` }} />;
}
