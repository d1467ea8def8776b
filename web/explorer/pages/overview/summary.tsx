import { changeRequestAddress, meetingAddress } from '../../addresses';
import { count, day, number } from '../../parts/when';
import type { Meeting } from './columns';
import type { Way } from './way';

/** How much is shown, and what moved last. */
export function Summary({
  all,
  ways,
  meetings,
}: {
  readonly all: readonly Way[];
  readonly ways: readonly Way[];
  readonly meetings: readonly Meeting[];
}) {
  const tablings = ways.reduce((sum, way) => sum + way.tablings.length, 0);
  const groups = new Set(meetings.map(({ group }) => group.code)).size;
  const [first, last] = [meetings[0], meetings.at(-1)];
  const shown = ways.length === all.length ? '' : `${number(ways.length)} of `;
  return (
    <>
      {shown}
      {count(all.length, 'change request')}, {count(tablings, 'tabling')}, {count(meetings.length, 'meeting')} of{' '}
      {count(groups, 'group')}
      {first && last && `, ${day(first.date)} to ${day(last.date)}`}. <LastMoved ways={ways} meetings={meetings} />
    </>
  );
}

/** More would be a list. */
const named = 3;

function LastMoved({ ways, meetings }: { readonly ways: readonly Way[]; readonly meetings: readonly Meeting[] }) {
  const meeting = meetings.findLast(({ id }) => ways.some(({ stops }) => tabledAt(stops, id)));
  if (!meeting) return null;
  const moved = ways.filter(({ stops }) => tabledAt(stops, meeting.id));
  const more = moved.length - named;
  return (
    <>
      Last tabled:{' '}
      {moved.slice(0, named).map(({ id }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <a href={changeRequestAddress(id)}>{id}</a>
        </span>
      ))}
      {more > 0 && ` and ${number(more)} more`} at <a href={meetingAddress(meeting.id)}>{meeting.label}</a>,{' '}
      {day(meeting.date)}.
    </>
  );
}

const tabledAt = (stops: Way['stops'], meeting: string): boolean => (stops.get(meeting)?.tablings.length ?? 0) > 0;
