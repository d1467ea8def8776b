import type { ChangeRequestRow } from './change-request-row';
import type { Column } from './columns';
import { describeCell, describeColumn, describeRow, type Description } from './descriptions';

/** The details of the mark under the pointer or in focus, in one place, so that they cover nothing. */
export function DetailsLine({
  row,
  column,
}: {
  readonly row: ChangeRequestRow | undefined;
  readonly column: Column | undefined;
}) {
  const descriptions = describe(row, column);
  return (
    <p class="details-line">
      {descriptions.length === 0 && <span class="soft">Hover over a mark, or use the arrow keys, to see details</span>}
      {descriptions.map(({ subject, text, findings }, index) => (
        <span key={index}>
          {index > 0 && ' · '}
          <b>{subject}</b> {text}
          {findings.length > 0 && <span class="warn"> · {findings.join(' · ')}</span>}
        </span>
      ))}
    </p>
  );
}

function describe(row: ChangeRequestRow | undefined, column: Column | undefined): readonly Description[] {
  const cell = row && column && row.cells.get(column.meeting.id);
  if (row && column && cell) return describeCell(row, cell, column.meeting);
  return [...(row ? [describeRow(row)] : []), ...(column ? [describeColumn(column)] : [])];
}
