import { meetingAddress } from '../addresses';
import { graphql, readFragment, type FragmentOf } from '../asking/graphql';
import { day } from './when';

export const NamedMeeting = graphql(`
  fragment NamedMeeting on Meeting {
    id
    label
    date
  }
`);

/** A meeting by its label, leading to its page; with its day where it is asked for. */
export function MeetingLink({
  meeting,
  dated = false,
}: {
  readonly meeting: FragmentOf<typeof NamedMeeting>;
  readonly dated?: boolean;
}) {
  const { id, label, date } = readFragment(NamedMeeting, meeting);
  return (
    <>
      <a href={meetingAddress(id)}>{label}</a>
      {dated && <time dateTime={date}> {day(date)}</time>}
    </>
  );
}
