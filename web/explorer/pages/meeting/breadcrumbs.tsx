import { groupAddress, meetingAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../graphql/graphql';
import { NextIcon, PreviousIcon } from '../../parts/icons';
import { formatDate } from '../../parts/format';

export const AdjacentMeetings = graphql(`
  fragment AdjacentMeetings on Meeting {
    group {
      id
      code
    }
    previous {
      id
      label
      date
    }
    next {
      id
      label
      date
    }
  }
`);

/** Links from a meeting to all meetings, to its group, and to the group's previous and next meeting. */
export function Breadcrumbs({ meeting }: { readonly meeting: FragmentOf<typeof AdjacentMeetings> }) {
  const { group, previous, next } = readFragment(AdjacentMeetings, meeting);
  return (
    <>
      <nav aria-label="Breadcrumb">
        <a href="/meetings">Meetings</a>
        <a href={groupAddress(group.id)}>{group.code}</a>
      </nav>
      <nav aria-label="Previous and next meeting">
        {previous && (
          <a class="adjacent-meeting" rel="prev" href={meetingAddress(previous.id)}>
            <PreviousIcon />
            <span>
              {previous.label}
              <span class="date">, {formatDate(previous.date)}</span>
            </span>
          </a>
        )}
        {next && (
          <a class="adjacent-meeting" rel="next" href={meetingAddress(next.id)}>
            <span>
              {next.label}
              <span class="date">, {formatDate(next.date)}</span>
            </span>
            <NextIcon />
          </a>
        )}
      </nav>
    </>
  );
}
