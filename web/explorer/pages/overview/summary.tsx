import { changeRequestAddress, meetingAddress } from '../../addresses';
import { CommaSeparated } from '../../parts/comma-separated';
import { count, formatDate, formatNumber } from '../../parts/format';
import type { Meeting } from './columns';
import type { ChangeRequestRow } from './change-request-row';

/** The number of change requests, tablings and meetings, and the latest tablings. */
export function Summary({
  all,
  rows,
  meetings,
}: {
  readonly all: readonly ChangeRequestRow[];
  readonly rows: readonly ChangeRequestRow[];
  readonly meetings: readonly Meeting[];
}) {
  const tablings = rows.reduce((sum, row) => sum + row.tablings.length, 0);
  const groups = new Set(meetings.map(({ group }) => group.code)).size;
  const [first, last] = [meetings[0], meetings.at(-1)];
  const shown = rows.length === all.length ? '' : `${formatNumber(rows.length)} of `;
  return (
    <>
      {shown}
      {count(all.length, 'change request')}, {count(tablings, 'tabling')}, {count(meetings.length, 'meeting')} of{' '}
      {count(groups, 'group')}
      {first && last && `, ${formatDate(first.date)} to ${formatDate(last.date)}`}.{' '}
      <LatestTablings rows={rows} meetings={meetings} />
    </>
  );
}

/** The maximum number of change requests to name. */
const maxNamed = 3;

function LatestTablings({
  rows,
  meetings,
}: {
  readonly rows: readonly ChangeRequestRow[];
  readonly meetings: readonly Meeting[];
}) {
  const meeting = meetings.findLast(({ id }) => rows.some(({ cells }) => tabledAt(cells, id)));
  if (!meeting) return null;
  const tabled = rows.filter(({ cells }) => tabledAt(cells, meeting.id));
  const more = tabled.length - maxNamed;
  return (
    <>
      Last tabled:{' '}
      <CommaSeparated>
        {tabled.slice(0, maxNamed).map(({ id }) => (
          <a key={id} href={changeRequestAddress(id)}>
            {id}
          </a>
        ))}
      </CommaSeparated>
      {more > 0 && ` and ${formatNumber(more)} more`} at <a href={meetingAddress(meeting.id)}>{meeting.label}</a>,{' '}
      {formatDate(meeting.date)}.
    </>
  );
}

const tabledAt = (cells: ChangeRequestRow['cells'], meeting: string): boolean =>
  (cells.get(meeting)?.tablings.length ?? 0) > 0;
