import { meetingAddress } from '../addresses';
import { graphql, readFragment, type FragmentOf } from '../graphql/graphql';
import { formatDate } from './format';

export const NamedMeeting = graphql(`
  fragment NamedMeeting on Meeting {
    id
    label
    date
  }
`);

/** A link to a meeting, with its date if `dated`. */
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
      {dated && <time dateTime={date}> {formatDate(date)}</time>}
    </>
  );
}
