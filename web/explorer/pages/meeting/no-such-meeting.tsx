import { useEffect } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { groupAddress, meetingAddress } from '../../addresses';
import { graphql } from '../../asking/graphql';
import { useAnswer, type Answer } from '../../asking/use-answer';
import { NothingThere } from '../../parts/nothing-there';

const MeetingByName = graphql(`
  query MeetingByName($group: ID!, $number: String, $date: Date) {
    meeting(group: $group, number: $number, date: $date) {
      id
    }
  }
`);

/** Where no meeting has the id: goes to the one that people call so (`DAG/21.1`), or says that there is none. */
export function NoSuchMeeting({ id, answer }: { readonly id: string; readonly answer: Answer<unknown> }) {
  const [group = '', called = ''] = id.toUpperCase().split('/');
  const byDay = /^\d{4}-\d{2}-\d{2}$/.test(called);
  const { data } = useAnswer(
    MeetingByName,
    { group, number: byDay ? null : called, date: byDay ? called : null },
    { pause: called === '' || answer.waiting, keep: false },
  );
  const meant = data?.meeting?.id;
  useEffect(() => {
    if (meant !== undefined) navigate(meetingAddress(meant), { replace: true });
  }, [meant]);
  return (
    <NothingThere what={`meeting ${id}`} page={id} answer={answer}>
      <a href="/meetings">Meetings</a> has every meeting; those of one group are at its page
      {group !== '' && (
        <>
          , such as <a href={groupAddress(group)}>{group}</a>
        </>
      )}
      .
    </NothingThere>
  );
}
