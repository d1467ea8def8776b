import { changeRequestAddress } from '../../addresses';
import type { Meeting } from './columns';
import { toText, describeCell } from './descriptions';
import { TablingPill } from './tabling-pill';
import type { Cell, ChangeRequestRow } from './change-request-row';

/** The marks of a cell: pills of the tablings; dots or a number for supporting documents. */
export function CellMarks({
  row,
  cell,
  meeting,
}: {
  readonly row: ChangeRequestRow;
  readonly cell: Cell;
  readonly meeting: Meeting;
}) {
  if (cell.tablings.length === 0) {
    return (
      <a
        class="support-alone"
        href={changeRequestAddress(row.id)}
        aria-label={describeCell(row, cell, meeting).map(toText).join('; ')}
      >
        +{cell.supporting}
      </a>
    );
  }
  return (
    <>
      {cell.tablings.map((tabling) => (
        <TablingPill key={tabling.position} row={row} tabling={tabling} cell={cell} meeting={meeting} />
      ))}
      <SupportDots many={cell.supporting} />
    </>
  );
}

/** A dot for each supporting document, up to five. */
export function SupportDots({ many }: { readonly many: number }) {
  return many === 0 ? null : <span class={`support-dots support-dots-${Math.min(many, 5)}`} />;
}

/** Whether versions are missing between the previous tabling and this cell. */
export const afterGap = ({ tablings }: Cell): boolean =>
  tablings.some((tabling) => tabling.missing !== null && tabling.previous !== undefined);
