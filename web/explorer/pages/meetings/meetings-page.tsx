import { graphql } from '../../asking/graphql';
import { useAnswer } from '../../asking/use-answer';
import { NothingRead } from '../../parts/nothing-read';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { TurnedPage, TurnPages, usePlaceInList } from '../../parts/turn-pages';
import { count, day } from '../../parts/when';
import { useQueryString } from '../../routing/query-string';
import { Choices, ChoicesOfMeetings, useChosen, useChosenThen, type Chosen } from './choices';
import { ListedMeeting, MeetingsTable } from './meetings-table';

const MeetingsQuery = graphql(
  `
    query MeetingsPage($filter: MeetingFilter, $first: Int, $after: String, $last: Int, $before: String) {
      meetings(filter: $filter, orderBy: DATE_DESC, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...TurnedPage
        }
        edges {
          node {
            id
            date
            ...ListedMeeting
          }
        }
      }
      statistics {
        meetings
      }
      ...ChoicesOfMeetings
    }
  `,
  [TurnedPage, ListedMeeting, ChoicesOfMeetings],
);

/** All meetings, the latest first; by group and by year. */
export function MeetingsPage() {
  const chosen = useChosen();
  const place = usePlaceInList();
  const [, change] = useQueryString();
  const answer = useAnswer(MeetingsQuery, {
    filter: {
      group: chosen.group,
      from: chosen.year && `${chosen.year}-01-01`,
      to: chosen.year && `${chosen.year}-12-31`,
    },
    ...place,
  });
  const { data } = answer;
  const chosenThen = useChosenThen(data, chosen);
  const shown = data?.meetings.edges.map(({ node }) => node) ?? [];
  const [latest] = shown;
  return (
    <Page
      title="Meetings"
      summary={
        data && (
          <>
            {chosenInWords(chosenThen, data.meetings.totalCount)}
            {latest && place.after === null && place.before === null && `, the latest on ${day(latest.date)}`}.
          </>
        )
      }
      answers={[answer]}
      page={`meetings ${place.after ?? ''} ${place.before ?? ''}`}
    >
      {data?.statistics.meetings === 0 && <NothingRead />}
      {data && data.statistics.meetings > 0 && (
        <>
          <Choices among={data} chosen={chosen} />
          <Panel name="the table of meetings">
            {shown.length === 0 ? (
              <p class="empty">
                <button type="button" onClick={() => change({ group: null, year: null, after: null, before: null })}>
                  Show all meetings
                </button>
              </p>
            ) : (
              <MeetingsTable grouped name="Meetings by year" meetings={shown} />
            )}
            <TurnPages
              page={data.meetings.pageInfo}
              shown={shown.length}
              total={data.meetings.totalCount}
              what="meetings"
            />
          </Panel>
        </>
      )}
    </Page>
  );
}

/** `32 meetings of TMAG in 2023` */
const chosenInWords = ({ group, year }: Chosen, many: number): string =>
  [many === 0 ? 'No meeting' : count(many, 'meeting'), group && `of ${group}`, year && `in ${year}`]
    .filter((word) => word)
    .join(' ');
