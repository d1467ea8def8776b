import { useEffect } from 'preact/hooks';
import { navigate } from 'wouter-preact/use-browser-location';
import { groupAddress, meetingAddress } from '../../addresses';
import { graphql } from '../../graphql/graphql';
import { useQueryResult, type QueryResult } from '../../graphql/use-query-result';
import { NotFound } from '../../parts/not-found';

const MeetingByName = graphql(`
  query MeetingByName($group: ID!, $number: String, $date: Date) {
    meeting(group: $group, number: $number, date: $date) {
      id
    }
  }
`);

/** Shown where no meeting has the id. A number or a date in place of the id (`DAG/21.1`) leads to the meeting. */
export function MeetingNotFound({ id, result }: { readonly id: string; readonly result: QueryResult<unknown> }) {
  const [group = '', numberOrDate = ''] = id.toUpperCase().split('/');
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(numberOrDate);
  const { data } = useQueryResult(
    MeetingByName,
    { group, number: isDate ? null : numberOrDate, date: isDate ? numberOrDate : null },
    { pause: numberOrDate === '' || result.waiting, keep: false },
  );
  const found = data?.meeting?.id;
  useEffect(() => {
    if (found !== undefined) navigate(meetingAddress(found), { replace: true });
  }, [found]);
  return (
    <NotFound what={`Meeting ${id}`} page={id} result={result}>
      See <a href="/meetings">all meetings</a>
      {group !== '' && (
        <>
          {' '}
          or the meetings of <a href={groupAddress(group)}>{group}</a>
        </>
      )}
      .
    </NotFound>
  );
}
