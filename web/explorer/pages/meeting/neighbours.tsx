import { groupAddress, meetingAddress } from '../../addresses';
import { graphql, readFragment, type FragmentOf } from '../../asking/graphql';
import { NextIcon, PreviousIcon } from '../../parts/icons';
import { day } from '../../parts/when';

export const Neighbours = graphql(`
  fragment Neighbours on Meeting {
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

/** The way up from a meeting, and to the group's meetings before and after it. */
export function WaysFromHere({ meeting }: { readonly meeting: FragmentOf<typeof Neighbours> }) {
  const { group, previous, next } = readFragment(Neighbours, meeting);
  return (
    <>
      <nav aria-label="Way up">
        <a href="/meetings">Meetings</a>
        <a href={groupAddress(group.id)}>{group.code}</a>
      </nav>
      <nav aria-label="Neighbours">
        {previous && (
          <a class="neighbour" rel="prev" href={meetingAddress(previous.id)}>
            <PreviousIcon />
            <span>
              {previous.label}
              <span class="when">, {day(previous.date)}</span>
            </span>
          </a>
        )}
        {next && (
          <a class="neighbour" rel="next" href={meetingAddress(next.id)}>
            <span>
              {next.label}
              <span class="when">, {day(next.date)}</span>
            </span>
            <NextIcon />
          </a>
        )}
      </nav>
    </>
  );
}
