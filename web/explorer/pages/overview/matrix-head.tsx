import { meetingAddress } from '../../addresses';
import { formatDayAndMonth, yearOf } from '../../parts/format';
import { runsOf, type Column } from './columns';
import { DocumentBars } from './document-bars';
import { ColumnHighlight, YearLines } from './column-lines';

/** The minimum width to show the number of a year, in pixels. */
const yearWidth = 34;

export function MatrixHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <thead>
      <tr class="years">
        <th scope="col" colSpan={2}>
          Change request
        </th>
        {runsOf(columns, ({ meeting }) => yearOf(meeting.date)).map(({ key, columns: run }) => (
          <th key={key} scope="colgroup" colSpan={run.length}>
            <span class={run.reduce((sum, { width }) => sum + width, 0) < yearWidth ? 'visually-hidden' : undefined}>
              {key}
            </span>
          </th>
        ))}
        <td>
          <YearLines columns={columns} />
          <ColumnHighlight columns={columns} />
        </td>
      </tr>
      <tr class="meetings">
        <td colSpan={2}>
          <p>Each column is a meeting. Thin columns have no change requests.</p>
        </td>
        {runsOf(columns, ({ wide, index }) => (wide ? index : 'thin')).map(({ key, columns: run }) =>
          key === 'thin' ? (
            <td key={`thin ${run[0]?.index}`} colSpan={run.length} />
          ) : (
            run.map((column) => <MeetingHead key={column.index} column={column} />)
          ),
        )}
        <th scope="col">
          <span class="visually-hidden">Open findings</span>
        </th>
      </tr>
      <DocumentBars columns={columns} />
    </thead>
  );
}

function MeetingHead({ column: { meeting, index } }: { readonly column: Column }) {
  const { id, group, number, date } = meeting;
  return (
    <th scope="col" data-column={index}>
      <a href={meetingAddress(id)}>
        {group.code} <b>{number ?? '–'}</b> <time dateTime={date}>{formatDayAndMonth(date)}</time>
      </a>
    </th>
  );
}
