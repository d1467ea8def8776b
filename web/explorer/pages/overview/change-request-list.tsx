import { changeRequestAddress } from '../../addresses';
import type { Meeting } from './columns';
import { notTabledLabel } from './descriptions';
import { OpenFindings } from './open-findings';
import { afterGap, CellMarks } from './cell-marks';
import type { ChangeRequestRow } from './change-request-row';

/** The change requests as a list, for screens too narrow for the matrix. */
export function ChangeRequestList({
  rows,
  meetings,
}: {
  readonly rows: readonly ChangeRequestRow[];
  readonly meetings: readonly Meeting[];
}) {
  return (
    <ol class="rows">
      {rows.map((row) => (
        <li key={row.id}>
          <div class="row-head">
            <a href={changeRequestAddress(row.id)}>{row.id}</a>
            <span>{row.title ?? <span class="soft">no title</span>}</span>
            <OpenFindings row={row} />
          </div>
          {row.cells.size === 0 ? (
            <p class="soft">{notTabledLabel(row)}</p>
          ) : (
            <ol class="cells">
              {meetings.map((meeting) => {
                const cell = row.cells.get(meeting.id);
                return (
                  cell && (
                    <li key={meeting.id} class={`cell${afterGap(cell) ? ' cell-after-gap' : ''}`}>
                      <span class="cell-marks">
                        <CellMarks row={row} cell={cell} meeting={meeting} />
                      </span>
                      <span class="cell-meeting">{meeting.label}</span>
                    </li>
                  )
                );
              })}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
