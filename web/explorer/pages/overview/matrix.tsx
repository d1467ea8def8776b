import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { changeRequestAddress } from '../../addresses';
import { Board } from './board';
import { columnsOf, runsOf, type Column } from './columns';
import type { Within } from './chosen';
import { neverTabledInWords } from './in-words';
import { MatrixHead } from './matrix-head';
import { YearLines } from './upright-marks';
import { OpenFindings } from './open-findings';
import { afterGap, StopMarks } from './stop-marks';
import { textWidth } from './text-width';
import type { Stop, Way } from './way';

/** Change requests by meetings: a row each, and in it the whole way of one. */
export function Matrix({
  ways,
  scope,
}: {
  readonly ways: readonly Way[];
  /** What the columns have room for, be it shown or not. */
  readonly scope: Within;
}) {
  const columns = useMemo(() => columnsOf(scope.meetings, scope.ways), [scope]);
  const idWidth = useMemo(
    () => Math.ceil(Math.max(50, ...scope.ways.map(({ id }) => textWidth(id, '650 14px'))) + 10),
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
  // A row that was drawn is not drawn again because others come and go.
  const rows = useMemo(() => new Map<Way, VNode>(), [columns]);
  const rowOf = (way: Way): VNode => {
    const row = rows.get(way) ?? <WayRow key={way.id} way={way} columns={columns} />;
    rows.set(way, row);
    return row;
  };
  return (
    <Board columns={columns} ways={ways} idWidth={idWidth}>
      <YearLines columns={columns} />
      <table>
        {frame}
        <tbody>{ways.map(rowOf)}</tbody>
      </table>
    </Board>
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

function WayRow({ way, columns }: { readonly way: Way; readonly columns: readonly Column[] }) {
  return (
    <tr data-way={way.id}>
      <th scope="row">
        <a href={changeRequestAddress(way.id)}>{way.id}</a>
      </th>
      <td class="way-title">{way.title ?? <span class="soft">without a title</span>}</td>
      {way.stops.size === 0 ? (
        <td class="never-tabled" colSpan={columns.length}>
          <span>{neverTabledInWords(way)}</span>
        </td>
      ) : (
        <Stops way={way} columns={columns} />
      )}
      <td class="way-findings">
        <OpenFindings way={way} />
      </td>
    </tr>
  );
}

/** A cell for each stop, and one for all columns between two. */
function Stops({ way, columns }: { readonly way: Way; readonly columns: readonly Column[] }) {
  const at = new Map(columns.map((column) => [column.meeting.id, column]));
  const stops = [...way.stops.values()]
    .flatMap((stop) => {
      const column = at.get(stop.meeting);
      return column ? [{ stop, column }] : [];
    })
    .sort((one, other) => one.column.index - other.column.index);
  const last = stops.at(-1);
  const after = columns.length - 1 - (last?.column.index ?? -1);
  return (
    <>
      {stops.map(({ stop, column }, place) => {
        const before = stops[place - 1]?.column;
        const between = column.index - (before?.index ?? -1) - 1;
        return [
          between > 0 && <td key={`before ${column.index}`} colSpan={between} />,
          <td key={column.index} class="stop" data-column={column.index}>
            {before && <Line stop={stop} from={before} to={column} />}
            <StopMarks way={way} stop={stop} meeting={column.meeting} />
          </td>,
        ];
      })}
      {after > 0 && <td colSpan={after} />}
    </>
  );
}

/** Joins a stop to the one before, from middle to middle; the pills lie upon its ends. */
function Line({ stop, from, to }: { readonly stop: Stop; readonly from: Column; readonly to: Column }) {
  const length = to.left + to.width / 2 - from.left - from.width / 2;
  return <span class={`line${afterGap(stop) ? ' line-after-gap' : ''}`} style={{ width: `${length}px` }} />;
}
