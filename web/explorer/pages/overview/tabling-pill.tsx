import { stepAddress } from '../../addresses';
import { RetabledIcon, RevisedIcon } from '../../parts/icons';
import { changeLabel } from '../../parts/version-pill';
import { toText, describeTabling } from './descriptions';
import type { Meeting } from './columns';
import type { Cell, Tabling, ChangeRequestRow } from './change-request-row';

/** The pill of a tabling, linked to its step. A short line before it marks missing earlier versions. */
export function TablingPill({
  row,
  tabling,
  cell,
  meeting,
}: {
  readonly row: ChangeRequestRow;
  readonly tabling: Tabling;
  readonly cell: Cell;
  readonly meeting: Meeting;
}) {
  const { position, change, version, missing, previous } = tabling;
  return (
    <a
      class={`pill pill-${changeLabel(change)}${missing !== null && !previous ? ' pill-after-gap' : ''}`}
      href={stepAddress(row.id, position)}
      aria-label={toText(describeTabling(row, tabling, cell, meeting))}
    >
      {version ?? '–'}
      {change === 'REVISED' && <RevisedIcon />}
      {change === 'RETABLED' && <RetabledIcon />}
    </a>
  );
}
