import { meetingAddress } from '../../addresses';
import { dayAndMonth, yearOf } from '../../parts/when';
import { runsOf, type Column } from './columns';
import { DocumentBars } from './document-bars';
import { ColumnTint, YearLines } from './upright-marks';

/** Narrower than this, a year has no room for its figure. */
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
            <span class={run.reduce((sum, { width }) => sum + width, 0) < yearWidth ? 'unseen' : undefined}>{key}</span>
          </th>
        ))}
        <td>
          <YearLines columns={columns} />
          <ColumnTint columns={columns} />
        </td>
      </tr>
      <tr class="meetings">
        <td colSpan={2}>
          <p>Every meeting is a column; thin where no change request was tabled</p>
        </td>
        {runsOf(columns, ({ wide, index }) => (wide ? index : 'thin')).map(({ key, columns: run }) =>
          key === 'thin' ? (
            <td key={`thin ${run[0]?.index}`} colSpan={run.length} />
          ) : (
            run.map((column) => <MeetingHead key={column.index} column={column} />)
          ),
        )}
        <th scope="col">
          <span class="unseen">Open findings</span>
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
        {group.code} <b>{number ?? '–'}</b> <time dateTime={date}>{dayAndMonth(date)}</time>
      </a>
    </th>
  );
}
